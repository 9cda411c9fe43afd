import { describe, expect, test } from 'vitest';
import { foldCase } from '#shared/domain/case/case-state.ts';
import { checkCompared, decideCompared } from '#shared/domain/comparison/decide.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { outcome } from '../../../support/outcome.ts';
import { idOf, itemState, openedCase, record, theCase } from '../support/facts.ts';
import { comparedData, matchedData, sealedTen } from '../support/list-results.ts';

const facts = { item: itemState({ class: 'storage', fileList: sealedTen.list }), sealed: sealedTen, other: null };
const twin = { ...sealedTen, item: idOf('it', 2), list: idOf('fl', 2) };
const { item, list, files, digest } = twin;
const against = { kind: 'list', name: 'BB-002', item, list, files, digest } as const;

describe('the result of a comparison', () => {
  test('is recorded for the case of its item', () => {
    const { case: _, ...command } = comparedData();
    expect(decideCompared(command, facts)).toEqual({
      ok: true,
      value: [{ type: 'file-list.compared', data: { ...command, case: theCase } }],
    });
  });

  test.each([
    ['an unknown item', { ...facts, item: null }, 'ITEM_UNKNOWN'],
    ['an item without a list', { ...facts, sealed: null }, 'FILE_LIST_NONE'],
    ['another list than the sealed one', { ...facts, sealed: { ...sealedTen, list: idOf('fl', 2) } }, 'FILE_LIST_NONE'],
    ['the list of another item', { ...facts, sealed: { ...sealedTen, item: idOf('it', 2) } }, 'FILE_LIST_NONE'],
  ])('is refused for %s', (_, around, code) => {
    expect(outcome(decideCompared(comparedData(), around))).toBe(code);
  });

  test.each([
    ['more of them than the list has', { same: 8 }],
    ['fewer than the list has', { missing: 0 }],
    ['more than the other has', { extra: 5 }],
    ['fewer than the other has', { extra: 0, duplicate: 0 }],
    ['none at all', { same: 0, changed: 0, moved: 0, missing: 0, extra: 0, duplicate: 0 }],
  ])('is refused where the rows do not add up: %s', (_, counts) => {
    expect(checkCompared(comparedData(counts), sealedTen)).toMatchObject({
      error: { code: 'INPUT_INVALID', details: { paths: ['same'] } },
    });
  });

  test.each([
    ['no such list', null],
    ['a list of another item', { ...twin, item: idOf('it', 3) }],
    ['another list', { ...twin, list: idOf('fl', 3) }],
    ['another content', { ...twin, digest: 'cd'.repeat(32) }],
    ['another number of files', { ...twin, files: 11 }],
  ])('is refused when what it was held against is %s', (_, other) => {
    expect(outcome(decideCompared(comparedData({ against }), { ...facts, other: twin }))).toBe('ok');
    expect(decideCompared(comparedData({ against }), { ...facts, other })).toMatchObject({
      error: { code: 'FILE_LIST_NONE', details: { item: 'BB-002' } },
    });
  });

  test('may leave rows that cannot be compared on either side', () => {
    const against = { kind: 'folder', name: 'x', files: 4, digest: sealedTen.digest } as const;
    const counts = { same: 4, changed: 0, moved: 0, missing: 1, extra: 0, duplicate: 0, notComparable: 5 };
    expect(outcome(checkCompared(comparedData({ ...counts, against }), sealedTen))).toBe('ok');
    expect(outcome(checkCompared(comparedData({ ...counts, against, notComparable: 4 }), sealedTen))).toBe(
      'INPUT_INVALID',
    );
  });
});

describe('a reader of the case', () => {
  const before: readonly DomainEvent[] = [...openedCase, { type: 'file-list.sealed', data: sealedTen }];
  const read = (...events: DomainEvent[]) => {
    const folded = foldCase(record([...before, ...events]));
    return folded.ok ? folded.value : folded.error.details['rule'];
  };

  test('takes a comparison with a list of another case, which it cannot see', () => {
    const elsewhere = { ...against, item: idOf('it', 8), name: 'LP/2 BB-002' };
    expect(read({ type: 'file-list.compared', data: comparedData({ against: elsewhere }) })).toHaveProperty('items');
  });

  test('takes comparisons and matches, and sees a blocked match block the item', () => {
    const one = { files: 1, categories: [{ category: 'A', files: 1 }] };
    const blocked = matchedData().sets.map((set) => (set.kind === 'blocked' ? { ...set, ...one } : set));
    const plain = read(
      { type: 'file-list.compared', data: comparedData() },
      { type: 'file-list.matched', data: matchedData() },
    );
    const seen = read({ type: 'file-list.matched', data: matchedData({ sets: blocked, blocked: 1 }) });
    const stateOf = (state: ReturnType<typeof read>) =>
      typeof state === 'object' && 'items' in state ? state.items.get(idOf('it', 1))?.state.blocked : state;
    expect([stateOf(plain), stateOf(seen)]).toEqual([false, true]);
  });

  test.each<[string, DomainEvent[], string]>([
    [
      'a comparison twice',
      [1, 1].map(() => ({ type: 'file-list.compared', data: comparedData() }) as const),
      'ENTRY_DUPLICATE',
    ],
    [
      'a match twice',
      [1, 1].map(() => ({ type: 'file-list.matched', data: matchedData() }) as const),
      'ENTRY_DUPLICATE',
    ],
    [
      'a comparison of an item it does not know',
      [{ type: 'file-list.compared', data: comparedData({ item: idOf('it', 9) }) }],
      'FILE_LIST_NONE',
    ],
    [
      'a match of another list',
      [{ type: 'file-list.matched', data: matchedData({ list: idOf('fl', 9) }) }],
      'FILE_LIST_NONE',
    ],
    [
      'a comparison with a list that an item of the case does not have',
      [{ type: 'file-list.compared', data: comparedData({ against: { ...against, item: idOf('it', 1) } }) }],
      'FILE_LIST_NONE',
    ],
    ['counts of another list', [{ type: 'file-list.compared', data: comparedData({ same: 0 }) }], 'INPUT_INVALID'],
  ])('refuses %s', (_, events, rule) => {
    expect(read(...events)).toBe(rule);
  });
});
