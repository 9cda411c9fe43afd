import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Input } from '#shared/contract/contract.ts';
import { plainOptions } from '#shared/domain/register/mapping.ts';
import { openCase, phone } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';
import { imei } from './ugly-register.ts';

let catalogue: TestCatalogue;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
});
afterEach(async () => {
  expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

interface Row {
  readonly what: string;
  readonly imei?: string;
  readonly register?: string;
}

async function registerOf(name: string, rows: readonly Row[]): Promise<Input<'register.import'>> {
  const lines = rows.map(
    ({ what, imei: number = '', register = '' }, n) =>
      `${String(n + 1)};LP/1;3/1/2026;${what};1;${number};${register};Kupang;PL-01;Aiptu`,
  );
  const path = join(catalogue.parent, name);
  writeFileSync(path, ['No;No LP;Tgl Sita;Nama Barang;Jumlah;IMEI;No Reg;Tempat;Dari;Petugas', ...lines].join('\r\n'));
  const file = catalogue.grant(path);
  const { digest, sheets } = await catalogue.done('register.look', { file });
  const mapping = sheets[0]?.mapping;
  if (mapping === undefined) throw new Error('no sheet');
  const options = { ...plainOptions, openCases: { unit: 'Ditres' }, urgentGround: 'easily-moved' as const };
  return { file, digest, plan: { mapping, options } };
}

const statuses = async (subject: Input<'register.preview'>) =>
  (await catalogue.done('register.preview', subject)).rows.map(({ status, refusals }) =>
    [status, ...refusals.map(({ code }) => code)].join(' '),
  );
const itemTotal = async () =>
  (await catalogue.done('items.list', { case: null, search: '', custody: null, after: null, limit: 1 })).total;

async function typePhone(number: string): Promise<void> {
  const caseId = await openCase(catalogue, 'LP/ketik');
  await catalogue.done('seizures.record', {
    case: caseId,
    warrant: null,
    urgentGround: 'easily-moved',
    place: 'Kupang',
    at: '2026-01-03T10:00:00.000+08:00',
    holder: 'PL-01',
    officers: ['Aiptu'],
    witnesses: ['SK-01', 'SK-02'],
    notes: '',
    items: [phone('Telepon yang diketik', { imei: number })],
  });
}

it('what came into the catalogue since the preview is refused by the import, and nothing else', async () => {
  const subject = await registerOf('r.csv', [
    { what: 'HP Oppo', imei: imei(1) },
    { what: 'HP Vivo', register: 'R1' },
    { what: 'Tas hitam' },
    { what: 'Tas biru' },
  ]);
  expect(await statuses(subject)).toEqual(['new', 'new', 'new', 'new']);
  await typePhone(imei(1));
  await catalogue.done(
    'register.import',
    await registerOf('s.csv', [{ what: 'Dompet', register: 'R1' }, { what: 'Tas hitam' }]),
  );
  const before = await itemTotal();
  expect(await catalogue.done('register.import', subject)).toEqual({ read: 4, accepted: 1, refused: 3, recorded: 0 });
  expect(await itemTotal()).toBe(before + 1);
  const again = 'refused duplicate-in-catalogue';
  expect(await statuses(subject)).toEqual([again, again, again, 'recorded']);
});

it('what is typed while the import writes is asked for again before its row, which is left out whole', async () => {
  const rows = Array.from({ length: 300 }, (_, n): Row => ({ what: `HP Oppo ${String(n)}` }));
  const subject = await registerOf('r.csv', [...rows, { what: 'HP Vivo', imei: imei(1) }]);
  const since = catalogue.pushes.length;
  const running = catalogue.done('register.import', subject);
  while (!catalogue.pushes.slice(since).some((push) => push.kind === 'changed')) await setImmediate();
  await typePhone(imei(1));
  expect(await running).toEqual({ read: 301, accepted: 300, refused: 1, recorded: 0 });
  expect(await itemTotal()).toBe(301);
  expect((await statuses(subject)).at(-1)).toBe('refused duplicate-in-catalogue');
});
