import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/contract.ts';
import { plainOptions, type RegisterOptions } from '#shared/domain/register/mapping.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';
import { imei } from './ugly-register.ts';

let catalogue: TestCatalogue;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

const options: RegisterOptions = { ...plainOptions, openCases: { unit: 'Ditres' }, urgentGround: 'easily-moved' };
const file = (name: string, bytes: Uint8Array | string) => {
  writeFileSync(join(catalogue.parent, name), bytes);
  return catalogue.grant(join(catalogue.parent, name));
};

type Subject = Input<'register.preview'>;
async function subjectOf(token: string, change: Partial<RegisterOptions> = {}): Promise<Subject> {
  const looked = await catalogue.done('register.look', { file: token });
  const mapping = looked.sheets.find(({ name }) => name === looked.sheet)?.mapping;
  if (mapping === undefined) throw new Error('no sheet');
  return { file: token, digest: looked.digest, plan: { mapping, options: { ...options, ...change } } };
}

const itemTotal = async () =>
  (await catalogue.done('items.list', { case: null, search: '', custody: null, after: null, limit: 1 })).total;
const csv = (...lines: string[]) =>
  ['No;No LP;Tgl Sita;Nama Barang;Jumlah;IMEI;No Reg;Tempat;Dari;Petugas', ...lines].join('\r\n');
const line = (n: number, more: { imei?: string; register?: string; report?: string; date?: string } = {}) =>
  `${String(n)};${more.report ?? 'LP/1'};${more.date ?? '3/1/2026'};HP Oppo ${String(n)};1;${more.imei ?? ''};${more.register ?? ''};Kupang;PL-01;Aiptu`;

