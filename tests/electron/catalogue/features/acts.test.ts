import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input, ServiceMethod } from '#shared/contract/contract.ts';
import type { Result } from '#shared/errors/result.ts';
import { outcome } from '../../../support/outcome.ts';
import {
  lending,
  MORNING,
  openCase,
  phone,
  receive,
  recordWarrant,
  seizedCase,
  type SeizedCase,
} from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let seized: SeizedCase;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
  seized = await seizedCase(catalogue);
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

const parties = { releasedBy: 'A', receivedBy: 'B', document: 'BA/1', condition: 'baik' };
const item = (place: number) => seized.items[place] ?? '';
const view = (place: number) => catalogue.done('items.get', { item: item(place) });
const entriesOfCase = async () =>
  (await catalogue.done('custody.timeline', { case: seized.case, after: null, limit: 1 })).total;

/** The code of a refusal; nothing may have been recorded by it. */
async function refused<M extends ServiceMethod>(method: M, input: Input<M>): Promise<string> {
  const before = await entriesOfCase();
  const result: Result<unknown> = await catalogue.call(method, input);
  expect(await entriesOfCase()).toBe(before);
  return outcome(result);
}

describe('a case', () => {
  it('is opened with its papers and seizures to be read back', async () => {
    const found = await catalogue.done('cases.get', { case: seized.case });
    expect(found.case).toMatchObject({ case: seized.case, number: 'LP/A/12/XI/2026/SPKT' });
    expect(found.warrants).toEqual([expect.objectContaining({ warrant: seized.warrant, seq: found.seq + 1 })]);
    expect(found.seizures).toEqual([
      expect.objectContaining({ seizure: seized.seizure, items: 3, seq: found.seq + 2 }),
    ]);
    expect(found.counts).toMatchObject({ items: 3, stored: 0, lastAt: MORNING });
  });

  it('does not take the number of another', async () => {
    const again = {
      number: 'LP/A/12/XI/2026/SPKT',
      title: 'x',
      unit: 'x',
      openedOn: '2026-11-20',
      offences: [],
      notes: '',
    };
    expect(await refused('cases.open', again)).toBe('CASE_NUMBER_TAKEN');
    expect((await catalogue.done('cases.summary', {})).cases).toBe(1);
  });

  it.each([
    ['cases.get', { case: 'ca_none' }, 'CASE_UNKNOWN'],
    ['custody.timeline', { case: 'ca_none', after: null, limit: 1 }, 'CASE_UNKNOWN'],
    ['items.get', { item: 'it_none' }, 'ITEM_UNKNOWN'],
    ['files.list', { item: 'it_none', search: '', after: null, limit: 1 }, 'ITEM_UNKNOWN'],
  ] as const)('that is not there: %s', async (method, input, code) => {
    expect(outcome(await catalogue.request(method, input))).toBe(code);
  });
});

describe('a seizure', () => {
  const seizure = (changes: Partial<Input<'seizures.record'>> = {}): Input<'seizures.record'> => ({
    case: seized.case,
    warrant: seized.warrant,
    urgentGround: null,
    place: 'Jl. Melati 4',
    at: '2026-11-21T08:00:00.000+08:00',
    holder: 'TL-01',
    officers: ['Briptu A'],
    witnesses: [],
    notes: '',
    items: [phone('Telepon lain', { imei: '' })],
    ...changes,
  });

  it('goes on with the numbers of its case', async () => {
    const { items } = await catalogue.done('seizures.record', seizure());
    expect(items.map(({ number }) => number)).toEqual(['BB-004']);
    const other = await openCase(catalogue, 'LP/lain');
    const { items: elsewhere } = await catalogue.done(
      'seizures.record',
      seizure({ case: other, warrant: null, urgentGround: 'caught-in-the-act' }),
    );
    expect(elsewhere.map(({ number }) => number)).toEqual(['BB-001']);
  });

  it.each([
    ['a case that is not there', { case: 'ca_0000000000000000' }, 'CASE_UNKNOWN'],
    ['a warrant that is not there', { warrant: 'wa_0000000000000000' }, 'WARRANT_UNKNOWN'],
    ['neither warrant nor ground', { warrant: null }, 'SEIZURE_WITHOUT_AUTHORITY'],
    ['a time before its warrant', { at: '2026-11-19T08:00:00.000+08:00' }, 'SEIZURE_BEFORE_WARRANT'],
    ['a time to come', { at: '2026-11-21T09:00:01.000+08:00' }, 'SEIZURE_IN_FUTURE'],
    ['an item without a make', { items: [phone('x', { brand: ' ' })] }, 'ITEM_FIELDS_MISSING'],
    ['a wrong IMEI', { items: [phone('x', { imei: '490154203237519' })] }, 'ITEM_FIELD_INVALID'],
    [
      'one good item and one bad',
      { items: [phone('x', { imei: '' }), phone('x', { imei: '1' })] },
      'ITEM_FIELD_INVALID',
    ],
    [
      'a cash total that is none',
      {
        items: [
          {
            description: 'x',
            quantity: 1,
            notes: '',
            attributes: {
              class: 'cash',
              currency: 'IDR',
              total: 1,
              lines: [{ denomination: 1000, form: 'note', pieces: 2 }],
            },
          },
        ],
      },
      'CASH_TOTAL_MISMATCH',
    ],
  ] as const)('is refused with %s', async (_, changes, code) => {
    expect(await refused('seizures.record', seizure(changes as Partial<Input<'seizures.record'>>))).toBe(code);
  });

  it('is refused with the warrant of another case', async () => {
    const other = await openCase(catalogue, 'LP/lain');
    const warrant = await recordWarrant(catalogue, other);
    expect(await refused('seizures.record', seizure({ warrant }))).toBe('WARRANT_UNKNOWN');
  });
});

