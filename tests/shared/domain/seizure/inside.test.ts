import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCase } from '#shared/domain/case/case-state.ts';
import type { ItemSeized } from '#shared/domain/item/events.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { decideSeizure, type NewItem, type SeizureFacts } from '#shared/domain/seizure/decide.ts';
import { outcome } from '../../../support/outcome.ts';
import {
  acts,
  caseData,
  idOf,
  itemData,
  itemState,
  newItem,
  openedCase,
  phone,
  record,
  seizureData,
  seizureFacts,
  theCase,
  warrantData,
} from '../support/facts.ts';

const thing = (n: number, inside?: NewItem['inside']): NewItem => ({
  ...newItem(n, { class: 'other', kind: 'benda' }),
  ...(inside === undefined ? {} : { inside }),
});
const decide = (items: readonly NewItem[], facts: Partial<SeizureFacts> = {}) =>
  decideSeizure({ ...seizureData(), items }, { ...seizureFacts, ...facts });
const seized = (items: readonly NewItem[], facts: Partial<SeizureFacts> = {}): ItemSeized[] => {
  const decided = decide(items, facts);
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value.flatMap((event) => (event.type === 'item.seized' ? [event.data] : []));
};
const numbers = (...given: Parameters<typeof seized>) => seized(...given).map(({ number }) => number);
const outer = (over: Parameters<typeof itemState>[0] = {}, holds = 0): Partial<SeizureFacts> => {
  const state = itemState({ item: idOf('it', 90), number: 'BB-003', ...over });
  return { outer: new Map([[state.item, { state, holds }]]) };
};
const inKnown = { item: idOf('it', 90) };

describe('a thing inside of another', () => {
  it('is numbered after it, and the next thing of its own goes on counting', () => {
    expect(numbers([thing(1), thing(2, { row: 0 }), thing(3, { row: 0 }), thing(4), thing(5, { row: 0 })])).toEqual([
      'BB-001',
      'BB-001.1',
      'BB-001.2',
      'BB-002',
      'BB-001.3',
    ]);
  });

  it('of an earlier seizure goes on where that one stopped', () => {
    const facts = { ...outer({}, 4), itemsInCase: 7 };
    expect(numbers([thing(1, inKnown), thing(2), thing(3, inKnown)], facts)).toEqual([
      'BB-003.5',
      'BB-008',
      'BB-003.6',
    ]);
  });

  it.each<[string, NewItem[], Partial<SeizureFacts>, string]>([
    ['itself', [thing(1, { row: 0 })], {}, 'ITEM_INSIDE_UNKNOWN'],
    ['a later row', [thing(1, { row: 1 }), thing(2)], {}, 'ITEM_INSIDE_UNKNOWN'],
    ['a row that is not there', [thing(1), thing(2, { row: 7 })], {}, 'ITEM_INSIDE_UNKNOWN'],
    ['an unknown thing', [thing(1, inKnown)], {}, 'ITEM_INSIDE_UNKNOWN'],
    ['a thing of another case', [thing(1, inKnown)], outer({ case: idOf('ca', 2) }), 'ITEM_INSIDE_UNKNOWN'],
    ['what the prosecutor has', [thing(1, inKnown)], outer({ custody: 'with-prosecutor' }), 'ITEM_INSIDE_GONE'],
    [
      'what is inside of something itself',
      [thing(1, inKnown)],
      outer({ inside: idOf('it', 91) }),
      'ITEM_INSIDE_DEEPER',
    ],
    ['a row that is inside itself', [thing(1), thing(2, { row: 0 }), thing(3, { row: 1 })], {}, 'ITEM_INSIDE_DEEPER'],
    ['what holds as many as numbers have room for', [thing(1, inKnown)], outer({}, 999), 'ITEM_INSIDE_FULL'],
  ])('cannot be part of %s', (_, items, facts, code) => {
    expect(outcome(decide(items, facts))).toBe(code);
  });

  it('may be found in what lies in the store or with the laboratory', () => {
    expect(numbers([thing(1, inKnown)], outer({ custody: 'stored' }))).toEqual(['BB-003.1']);
    expect(numbers([thing(1, inKnown)], outer({ custody: 'at-laboratory' }))).toEqual(['BB-003.1']);
  });

  it('says in which row it stands when it is refused', () => {
    const refused = decide([thing(1), thing(2), thing(3, { row: 9 })]);
    expect(!refused.ok && refused.error.details).toMatchObject({ row: 2 });
  });
});