describe('what an import refuses and says', () => {
  const codes = async (text: string, change: Partial<RegisterOptions> = {}) => {
    const preview = await catalogue.done('register.preview', await subjectOf(file('r.csv', text), change));
    return preview.rows.map(({ status, refusals }) =>
      status === 'refused' ? refusals.map(({ code }) => code).join() : status,
    );
  };

  it('a report that no case bears, unless cases are to be opened; and rows without authority', async () => {
    expect(await codes(csv(line(1)), { openCases: null })).toEqual(['case-unknown']);
    expect(await codes(csv(line(1)), { urgentGround: null })).toEqual(['authority-missing']);
    expect(await codes(csv(line(1)))).toEqual(['new']);
  });

  it('the same identifier, register number or row twice in the file, and what the catalogue has', async () => {
    const twice = csv(
      line(1, { imei: imei(1) }),
      line(2, { imei: imei(1) }),
      line(3, { register: 'R1' }),
      line(4, { register: 'R1' }),
      line(5),
      line(5),
    );
    expect(await codes(twice)).toEqual([
      'new',
      'duplicate-in-file',
      'new',
      'duplicate-in-file',
      'new',
      'duplicate-in-file',
    ]);
    expect(await codes(twice, { duplicates: 'record' })).toEqual(Array.from({ length: 6 }, () => 'new'));
    await catalogue.done('register.import', await subjectOf(file('r.csv', twice)));
    expect(await codes(csv(line(7, { imei: imei(1) }), line(8, { register: 'R1' }), line(9)))).toEqual([
      'duplicate-in-catalogue',
      'duplicate-in-catalogue',
      'new',
    ]);
    const both = await catalogue.done(
      'register.import',
      await subjectOf(file('s.csv', csv(line(7, { imei: imei(1) }))), { duplicates: 'record' }),
    );
    expect(both).toMatchObject({ accepted: 1, refused: 0 });
  });

  it('a register that was mended and comes again, unless equal things are to be recorded', async () => {
    const rows = [line(1), line(2, { date: '3/1/1980' })];
    await catalogue.done('register.import', await subjectOf(file('r.csv', csv(...rows))));
    const mended = csv(line(1), line(2));
    expect(await codes(mended)).toEqual(['duplicate-in-catalogue', 'new']);
    expect(await codes(mended, { duplicates: 'record' })).toEqual(['new', 'new']);
    const counts = await catalogue.done('register.import', await subjectOf(file('s.csv', mended)));
    expect(counts).toMatchObject({ accepted: 1, refused: 1 });
    expect(await itemTotal()).toBe(2);
    expect(await codes(mended)).toEqual(['duplicate-in-catalogue', 'recorded']);
    const again = await catalogue.done('register.import', await subjectOf(file('s.csv', mended)));
    expect([again.recorded, await itemTotal()]).toEqual([1, 2]);
  });

  it('as many equal things as there are, and no more', async () => {
    const equal = (n: number, notes: string) => line(n).replace(/HP Oppo \d+/, 'Tas hitam') + `;${notes}`;
    const first = csv(equal(1, 'kanan'), equal(2, 'kiri'));
    expect(await codes(first)).toEqual(['new', 'new']);
    await catalogue.done('register.import', await subjectOf(file('r.csv', first)));
    expect(await codes(csv(equal(1, 'kanan'), equal(2, 'kiri'), equal(3, 'atas')))).toEqual([
      'duplicate-in-catalogue',
      'duplicate-in-catalogue',
      'new',
    ]);
    expect(await codes(csv(equal(1, 'kanan').replace(';1;;', ';2;;')))).toEqual(['new']);
    expect(await codes(csv(equal(1, 'kanan').replace('Kupang', 'Soe')))).toEqual(['new']);
  });

  it('no thing for another whose number of the unit differs', async () => {
    const bag = (n: number, register: string) => line(n, { register }).replace(/HP Oppo \d+/, 'Tas hitam');
    await catalogue.done('register.import', await subjectOf(file('r.csv', csv(bag(1, 'R1')))));
    expect(await codes(csv(bag(1, 'R2'), bag(2, '')))).toEqual(['new', 'duplicate-in-catalogue']);
  });

  it('nothing that comes after the court was asked about the whole seizure, but records it apart', async () => {
    await catalogue.done('register.import', await subjectOf(file('r.csv', csv(line(1)))));
    const { rows } = await catalogue.done('items.list', {
      case: null,
      search: '',
      custody: null,
      after: null,
      limit: 1,
    });
    const [row] = rows;
    if (row === undefined) throw new Error('no item');
    const [group] = (await catalogue.done('court.list', { case: row.case })).groups;
    if (group === undefined) throw new Error('no seizure');
    await catalogue.done('court.apply', {
      case: row.case,
      kind: 'approval',
      number: '',
      date: '2026-01-05',
      court: 'PN Kupang',
      seizure: group.seizure,
      items: [],
      warrant: null,
      again: null,
      scope: { place: '', kinds: '', count: '', value: '' },
      reason: '',
      attachment: null,
    });
    const later = csv(line(1), line(2), line(3));
    const preview = await catalogue.done('register.preview', await subjectOf(file('s.csv', later)));
    expect(preview.rows.map(({ status, warnings }) => [status, warnings.at(-1)?.code])).toEqual([
      ['refused', undefined],
      ['new', 'seizure-apart'],
      ['new', 'seizure-apart'],
    ]);
    expect(await catalogue.done('register.import', await subjectOf(file('s.csv', later)))).toMatchObject({
      accepted: 2,
      refused: 1,
    });
    const { groups } = await catalogue.done('court.list', { case: row.case });
    expect(groups.map(({ items }) => items.length)).toEqual([1, 2]);
    expect(await codes(csv(line(3)))).toEqual(['duplicate-in-catalogue']);
    expect(await codes(csv(line(4)))).toEqual(['new']);
  });

  it('leaves no case behind that only refused rows named', async () => {
    const counts = await catalogue.done(
      'register.import',
      await subjectOf(file('r.csv', csv(line(1, { date: '3/1/1980' }))), {}),
    );
    expect(counts).toMatchObject({ accepted: 0, refused: 1 });
    expect((await catalogue.done('cases.list', { search: '', after: null, limit: 10 })).total).toBe(0);
  });

  it('a file that is another by now, a sheet and a column that are not there', async () => {
    const subject = await subjectOf(file('r.csv', csv(line(1))));
    file('r.csv', csv(line(2)));
    expect(await catalogue.call('register.import', subject)).toMatchObject({
      ok: false,
      error: { code: 'REGISTER_CHANGED' },
    });
    const fresh = await subjectOf(file('r.csv', csv(line(1))));
    const asked = (mapping: Partial<Subject['plan']['mapping']>) =>
      catalogue.call('register.preview', {
        ...fresh,
        plan: { ...fresh.plan, mapping: { ...fresh.plan.mapping, ...mapping } },
      });
    expect(await asked({ sheet: 'x' })).toMatchObject({ error: { code: 'REGISTER_SHEET_UNKNOWN' } });
    expect(await asked({ columns: [] })).toMatchObject({ error: { code: 'REGISTER_COLUMN_MISSING' } });
    expect(
      await asked({
        columns: [
          { column: 1, field: 'description' },
          { column: 2, field: 'description' },
        ],
      }),
    ).toMatchObject({ error: { code: 'REGISTER_COLUMN_TWICE' } });
    expect(
      await catalogue.call('register.save-refused', { ...fresh, to: catalogue.grant(catalogue.parent) }),
    ).toMatchObject({ error: { code: 'REGISTER_NOTHING_REFUSED' } });
  });

  it('a broken file, and stores nothing of it', async () => {
    expect(await catalogue.call('register.look', { file: file('r.xlsx', 'PK\u0003\u0004 kaput') })).toMatchObject({
      ok: false,
      error: { code: 'REGISTER_TRUNCATED' },
    });
    expect(await itemTotal()).toBe(0);
  });

  it('never writes over a file that is there', async () => {
    const subject = await subjectOf(file('r.csv', csv(line(1, { date: 'x' }))));
    const target = join(catalogue.parent, 'ada.xlsx');
    writeFileSync(target, 'milik orang');
    expect(await catalogue.call('register.save-refused', { ...subject, to: catalogue.grant(target) })).toMatchObject({
      ok: false,
      error: { code: 'TARGET_EXISTS' },
    });
    expect(readFileSync(target, 'utf8')).toBe('milik orang');
    const folder = { ...subject, to: catalogue.grant(catalogue.parent) };
    expect(
      [
        await catalogue.done('register.save-refused', folder),
        await catalogue.done('register.save-refused', folder),
      ].map(({ name }) => name),
    ).toEqual(['r - ditolak.xlsx', 'r - ditolak (2).xlsx']);
  });
});

