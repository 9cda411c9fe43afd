import { expect, test } from 'vitest';
import type { FileListSealed } from '#shared/domain/file-list/events.ts';
import type { FileListMatched, HashSetAdded } from '#shared/domain/hash-set/events.ts';
import { unmatchedItems, unrecognisableItems, unrecognisingSets } from '#shared/domain/hash-set/unmatched.ts';

const set = (id: string, change: Partial<HashSetAdded> = {}) =>
  ({ set: id, kind: 'blocked', sha256: 5, sha1: 0, md5: 0, ...change }) as HashSetAdded;
const list = (no: number, change: Partial<FileListSealed> = {}) =>
  ({ item: `it_${String(no)}`, list: `fl_${String(no)}`, algorithms: ['sha256'], ...change }) as FileListSealed;
const match = (no: number, ...sets: readonly string[]) =>
  ({ list: `fl_${String(no)}`, sets: sets.map((each) => ({ set: each })) }) as FileListMatched;
const found = (...given: Parameters<typeof unmatchedItems>) => [...unmatchedItems(...given)];

test.each([
  ['no set is in force', { sets: [], lists: [list(1)], matches: [] }, []],
  [
    'sets are of other kinds',
    { sets: [set('a', { kind: 'known' }), set('b', { kind: 'notable' })], lists: [list(1)], matches: [] },
    [],
  ],
  [
    'the set has another kind of digest',
    { sets: [set('a', { sha256: 0, md5: 5 })], lists: [list(1)], matches: [] },
    [],
  ],
  ['it was matched', { sets: [set('a')], lists: [list(1)], matches: [match(1, 'a')] }, []],
  ['it was never matched', { sets: [set('a')], lists: [list(1)], matches: [] }, ['it_1']],
  ['another list was matched', { sets: [set('a')], lists: [list(1), list(2)], matches: [match(2, 'a')] }, ['it_1']],
  ['a set came after the match', { sets: [set('a'), set('b')], lists: [list(1)], matches: [match(1, 'a')] }, ['it_1']],
  [
    'a later match forgot a set',
    { sets: [set('a'), set('b')], lists: [list(1)], matches: [match(1, 'a', 'b'), match(1, 'b')] },
    ['it_1'],
  ],
  [
    'an older list names no kinds',
    { sets: [set('a')], lists: [list(1, { algorithms: undefined as never })], matches: [] },
    ['it_1'],
  ],
] as const)('%s', (_, given, items) => {
  expect(found(given)).toEqual(items);
});

test.each([
  ['no set is in force', { sets: [], lists: [list(1)] }, []],
  ['the set has the digest of the list', { sets: [set('a')], lists: [list(1)] }, []],
  ['the set has another kind of digest', { sets: [set('a', { sha256: 0, md5: 5 })], lists: [list(1)] }, ['it_1']],
  [
    'only a notable set has another',
    { sets: [set('a', { kind: 'notable', sha256: 0, md5: 5 })], lists: [list(1)] },
    [],
  ],
  [
    'one of two sets has another',
    {
      sets: [set('a'), set('b', { sha256: 0, sha1: 5 })],
      lists: [list(1), list(2, { algorithms: ['sha256', 'sha1'] })],
    },
    ['it_1'],
  ],
  ['an older list names no kinds', { sets: [set('a')], lists: [list(1, { algorithms: undefined as never })] }, []],
] as const)('nothing can be recognised: %s', (_, given, items) => {
  expect([...unrecognisableItems(given)]).toEqual(items);
});

test('each list is told of with the sets that can recognise nothing in it, and no other', () => {
  const sets = [
    set('a'),
    set('b', { sha256: 0, sha1: 5 }),
    set('c', { sha256: 0, md5: 5 }),
    set('d', { kind: 'notable', sha256: 0, md5: 5 }),
  ];
  const lists = [
    list(1),
    list(2, { algorithms: ['sha1', 'md5'] }),
    // Another kind of digest of the same files is enough.
    list(3, { algorithms: ['sha256', 'sha1', 'md5'] }),
  ];
  const told = [...unrecognisingSets({ sets, lists })].map(([item, of]) => [item, of.map((each) => each.set)]);
  expect(told).toEqual([
    ['it_1', ['b', 'c']],
    ['it_2', ['a']],
  ]);
});
