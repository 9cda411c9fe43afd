import { describe, expect, test } from 'vitest';
import {
  checkMatched,
  decideAdded,
  decideMatched,
  decideRetired,
  proposeRetired,
  type HashSetStanding,
} from '#shared/domain/hash-set/decide.ts';
import type { FileListMatched } from '#shared/domain/hash-set/events.ts';
import { foldMatched } from '#shared/domain/hash-set/fold.ts';
import { outcome } from '../../../support/outcome.ts';
import { idOf, itemState } from '../support/facts.ts';
import { hashSetData, matchedData, sealedTen } from '../support/list-results.ts';

const standing = (n: number, over: Parameters<typeof hashSetData>[1] = {}, retired = false): HashSetStanding => ({
  added: hashSetData(n, over),
  retired,
});
const retirement = (n: number) => ({ set: idOf('hs', n), name: hashSetData(n).name, reason: 'x' });
const sets = [standing(1), standing(2), standing(3, { kind: 'blocked' }), standing(4, {}, true)];

describe('a hash set of the unit', () => {
  test('is added, even under the name of one that is retired', () => {
    const data = hashSetData(9, { name: 'Set 4' });
    expect(decideAdded(data, sets)).toEqual({ ok: true, value: [{ type: 'hash-set.added', data }] });
  });

  test.each([
    ['its id is known', hashSetData(1, { name: 'other' }), 'ENTRY_DUPLICATE'],
    ['its name is in use', hashSetData(9, { name: 'Set 1' }), 'HASH_SET_NAME_TAKEN'],
    ['its name looks like one in use', hashSetData(9, { name: ' sＥt 1 ' }), 'HASH_SET_NAME_TAKEN'],
    ['its categories hold fewer rows', hashSetData(9, { categories: [{ category: '', rows: 2 }] }), 'INPUT_INVALID'],
    ['its digests are more than its rows', hashSetData(9, { sha1: 1 }), 'INPUT_INVALID'],
    [
      'a category stands twice',
      hashSetData(9, { categories: [1, 2].map((rows) => ({ category: 'A', rows })) }),
      'INPUT_INVALID',
    ],
  ])('is refused when %s', (_, data, code) => {
    expect(outcome(decideAdded(data, sets))).toBe(code);
  });

  test.each([
    ['one in force', 1, 'ok'],
    ['one that is retired', 4, 'HASH_SET_RETIRED'],
    ['one that never was', 8, 'HASH_SET_UNKNOWN'],
  ])('is retired only once and only if it was added: %s', (_, n, code) => {
    expect(outcome(decideRetired(retirement(n), sets))).toBe(code);
    expect(outcome(proposeRetired({ set: idOf('hs', n), reason: 'x' }, sets))).toBe(code);
  });

  test.each([
    ['a blocked one by one person', 3, {}, 'HASH_SET_TAKES_TWO'],
    ['a blocked one by two', 3, { second: idOf('us', 1) }, 'ok'],
    ['another by two', 1, { second: idOf('us', 1) }, 'COSIGNATURE_UNEXPECTED'],
    ['another by one', 1, {}, 'ok'],
    ['under a name that is not its own', 1, { name: 'Lain' }, 'HASH_SET_UNKNOWN'],
  ])('SEC-72 is retired by two people only when it blocks: %s', (_, n, more, code) => {
    expect(outcome(decideRetired({ ...retirement(n), ...more }, sets))).toBe(code);
  });

  test('says which second signature its retirement needs', () => {
    expect([1, 3].map((n) => proposeRetired({ set: idOf('hs', n), reason: 'x' }, sets))).toMatchObject([
      { value: { data: retirement(1), takesTwo: false } },
      { value: { data: retirement(3), takesTwo: true } },
    ]);
  });
});

describe('a match of a list with the sets', () => {
  const facts = { item: itemState({ fileList: sealedTen.list }), sealed: sealedTen, sets };
  const setsOf = (...files: number[]): FileListMatched['sets'] =>
    matchedData().sets.map((set, index) => {
      const count = files[index] ?? 0;
      return { ...set, files: count, categories: count === 0 ? [] : [{ category: 'A', files: count }] };
    });

  test('is recorded with every set in force', () => {
    const data = matchedData();
    expect(decideMatched(data, facts)).toEqual({ ok: true, value: [{ type: 'file-list.matched', data }] });
  });

  test.each([
    ['an unknown item', matchedData(), { ...facts, item: null }, 'ITEM_UNKNOWN'],
    ['an item without a list', matchedData(), { ...facts, sealed: null }, 'FILE_LIST_NONE'],
    ['a set that was left out', matchedData(), { ...facts, sets: [...sets, standing(5)] }, 'HASH_SET_UNKNOWN'],
    [
      'a set that is retired',
      matchedData(),
      { ...facts, sets: [standing(1, {}, true), ...sets.slice(1)] },
      'HASH_SET_RETIRED',
    ],
    ['a set nobody added', matchedData(), { ...facts, sets: sets.slice(1) }, 'HASH_SET_UNKNOWN'],
    [
      'a set of another kind',
      matchedData(),
      { ...facts, sets: [standing(1, { kind: 'known' }), ...sets.slice(1)] },
      'HASH_SET_UNKNOWN',
    ],
    [
      'a set of another digest',
      matchedData(),
      { ...facts, sets: [standing(1, { digest: '0'.repeat(64) }), ...sets.slice(1)] },
      'HASH_SET_UNKNOWN',
    ],
  ])('is refused for %s', (_, data, around, code) => {
    expect(outcome(decideMatched(data, around))).toBe(code);
  });

  test.each<[string, Partial<FileListMatched>]>([
    ['a kind with fewer files than its largest set', { notable: 2 }],
    ['a kind with more files than its sets together', { notable: 6 }],
    ['blocked files that no set recognised', { blocked: 1 }],
    ['a blocked set that recognised files, and none is blocked', { sets: setsOf(2, 3, 1) }],
    ['more files than the list has', { sets: setsOf(11, 0, 0), notable: 11 }],
    ['a set twice', { sets: [...setsOf(2, 3, 0), ...setsOf(0, 0, 0)] }],
    [
      'categories with fewer files than their set',
      { sets: matchedData().sets.map((set) => ({ ...set, categories: [] })) },
    ],
  ])('is refused with numbers that no list gives: %s', (_, over) => {
    expect(checkMatched(matchedData(over), sealedTen)).toMatchObject({
      error: { code: 'INPUT_INVALID', details: { paths: ['sets'] } },
    });
  });

  test('blocks the content of the item, and a later one that finds nothing does not release it', () => {
    const item = itemState({});
    const blocked = foldMatched(item, { blocked: 1 });
    expect([foldMatched(item, { blocked: 0 }), blocked.blocked]).toEqual([item, true]);
    expect(foldMatched(blocked, { blocked: 0 })).toEqual(blocked);
  });
});