describe('an import', () => {
  it('remembers what the columns meant under such a heading', async () => {
    const token = file('r.csv', csv(line(1)));
    const subject = await subjectOf(token);
    const columns = subject.plan.mapping.columns.map((each) =>
      each.field === 'ordinal' ? { ...each, field: 'notes' as const } : each,
    );
    await catalogue.done('register.import', {
      ...subject,
      plan: { ...subject.plan, mapping: { ...subject.plan.mapping, columns } },
    });
    const looked = await catalogue.done('register.look', { file: file('lain.csv', csv(line(2))) });
    expect(looked.sheets[0]).toMatchObject({ remembered: true, mapping: { columns } });
  });

  it('goes on where it was cancelled, and doubles nothing', async () => {
    const rows = Array.from({ length: 400 }, (_, n) => line(n + 1));
    const subject = await subjectOf(file('r.csv', csv(...rows)));
    const before = catalogue.pushes.length;
    const running = catalogue.call('register.import', subject, 'impor');
    const begun = setInterval(() => {
      if (catalogue.pushes.slice(before).some((push) => push.kind === 'changed')) catalogue.cancel('impor');
    }, 1);
    const first = await running;
    clearInterval(begun);
    expect(first).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    const there = await itemTotal();
    expect(there).toBeGreaterThan(0);
    expect(there).toBeLessThan(400);
    expect(await catalogue.done('register.import', subject)).toEqual({
      read: 400,
      accepted: 400,
      refused: 0,
      recorded: there,
    });
    expect(await itemTotal()).toBe(400);
  });

  it('looks at five thousand rows, and lets others have their turn', async () => {
    const subject = await subjectOf(
      file('r.csv', csv(...Array.from({ length: 5000 }, (_, n) => line(n + 1, { register: `R${String(n)}` })))),
    );
    const order: string[] = [];
    const running = catalogue.done('register.preview', subject).finally(() => order.push('preview'));
    await catalogue.done('cases.summary', {});
    order.push('summary');
    expect(await running).toMatchObject({ read: 5000, accepted: 5000, refused: 0 });
    expect(order).toEqual(['summary', 'preview']);
  });

  it('groups rows of one case, day and place into one seizure, and mended rows join it', async () => {
    await catalogue.done(
      'register.import',
      await subjectOf(file('r.csv', csv(line(1), line(2), line(3, { date: '4/1/2026' })))),
    );
    await catalogue.done('register.import', await subjectOf(file('s.csv', csv(line(4)))));
    const [only] = (await catalogue.done('cases.list', { search: '', after: null, limit: 10 })).rows;
    const view = await catalogue.done('cases.get', { case: only?.case ?? '' });
    expect(view.seizures.map(({ items }) => items)).toEqual([3, 1]);
  });
});
