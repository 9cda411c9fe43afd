import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { fileListCells, fileListTitles } from '#shared/bundle/file-list-cells.ts';
import { SheetDigests, type PartDigest } from '#shared/bundle/file-list-digests.ts';
import { rowsAtOnce } from '#shared/bundle/file-list-sheets.ts';
import { FileListWorkbook } from '#shared/bundle/file-list-workbook.ts';
import { defaultLimits } from '#shared/bundle/limits.ts';
import { deflater, inlinePacker } from '#shared/bundle/packer.ts';
import { differingSheet } from '#shared/bundle/verify/workbook.ts';
import { zipSource } from '#shared/bundle/zip/zip-source.ts';
import { concat } from '#shared/ledger/encoding.ts';
import type { FileRowValue } from '#shared/ledger/file-list.ts';
import { FailureError, unwrap } from '#shared/errors/result.ts';
import { firstRow, secondRows } from '../../support/file-rows.ts';
import { memoryBytes } from '../../support/memory-bytes.ts';
import { readCsv } from '../../support/read-csv.ts';
import { temporaryFolder } from '../../support/service.ts';
import { hasTool } from '../../support/tools.ts';

async function workbookOf(rows: readonly FileRowValue[], perSheet?: number, step = 7): Promise<Uint8Array> {
  const workbook = new FileListWorkbook(inlinePacker(), perSheet);
  const made: Uint8Array[] = [];
  for (let at = 0; at < rows.length; at += step) {
    await workbook.add(rows.slice(at, at + step).map((row) => fileListCells(row, 2)));
    made.push(workbook.take());
  }
  await workbook.finish();
  return concat(...made, workbook.take());
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly (readonly [string, number])[]> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  return book.worksheets.map(({ name, rowCount }) => [name, rowCount]);
}

const many = Array.from({ length: 3000 }, (_, index) => ({
  ...firstRow(`DCIM/IMG_${String(index).padStart(4, '0')}.jpg`, index, 'a'.repeat(64)),
  modified: index,
}));
const temporary = temporaryFolder();
const file = join(temporary.path, 'BB-001.xlsx');
beforeAll(async () => {
  writeFileSync(file, await workbookOf([...secondRows, ...many]));
});
afterAll(() => {
  temporary.remove();
});

describe('the workbook of a list of files', () => {
  it('is a zip that our narrow reader takes, with the parts of one sheet', async () => {
    const listed = unwrap(await zipSource(memoryBytes(readFileSync(file))).list());
    expect(listed.map(({ path }) => path)).toEqual([
      'xl/worksheets/sheet1.xml',
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
    ]);
  });

  it('reads by exceljs as it was written, and no name is a formula', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(file);
    const sheet = book.getWorksheet('Berkas');
    expect(sheet?.rowCount).toBe(1 + secondRows.length + many.length);
    for (const [index, row] of secondRows.entries()) {
      for (const [column, cell] of fileListCells(row, 2).entries()) {
        const found = sheet?.getRow(index + 2).getCell(column + 1);
        expect(found?.type).not.toBe(exceljs.ValueType.Formula);
        const shown = found?.text.replace(/_x([0-9A-F]{4})_/g, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        );
        expect(shown).toBe(String(cell));
      }
    }
  });

  it('opens in LibreOffice with every row', { timeout: 120_000 }, async () => {
    if (!hasTool('soffice')) return;
    const profile = `-env:UserInstallation=file://${temporary.path}/profile`;
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    const options = [profile, '--headless', '--convert-to', filter, '--outdir', temporary.path, file];
    execFileSync('soffice', options, { stdio: 'ignore' });
    const csv = readdirSync(temporary.path).find((name) => name.endsWith('.csv')) ?? '';
    expect(existsSync(join(temporary.path, csv))).toBe(true);
    const [titles, ...rows] = await readCsv(readFileSync(join(temporary.path, csv), 'utf8'));
    expect(titles).toEqual(fileListTitles[2]);
    expect(rows).toHaveLength(secondRows.length + many.length);
    for (const [index, row] of secondRows.entries()) {
      const cells = fileListCells(row, 2);
      expect(rows[index]?.[0]).toBe(cells[0]);
      expect(rows[index]?.slice(2, 5)).toEqual(cells.slice(2, 5));
    }
  });

  it('has the same bytes for the same rows', async () => {
    const made = await workbookOf(many);
    expect(made).toEqual(await workbookOf(many));
    expect(made.length).toBeGreaterThan(0);
  });

  it('holds the parts that a verifier computes, also of more rows than one step', async () => {
    const digests = new SheetDigests(nativePrimitives);
    for (const row of many) digests.add(fileListCells(row, 2));
    const parts = digests.finish() ?? new Map<string, PartDigest>();
    expect([...parts.values()].reduce((sum, { bytes }) => sum + bytes, 0)).toBeGreaterThan(many.length * 100);
    const pause = () => Promise.resolve();
    const judge = (bytes: Uint8Array) => differingSheet(bytes, parts, defaultLimits, nativePrimitives, pause);
    expect(await judge(await workbookOf(many, undefined, rowsAtOnce))).toBe(null);
    expect(await judge(await workbookOf(many.slice(1), undefined, rowsAtOnce))).toBe('xl/worksheets/sheet1.xml');
    const cut = (await workbookOf(many, undefined, rowsAtOnce)).slice(0, -1);
    expect(await judge(cut)).toBe('package');
  });

  it('is left when whoever waits for it has enough', async () => {
    const digests = new SheetDigests(nativePrimitives);
    const bytes = await workbookOf([]);
    const parts = digests.finish() ?? new Map<string, PartDigest>();
    const stop = () => Promise.reject(new FailureError('CANCELLED'));
    const left = differingSheet(bytes, parts, defaultLimits, nativePrimitives, stop);
    await expect(left).rejects.toMatchObject({ failure: { code: 'CANCELLED' } });
  });

  it('has the same bytes when other threads pack it', async () => {
    const deflate = deflater();
    const later = async (bytes: Uint8Array, last: boolean) => deflate(await setImmediate(bytes), last);
    const workbook = new FileListWorkbook({ ...inlinePacker(), deflate: later });
    for (let at = 0; at < many.length; at += 7)
      await workbook.add(many.slice(at, at + 7).map((row) => fileListCells(row, 2)));
    await workbook.finish();
    expect(workbook.take()).toEqual(await workbookOf(many));
  });

  it('tells that a block could not be packed', async () => {
    const workbook = new FileListWorkbook({
      ...inlinePacker(),
      deflate: () => Promise.reject(new FailureError('CANCELLED')),
    });
    const failing = workbook.add([['a']]).then(() => workbook.finish());
    await expect(failing).rejects.toMatchObject({ failure: { code: 'CANCELLED' } });
  });

  it('has other bytes when one row is another', async () => {
    const changed = many.map((row, index) => (index === 1500 ? { ...row, bytes: 1 } : row));
    expect(await workbookOf(changed)).not.toEqual(await workbookOf(many));
  });

  it.each([
    [0, [['Berkas', 1]]],
    [9, [['Berkas', 10]]],
    [10, [['Berkas', 11]]],
    [
      11,
      [
        ['Berkas', 11],
        ['Berkas 2', 2],
      ],
    ],
    [
      25,
      [
        ['Berkas', 11],
        ['Berkas 2', 11],
        ['Berkas 3', 6],
      ],
    ],
  ] as const)('of %i rows goes on in another sheet after ten', async (count, sheets) => {
    expect(await sheetsOf(await workbookOf(many.slice(0, count), 10))).toEqual(sheets);
  });
});
