import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Input } from '#shared/contract/contract.ts';
import { plainOptions } from '#shared/domain/register/mapping.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

/** A register of so many things with eight columns that have no name, each of so many letters. */
async function registerOf(rows: number, letters: number): Promise<Input<'register.preview'>> {
  const others = Array.from({ length: 8 }, () => 'b'.repeat(letters)).join(';');
  const lines = Array.from(
    { length: rows },
    (_, n) => `${String(n)};LP/1;3/1/2026;Tas ${String(n)};1;Kupang;PL-01;Aiptu;${others}`,
  );
  const path = join(catalogue.parent, 'r.csv');
  writeFileSync(path, ['No;No LP;Tgl Sita;Nama Barang;Jumlah;Tempat;Dari;Petugas', ...lines].join('\r\n'));
  const file = catalogue.grant(path);
  const { digest, sheets } = await catalogue.done('register.look', { file });
  const mapping = sheets[0]?.mapping;
  if (mapping === undefined) throw new Error('no sheet');
  const options = { ...plainOptions, openCases: { unit: 'Ditres' }, urgentGround: 'easily-moved' as const };
  return { file, digest, plan: { mapping, options } };
}

it('a preview shows texts as far as the reply has room, and an import records them whole', async () => {
  const lastCell = async (subject: Input<'register.preview'>) =>
    (await catalogue.done('register.preview', subject)).rows[0]?.cells.at(-1);
  expect(await lastCell(await registerOf(4500, 400))).toBe(`${'b'.repeat(100)}…`);
  const subject = await registerOf(1, 400);
  expect(await lastCell(subject)).toBe(`${'b'.repeat(300)}…`);
  await catalogue.done('register.import', subject);
  const list = { case: null, search: '', custody: null, after: null, limit: 1 };
  const [item] = (await catalogue.done('items.list', list)).rows;
  expect(JSON.stringify(await catalogue.done('items.get', { item: item?.item ?? '' }))).toContain('b'.repeat(400));
});

it('SEC-69 a preview can be left while the rows are read', async () => {
  const subject = await registerOf(3000, 10);
  const before = catalogue.pushes.length;
  const running = catalogue.call('register.preview', subject, 'lihat');
  catalogue.cancel('lihat');
  expect(await running).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
  expect(JSON.stringify(catalogue.pushes.slice(before))).not.toContain('judging-register');
});
