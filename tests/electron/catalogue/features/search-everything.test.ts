import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchGroups, type FoundGroup, type FoundRow, type SearchGroup } from '#shared/contract/search.ts';
import { addPhoto, PLANTED, PLANTED_FILE, recordPerson } from '../../../support/protected.ts';
import { account, openCase, phone, receive, seizedCase, type SeizedCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let found: SeizedCase;

beforeAll(async () => {
  catalogue = await createTestCatalogue();
  found = await seizedCase(
    catalogue,
    [
      { ...phone(), notes: 'Stiker bergambar naga di belakang' },
      account('@penjual_satu'),
      phone('Ponsel biru', { imei: '356938035643809' }),
    ],
    'LP/A/12/XI/2026/SPKT',
  );
  // Others whose number holds that of the first, recorded later: newer must not come before exact.
  for (const number of ['LP/A/12/XI/2026/SPKT/2', 'LP/A/121/XI/2026', 'XLP/A/12/XI/2026/SPKT'])
    await openCase(catalogue, number, 'Perkara lain');
  await receive(catalogue, found.items.slice(0, 2));
  await catalogue.done('package.seal', {
    items: [found.items[0] ?? ''],
    seals: ['SGL-0042-KPG'],
    wrapping: 'kantong',
    witness: null,
  });
  await catalogue.done('package.open', { items: [found.items[0] ?? ''], reason: 'diperiksa', witness: null });
  const { person } = await recordPerson(catalogue, found.case);
  await addPhoto(catalogue, found.case, person);
});
afterAll(async () => {
  await catalogue.dispose();
});

const ask = async (text: string, group: SearchGroup | null = null, limit = 20) =>
  (await catalogue.done('search.everything', { text, group, after: null, limit })).groups;
const rowsOf = async (text: string, group: SearchGroup): Promise<readonly FoundRow[]> =>
  (await ask(text)).find((one) => one.group === group)?.rows ?? [];

describe('a search of everything', () => {
  it('puts what bears exactly this number first, then whole words, then parts', async () => {
    const labels = (await rowsOf('LP/A/12/XI/2026/SPKT', 'cases')).map(({ label }) => label);
    expect(labels).toEqual(['LP/A/12/XI/2026/SPKT', 'LP/A/12/XI/2026/SPKT/2', 'XLP/A/12/XI/2026/SPKT']);
    expect((await rowsOf('lp/a/12', 'cases')).at(-1)?.label).toBe('LP/A/121/XI/2026');
  });

  it.each([
    ['part of an IMEI', '3803564', 'items', 'BB-003'],
    ['the end of an IMEI', '643809', 'items', 'BB-003'],
    ['a handle', '@penjual_satu', 'items', 'BB-002'],
    ['part of a handle', 'jual_sa', 'items', 'BB-002'],
    ['notes of an item', 'bergambar naga', 'items', 'BB-001'],
    ['words out of order', 'naga stiker', 'items', 'BB-001'],
    ['a seal that was broken since', 'sgl-0042-kpg', 'seals', 'SGL-0042-KPG'],
    ['part of a seal', '0042', 'seals', 'SGL-0042-KPG'],
    ['a register number', 'REG/7/2026', 'seals', 'REG/7/2026'],
    ['an order', 'SP.Sita/31', 'papers', 'SP.Sita/31/XI/2026'],
    ['minutes of a receipt', 'BA/5/2026', 'seals', 'REG/7/2026'],
  ] as const)('finds by %s', async (_, text, group, label) => {
    expect((await rowsOf(text, group)).map((row) => row.label)).toContain(label);
  });

  it('says of each find where it stands', async () => {
    const [seal] = await rowsOf('SGL-0042-KPG', 'seals');
    expect(seal).toMatchObject({
      case: found.case,
      caseNumber: 'LP/A/12/XI/2026/SPKT',
      item: found.items[0],
      itemNumber: 'BB-001',
      type: 'package.sealed',
    });
  });

  it('goes on by key without leaving out or repeating a row', async () => {
    const whole = await rowsOf('lp', 'cases');
    const rows: FoundRow[] = [];
    const pagesOf = async (key: string | null) =>
      (await catalogue.done('search.everything', { text: 'lp', group: 'cases', after: key, limit: 1 })).groups;
    let after: string | null = null;
    do {
      const [page]: readonly FoundGroup[] = await pagesOf(after);
      rows.push(...(page?.rows ?? []));
      after = page?.next ?? null;
    } while (after !== null);
    expect(rows).toEqual(whole);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(3);
  });

  it('follows a correction', async () => {
    const { rows } = await catalogue.done('custody.timeline', { case: found.case, after: null, limit: 100 });
    const warrant = rows.find(({ type }) => type === 'warrant.recorded');
    await catalogue.done('entries.correct', {
      seq: warrant?.seq ?? -1,
      reason: 'salah ketik',
      changes: { number: 'SP.Sita/77/XI/2026' },
    });
    expect(await rowsOf('SP.Sita/31', 'papers')).toEqual([]);
    expect((await rowsOf('SP.Sita/77', 'papers')).map(({ label }) => label)).toEqual(['SP.Sita/77/XI/2026']);
  });

  it.each(['', ' ', '\u0000', '\ud800'])('of nothing that can be looked for finds nothing: %j', async (text) => {
    expect(await ask(text)).toEqual([]);
  });

  it.each(['"', 'AND', 'NOT (', '*', 'words : x', "'; DROP TABLE items", '%', '漢字', '-', '"" OR ""'])(
    'never fails, whatever is typed: %j',
    async (text) => {
      for (const group of [null, ...searchGroups])
        expect(await catalogue.call('search.everything', { text, group, after: null, limit: 5 })).toMatchObject({
          ok: true,
        });
    },
  );

  it.each(['x', '1', '1:', '9:9:9', '-1:5', '0:1e9'])('refuses a key that no page gave: %s', async (after) => {
    expect(await catalogue.call('search.everything', { text: 'lp', group: 'cases', after, limit: 5 })).toMatchObject({
      ok: false,
      error: { code: 'INPUT_INVALID' },
    });
  });

  it('SEC-70 never finds a protected value', async () => {
    for (const word of [...PLANTED, ...PLANTED_FILE]) expect(await ask(word)).toEqual([]);
  });
});