describe('custody', () => {
  it('goes the whole way, and every step can be read back', async () => {
    await receive(catalogue, [item(0)]);
    await catalogue.done('custody.move', { items: [item(0)], location: 'Rak B', reason: 'penataan' });
    await catalogue.done('custody.lend', lending([item(0)]));
    await catalogue.done('custody.return', { items: [item(0)], ...parties, location: 'Rak C' });
    await catalogue.done('custody.hand-over', { items: [item(0)], ...parties });
    await catalogue.done('custody.lend', { ...lending([item(0)]), purpose: 'court' });
    await catalogue.done('custody.return', { items: [item(0)], ...parties, location: 'Rak D' });
    const { item: row, timeline } = await view(0);
    expect(row).toMatchObject({ custody: 'stored', location: 'Rak D', due: null });
    expect(timeline.map(({ type }) => type.replace('custody.', ''))).toEqual([
      'item.seized',
      'received',
      'moved',
      'lent',
      'returned',
      'handed-over',
      'lent',
      'returned',
    ]);
    expect(timeline.every(({ byName }) => byName === 'Petugas Uji')).toBe(true);
  });

  it.each([
    ['moved before it was received', 'custody.move', { location: 'x', reason: 'x' }],
    ['lent before it was received', 'custody.lend', { ...parties, purpose: 'laboratory', due: '2026-11-28' }],
    ['returned without being out', 'custody.return', { ...parties, location: 'x' }],
    ['handed over before it was received', 'custody.hand-over', parties],
  ] as const)('refuses an item that is %s', async (_, method, act) => {
    const before = await view(0);
    expect(await refused(method, { items: [item(0)], ...act })).toBe('CUSTODY_ILLEGAL_MOVE');
    expect(await view(0)).toEqual(before);
  });

  it('refuses to receive twice, to move to where it is, and a loan that is overdue at once', async () => {
    await receive(catalogue, [item(0)]);
    expect(await refused('custody.receive', { items: [item(0)], ...parties, registerNumber: 'x', location: 'x' })).toBe(
      'CUSTODY_ILLEGAL_MOVE',
    );
    expect(await refused('custody.move', { items: [item(0)], location: 'Rak A-1', reason: 'x' })).toBe(
      'CUSTODY_SAME_LOCATION',
    );
    expect(await refused('custody.lend', lending([item(0)], '2026-11-20'))).toBe('CUSTODY_DUE_IN_PAST');
  });

  it('is done to all named items or to none', async () => {
    await receive(catalogue, [item(0), item(1)]);
    const act = { location: 'Rak Z', reason: 'penataan' };
    expect(await refused('custody.move', { items: [item(0), item(1), item(2)], ...act })).toBe('CUSTODY_ILLEGAL_MOVE');
    expect(await refused('custody.move', { items: [item(0), 'it_none'], ...act })).toBe('ITEM_UNKNOWN');
    expect(await refused('custody.move', { items: [item(0), item(0)], ...act })).toBe('CUSTODY_SAME_LOCATION');
    expect((await view(0)).item.location).toBe('Rak A-1');
    const { entries } = await catalogue.done('custody.move', { items: [item(0), item(1)], ...act });
    expect(entries[1]).toBe((entries[0] ?? 0) + 1);
  });

  it('tells the window what changed', async () => {
    catalogue.pushes.length = 0;
    await receive(catalogue, [item(0)]);
    expect(catalogue.pushes).toContainEqual({ kind: 'changed', topics: ['cases', 'items'] });
  });
});

describe('packaging', () => {
  const seal = (items: readonly string[], seals: readonly string[]) => ({
    items: [...items],
    seals: [...seals],
    wrapping: 'amplop',
    witness: null,
  });

  it('seals, opens with the number that was on it, and seals anew', async () => {
    await catalogue.done('package.seal', seal([item(0), item(1)], ['S-1', 'S-2']));
    expect((await view(0)).item.seal).toBe('S-1');
    await catalogue.done('package.open', { items: [item(0)], reason: 'pemeriksaan', witness: null });
    const { item: row, timeline } = await view(0);
    expect(row.seal).toBeNull();
    expect(timeline.at(-1)?.data).toMatchObject({ seal: 'S-1', reason: 'pemeriksaan' });
    await catalogue.done('package.seal', seal([item(0)], ['S-3']));
    await catalogue.done('package.seal', seal([item(2)], ['S-1']));
  });

  it.each([
    ['a seal that is on another item', 1, 'S-1', 'SEAL_IN_USE'],
    ['an item that is sealed', 0, 'S-9', 'PACKAGE_ILLEGAL_CHANGE'],
  ])('refuses %s', async (_, place, number, code) => {
    await catalogue.done('package.seal', seal([item(0)], ['S-1']));
    expect(await refused('package.seal', seal([item(place)], [number]))).toBe(code);
  });

  it('refuses one seal for two items, too few seals, and to open what is open', async () => {
    expect(await refused('package.seal', seal([item(0), item(1)], ['S-1', 'S-1']))).toBe('SEAL_IN_USE');
    expect(await refused('package.seal', seal([item(0), item(1)], ['S-1']))).toBe('INPUT_INVALID');
    expect(await refused('package.open', { items: [item(0)], reason: 'x', witness: null })).toBe(
      'PACKAGE_ILLEGAL_CHANGE',
    );
  });
});
