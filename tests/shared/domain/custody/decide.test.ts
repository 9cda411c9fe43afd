import { describe, expect, test } from 'vitest';
import { decideHandOver, decideLend, decideMove, decideReceive } from '#shared/domain/custody/decide.ts';
import { foldItem } from '#shared/domain/item/fold.ts';
import type { Standing } from '#shared/domain/legal/barred.ts';
import { outcome } from '../../../support/outcome.ts';
import { acts, idOf, itemFacts, itemState, record } from '../support/facts.ts';

const first = itemState({ custody: 'stored', location: 'Rak A1' });
const second = itemState({ item: idOf('it', 2), number: 'BB-002', custody: 'stored', location: 'Rak A1' });
const away = itemState({
  item: idOf('it', 3),
  number: 'BB-003',
  custody: 'at-laboratory',
  location: 'Labfor',
  due: '2026-11-30',
});
const facts = { ...itemFacts(first, second, away), legal: new Map<string, Standing>() };

describe('one act for several items', () => {
  test('gives one event for each item, in the order given', () => {
    const decided = decideMove({ ...acts.move, items: [second.item, first.item] }, facts);
    expect(decided.ok && decided.value.map((event) => event.data.item)).toEqual([second.item, first.item]);
  });

  test('moves none when one of them may not move, and names that one', () => {
    const decided = decideMove({ ...acts.move, items: [first.item, away.item, second.item] }, facts);
    expect(decided).toMatchObject({
      ok: false,
      error: { code: 'CUSTODY_ILLEGAL_MOVE', details: { item: 'BB-003', from: 'at-laboratory' } },
    });
  });

  test.each([
    ['an unknown item', [first.item, idOf('it', 99)], 'ITEM_UNKNOWN'],
    ['an id that is a name of every object', ['constructor'], 'ITEM_UNKNOWN'],
    ['no item', [], 'INPUT_INVALID'],
    ['the same item twice', [first.item, first.item], 'CUSTODY_SAME_LOCATION'],
  ] as const)('is refused with %s', (_, items, code) => {
    expect(outcome(decideMove({ ...acts.move, items }, facts))).toBe(code);
  });

  test('an item handed over twice in one act is refused', () => {
    expect(outcome(decideHandOver({ ...acts.handOver, items: [first.item, first.item] }, facts))).toBe(
      'CUSTODY_ILLEGAL_MOVE',
    );
  });
});

describe('moving within the store', () => {
  test('to the place where the item lies is refused', () => {
    expect(outcome(decideMove({ ...acts.move, location: 'Rak A1', items: [first.item] }, facts))).toBe(
      'CUSTODY_SAME_LOCATION',
    );
  });
});

describe('lending', () => {
  const lend = (due: string, now = facts.now) =>
    decideLend({ ...acts.lend, due, items: [first.item] }, { ...facts, now });

  test.each(['2026-11-20', '2025-12-31', '0001-01-01'])('until %s, a day gone by, is refused', (due) => {
    expect(outcome(lend(due))).toBe('CUSTODY_DUE_IN_PAST');
  });

  test('until today is allowed', () => {
    expect(outcome(lend('2026-11-21'))).toBe('ok');
  });

  test('counts the day of the place, not of Greenwich', () => {
    expect(outcome(lend('2026-11-21', '2026-11-22T00:30:00.000+09:00'))).toBe('CUSTODY_DUE_IN_PAST');
    expect(outcome(lend('2026-11-21', '2026-11-21T23:30:00.000+07:00'))).toBe('ok');
  });
});

describe('the state after an act', () => {
  const after = (events: Parameters<typeof record>[0], state = first) => {
    const folded = record(events).reduce<ReturnType<typeof foldItem>>(
      (last, event) => (last.ok ? foldItem(last.value, event) : last),
      { ok: true, value: state },
    );
    return folded.ok ? folded.value : folded.error;
  };
  const lent = { type: 'custody.lent', data: { case: first.case, item: first.item, ...acts.lend } } as const;
  const returned = { type: 'custody.returned', data: { case: first.case, item: first.item, ...acts.return } } as const;

  test('names who holds a lent item and until when', () => {
    expect(after([lent])).toMatchObject({ custody: 'at-laboratory', location: 'Labfor', due: '2026-12-01' });
  });

  test('forgets the due date when the item is back on its shelf', () => {
    expect(after([lent, returned])).toMatchObject({ custody: 'stored', location: 'Rak A1', due: null });
  });

  test('keeps the number in the register of the latest receipt', () => {
    const received = decideReceive({ ...acts.receive, items: [first.item] }, itemFacts(itemState()));
    expect(received.ok && after(received.value, itemState())).toMatchObject({
      registerNumber: 'RB/1',
      location: 'Rak A1',
      custody: 'stored',
    });
  });

  test('is refused for an entry about another item or another case', () => {
    const other = { ...lent, data: { ...lent.data, item: second.item } };
    const elsewhere = { ...lent, data: { ...lent.data, case: idOf('ca', 2) } };
    expect(after([other])).toMatchObject({ code: 'FOLD_REFUSED', details: { rule: 'ITEM_UNKNOWN' } });
    expect(after([elsewhere])).toMatchObject({ code: 'FOLD_REFUSED', details: { rule: 'CASE_UNKNOWN' } });
  });

  test('is refused when the item was never seized', () => {
    const [event] = record([lent]);
    const folded = event === undefined ? null : foldItem(null, event);
    expect(folded).toMatchObject({ ok: false, error: { code: 'FOLD_REFUSED', details: { rule: 'ITEM_UNKNOWN' } } });
  });
});
