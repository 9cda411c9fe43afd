import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unmatchedLists } from '#electron/catalogue/features/hash-sets/unmatched-lists.ts';
import { migrate } from '#electron/catalogue/storage/migrate.ts';
import { openDatabase, type Database } from '#electron/catalogue/storage/open.ts';
import { insertMatch } from '#electron/catalogue/storage/tables/file-list-matches.ts';
import { insertFileList } from '#electron/catalogue/storage/tables/file-lists.ts';
import type { FileListSealed } from '#shared/domain/file-list/events.ts';
import type { FileListMatched, HashSetAdded } from '#shared/domain/hash-set/events.ts';
import { unmatchedItems } from '#shared/domain/hash-set/unmatched.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import { temporaryFolder } from '../../../support/service.ts';

const set = (id: string, kinds: Partial<HashSetAdded>) =>
  ({ set: id, kind: 'blocked', sha256: 0, sha1: 0, md5: 0, ...kinds }) as HashSetAdded;
const sets = [set('a', { sha256: 5 }), set('b', { md5: 5 }), set('c', { sha1: 5, md5: 5 })];

/** Digests of a list; sets of its matches, the newest last; whether two stations made them at one place of the ledger. */
const algorithms = [undefined, ['sha256'], ['md5'], ['sha1', 'md5'], ['sha256', 'sha1', 'md5']];
const histories = [[], [['a']], [['a', 'b', 'c']], [['a', 'b', 'c'], ['b']], [['d']], [['b'], ['a', 'c']]];
const kinds = algorithms.flatMap((of) =>
  histories.flatMap((history) => [false, true].map((together) => ({ of, history, together }))),
);

const lists = kinds.map(
  ({ of }, no) =>
    ({
      ...{ case: 'ca_1', item: `it_${String(no)}`, list: `fl_${String(no)}` },
      ...(of === undefined ? {} : { algorithms: of }),
    }) as FileListSealed,
);
const events = kinds.flatMap(({ history, together }, no) =>
  history.map((used, index) => {
    const match = `fm_${String(no)}_${String(index)}`;
    const ofSets = used.map((id) => ({ set: id, categories: [{ category: 'x', files: 1 }] }));
    const data = { case: 'ca_1', item: `it_${String(no)}`, list: `fl_${String(no)}`, match, sets: ofSets };
    const seq = together ? 1 : index;
    return { station: `st_${String(9 - index)}`, seq, at: '', by: '', data } as unknown as EventOf<'file-list.matched'>;
  }),
);

let folder: ReturnType<typeof temporaryFolder>;
let database: Database;
beforeAll(() => {
  folder = temporaryFolder();
  database = openDatabase({ file: join(folder.path, 'test.db'), key: new Uint8Array(32).fill(9), mode: 'create' });
  migrate(database);
  database.write((tx) => {
    for (const [seq, list] of lists.entries()) insertFileList(tx, list, { station: 'st_1', seq });
    // Whatever was stored first: the order is that of the ledger.
    for (const event of events.toReversed()) insertMatch(tx, event);
  });
});
afterAll(() => {
  database.close();
  folder.remove();
});

test('as many lists wait for each of several sets as there are items that were not matched with it', () => {
  const matches: FileListMatched[] = events.map(({ data }) => data);
  const expected = sets.map((each) => [each.set, unmatchedItems({ sets: [each], lists, matches }).size]);
  expect(expected).toEqual([
    ['a', 18],
    ['b', 24],
    ['c', 24],
  ]);
  expect([...unmatchedLists(database.read, sets)]).toEqual(expected);
});

test.each([0, 1, 2])('one set alone waits for as many as among the others: %d', (at) => {
  const all = unmatchedLists(database.read, sets);
  const [alone] = unmatchedLists(database.read, sets.slice(at, at + 1));
  expect(alone).toEqual([...all][at]);
});

test('without a set nothing waits', () => {
  expect([...unmatchedLists(database.read, [])]).toEqual([]);
});
