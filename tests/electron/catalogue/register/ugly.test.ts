import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import exceljs from 'exceljs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Input } from '#shared/contract/contract.ts';
import { plainOptions } from '#shared/domain/register/mapping.ts';
import { readCsv } from '../../../support/read-csv.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';
import { hasTool } from '../../../support/tools.ts';
import { uglyRegister, type UglyRow } from './ugly-register.ts';

let catalogue: TestCatalogue;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

async function subjectOf(name: string, bytes: Uint8Array): Promise<Input<'register.preview'>> {
  writeFileSync(join(catalogue.parent, name), bytes);
  const file = catalogue.grant(join(catalogue.parent, name));
  const looked = await catalogue.done('register.look', { file });
  const mapping = looked.sheets.find((sheet) => sheet.name === looked.sheet)?.mapping;
  if (mapping === undefined) throw new Error('no sheet');
  const options = { ...plainOptions, openCases: { unit: 'Ditres' }, urgentGround: 'easily-moved' as const };
  return { file, digest: looked.digest, plan: { mapping, options } };
}

const itemTotal = async () =>
  (await catalogue.done('items.list', { case: null, search: '', custody: null, after: null, limit: 1 })).total;
async function seizedItems() {
  const found: { description: string; notes: string; imei: string; unitNumber: string }[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: Awaited<ReturnType<typeof itemPage>> = await itemPage(after);
    for (const { item } of page.rows) {
      const { seized } = await catalogue.done('items.get', { item });
      const { description, notes, attributes, unitNumber = '' } = seized;
      found.push({ description, notes, unitNumber, imei: attributes.class === 'phone' ? attributes.imei : '' });
    }
    after = page.next;
    more = after !== null;
  }
  return found;
}
const itemPage = (after: string | null) =>
  catalogue.done('items.list', { case: null, search: '', custody: null, after, limit: 500 });

it('an ugly register of five hundred rows is accounted for row by row, read back as it stood, and whole after the refused rows are mended', async () => {
  const { bytes, rows } = await uglyRegister();
  const subject = await subjectOf('register 2026.xlsx', bytes);
  const preview = await catalogue.done('register.preview', subject);
  expect(preview.accepted + preview.refused).toBe(preview.read);
  expect(preview.rows.filter(({ status }) => status === 'refused').map(({ row }) => row)).toEqual(
    rows.filter(({ fate }) => fate === 'bad').map(({ row }) => row),
  );
  expect(await itemTotal()).toBe(0);

  const counts = await catalogue.done('register.import', subject);
  expect(counts).toEqual({ read: 500, accepted: 455, refused: 45, recorded: 0 });
  expect(await itemTotal()).toBe(455);
  await expectReadBack(rows.filter(({ fate }) => fate === 'good'));

  const again = await catalogue.done('register.import', subject);
  expect(again).toEqual({ read: 500, accepted: 455, refused: 45, recorded: 455 });
  expect(await itemTotal()).toBe(455);

  const saved = await catalogue.done('register.save-refused', { ...subject, to: catalogue.grant(catalogue.parent) });
  expect(saved).toEqual({ name: 'register 2026 - ditolak.xlsx', rows: 45 });
  const refusedFile = join(catalogue.parent, saved.name);
  const bad = rows.filter(({ fate }) => fate === 'bad');
  if (hasTool('soffice'))
    expect((await asOfficeReads(refusedFile)).map((cells) => [Number(cells[14]), ...cells.slice(0, 13)])).toEqual(
      bad.map(({ row, written }) => [row, ...Array.from({ length: 13 }, (_, column) => written[column] ?? '')]),
    );
  const byHand = await mend(refusedFile, bad);
  const mended = hasTool('soffice') ? asOfficeSaves(refusedFile, byHand) : byHand;
  const second = await subjectOf('diperbaiki.xlsx', mended);
  expect(await catalogue.done('register.import', second)).toEqual({
    read: 45,
    accepted: 45,
    refused: 0,
    recorded: 0,
  });
  expect(await itemTotal()).toBe(500);
  await expectReadBack(rows);
  const audit = await catalogue.done('audit.run', {});
  expect(audit.findings).toEqual([]);
}, 120_000);

/** Letter by letter what the register says: of each item its description, IMEI and notes, of each seizure who, where and when. */
async function expectReadBack(rows: readonly UglyRow[]): Promise<void> {
  const items = new Map((await seizedItems()).map((item) => [item.imei, item]));
  expect(items.size).toBe(rows.length);
  for (const { description, imei: number, note, mended } of rows) {
    const item = items.get(number);
    expect(item?.description).toBe(description);
    expect(item?.notes.startsWith(`${note}\n`)).toBe(true);
    expect(item?.notes).toContain(`\nRak: ${mended[12] ?? ''}`);
  }
  const cases = await catalogue.done('cases.list', { search: '', after: null, limit: 50 });
  const views = await Promise.all(cases.rows.map((row) => catalogue.done('cases.get', { case: row.case })));
  for (const seizure of views.flatMap(({ seizures }) => seizures))
    expect(seizure).toMatchObject({
      place: 'Kupang',
      holder: 'PL-01',
      officers: ['Bripka Uji'],
      urgentGround: 'easily-moved',
    });
}

/** What a person would do with the refused rows: put right what the reason says, leave the rest. */
async function mend(path: string, bad: readonly UglyRow[]): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.worksheets[0];
  sheet?.eachRow((row, number) => {
    if (number === 1) return;
    expect(row.getCell(14).text).not.toBe('');
    const whole = bad.find((each) => String(each.row) === row.getCell(15).text)?.mended ?? [];
    for (const [column, value] of whole.entries())
      if (row.getCell(column + 1).text !== value) row.getCell(column + 1).value = value;
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function office(path: string, to: string): void {
  const profile = `-env:UserInstallation=file://${join(catalogue.parent, 'profil')}`;
  execFileSync(
    'soffice',
    ['--headless', profile, '--convert-to', to, '--outdir', join(catalogue.parent, 'kantor'), path],
    {
      stdio: 'pipe',
    },
  );
}

const openIn = (name: string) => join(catalogue.parent, 'kantor', name);

/** The rows below the heading as LibreOffice, which none of us wrote, reads them. */
async function asOfficeReads(path: string): Promise<string[][]> {
  office(path, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false');
  return (await readCsv(readFileSync(openIn(`${basename(path, '.xlsx')}.csv`), 'utf8'))).slice(1);
}

/** The workbook as LibreOffice saves it again after the mending. */
function asOfficeSaves(path: string, bytes: Uint8Array): Uint8Array {
  writeFileSync(path, bytes);
  office(path, 'xlsx');
  return new Uint8Array(readFileSync(openIn(basename(path))));
}