describe('a ledger', () => {
  const story = (...more: DomainEvent[]) => foldCase(record([...openedCase, ...more]));
  const rule = (...more: DomainEvent[]) => {
    const state = story(...more);
    return state.ok ? 'ok' : state.error.details['rule'];
  };
  const inPhone = (over: Partial<ItemSeized> = {}): DomainEvent => ({
    type: 'item.seized',
    data: {
      ...itemData(3, { class: 'sim', operator: 'Uji', iccid: '', phoneNumber: '' }),
      number: 'BB-001.1',
      inside: idOf('it', 1),
      ...over,
    },
  });
  const handedOver: DomainEvent[] = [
    { type: 'custody.received', data: { case: theCase, item: idOf('it', 1), ...acts.receive } },
    { type: 'custody.handed-over', data: { case: theCase, item: idOf('it', 1), ...acts.handOver } },
  ];

  it.each<[string, DomainEvent[], string]>([
    ['inside of what is not there', [inPhone({ inside: idOf('it', 8) })], 'ITEM_INSIDE_UNKNOWN'],
    ['inside of itself', [inPhone({ inside: idOf('it', 3) })], 'ITEM_INSIDE_UNKNOWN'],
    ['with the number of another outer thing', [inPhone({ number: 'BB-002.1' })], 'ITEM_NUMBER_WRONG'],
    ['inside, with a number of its own', [inPhone({ number: 'BB-003' })], 'ITEM_NUMBER_WRONG'],
    [
      'in nothing, with a number of a part',
      [{ type: 'item.seized', data: { ...itemData(3), number: 'BB-001.1' } }],
      'ITEM_NUMBER_WRONG',
    ],
    [
      'inside of what is inside',
      [inPhone(), inPhone({ item: idOf('it', 4), inside: idOf('it', 3), number: 'BB-001.2' })],
      'ITEM_INSIDE_DEEPER',
    ],
    ['inside of what the prosecutor has', [...handedOver, inPhone()], 'ITEM_INSIDE_GONE'],
    ['under a number that was given', [inPhone(), inPhone({ item: idOf('it', 4) })], 'ENTRY_DUPLICATE'],
  ])('with a thing %s is refused', (_, events, code) => {
    expect(rule(...events)).toBe(code);
  });

  it('with a thing in its place is read', () => {
    const state = story(inPhone());
    expect(state.ok && state.value.items.get(idOf('it', 3))?.state).toMatchObject({
      number: 'BB-001.1',
      inside: idOf('it', 1),
    });
  });
});

describe('any form', () => {
  /** Rows that name a row, often one that has no place; and a case that has some items already. */
  const rows = fc.array(fc.option(fc.nat(14), { nil: null, freq: 2 }), { minLength: 1, maxLength: 14 });

  it('is refused, or gives numbers that say what lies in what, each once, in a ledger that reads', () => {
    let accepted = 0;
    fc.assert(
      fc.property(rows, (form) => {
        const items = form.map((row, index) => thing(index + 1, row === null ? undefined : { row }));
        const decided = decide(items);
        if (!decided.ok) {
          expect(['ITEM_INSIDE_UNKNOWN', 'ITEM_INSIDE_DEEPER']).toContain(decided.error.code);
          return;
        }
        accepted += 1;
        const read = foldCase(
          record([
            { type: 'case.opened', data: caseData() },
            { type: 'warrant.recorded', data: warrantData() },
            ...decided.value,
          ]),
        );
        const data = seized(items);
        expect(read.ok && read.value.items.size).toBe(items.length);
        expect(new Set(data.map(({ number }) => number)).size).toBe(items.length);
        for (const [index, row] of form.entries())
          expect(data[index]?.number.split('.')[0]).toBe(data[row ?? index]?.number);
        const own = data.filter(({ inside }) => inside === undefined).map(({ number }) => number);
        expect(own).toEqual(own.map((_, index) => `BB-${String(index + 1).padStart(3, '0')}`));
      }),
      { numRuns: 500 },
    );
    expect(accepted).toBeGreaterThan(20);
  });

  it('of a phone and its SIM keeps the IMEI of one from the other', () => {
    expect(numbers([newItem(1, phone), thing(2, { row: 0 })])).toEqual(['BB-001', 'BB-001.1']);
  });
});
