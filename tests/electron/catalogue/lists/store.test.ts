import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { allPlaces } from '#electron/catalogue/storage/tables/file-list-places.ts';
import { fileRows } from '#electron/catalogue/storage/tables/file-list-rows.ts';
import { unwrap } from '#shared/errors/result.ts';
import { comparePaths, FileListBuilder } from '#shared/ledger/file-list.ts';
import { createListStore, fullRow, phoneFiles, type ListStore } from '../../../support/stored-lists.ts';

let store: ListStore;
beforeEach(() => {
  store = createListStore();
});
afterEach(() => {
  store.close();
});

describe('storing a list', () => {
  it('stores every row in the order of the bytes of its path, under the digest that the rows give', async () => {
    const rows = phoneFiles(3000);
    const stored = unwrap(await store.store('fl_a', rows));
    const builder = new FileListBuilder(nativePrimitives, 2);
    const sorted = rows.toSorted((left, right) => comparePaths(left.path, right.path));
    for (const row of sorted) unwrap(builder.append(row));
    expect(stored?.summary).toEqual(builder.finish());
    const found = [...fileRows(store.database.read, 'fl_a')];
    expect(found.map(({ path, ordinal }) => [path, ordinal])).toEqual(sorted.map(({ path }, index) => [path, index]));
    expect(allPlaces(store.database.read)).toEqual([{ list: 'fl_a', base: 0, files: 3000, state: 'storing' }]);
  });
});
