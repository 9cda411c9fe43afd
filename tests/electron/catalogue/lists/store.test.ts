import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { RowArena } from '#electron/catalogue/lists/arena.ts';
import type { FromListThread } from '#electron/catalogue/lists/messages.ts';
import { runJob } from '#electron/catalogue/lists/run-job.ts';
import { ThreadSignals } from '#electron/catalogue/lists/signals.ts';
import { needsFileIndexes } from '#electron/catalogue/lists/index-lists.ts';
import {
  allDigests,
  clearFileIndexes,
  gramsAt,
  hasDigest,
  orderBlocksAt,
  rootsAt,
} from '#electron/catalogue/storage/tables/file-indexes.ts';
import { allPlaces, unsealedPlaces } from '#electron/catalogue/storage/tables/file-list-places.ts';
import { deleteFileRows, fileRows, firstRowFrom } from '#electron/catalogue/storage/tables/file-list-rows.ts';
import { FailureError, unwrap } from '#shared/errors/result.ts';
import { comparePaths, FileListBuilder, type FileRowValue } from '#shared/ledger/file-list.ts';
import { outcome, thrownCode } from '../../../support/outcome.ts';
import { createListStore, fullRow, phoneFiles, until, type ListStore } from '../../../support/stored-lists.ts';

let store: ListStore;
beforeEach(() => {
  store = createListStore();
});
afterEach(() => {
  store.close();
});

const states = () => allPlaces(store.database.read).map(({ list, state }) => `${list} ${state}`);
const cleaned = () => until(() => unsealedPlaces(store.database.read).length === 0);
/** What is there of all lists, in every table. */
const left = () => {
  const { read } = store.database;
  const everything = { base: 0, files: 65_536 * 8 };
  return [
    firstRowFrom(read, 0),
    [...allDigests(read)].length,
    [...gramsAt(read, everything)].length,
    rootsAt(read, everything).length,
    [...orderBlocksAt(read, 0)].length,
  ];
};
const nothing = [undefined, 0, 0, 0, 0];

/** What a thread does, without a thread. */
async function storedHere(rows: readonly FileRowValue[], key = Uint8Array.from(store.key)): Promise<FromListThread[]> {
  const messages: FromListThread[] = [];
  const work = { kind: 'store', list: 'fl_a', source: 'rows', input: { rows } } as const;
  const shared = { turn: store.turn.shared, signals: new ThreadSignals().shared };
  await runJob({ file: store.file, key, thread: 1, ...shared, work }, (message) => messages.push(message));
  return messages;
}

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

  it.each([1, 7, 8, 9, 2047, 2049])('stores and indexes each of %i rows once', async (count) => {
    const rows = phoneFiles(count);
    unwrap(await store.store('fl_a', rows));
    const paths = [...fileRows(store.database.read, 'fl_a')].map(({ path }) => path);
    expect(paths).toEqual(rows.map(({ path }) => path).toSorted(comparePaths));
    expect([...allDigests(store.database.read)].map(({ id }) => id).toSorted((left, right) => left - right)).toEqual([
      ...paths.keys(),
    ]);
  });

  it('writes the log of the database back as it goes, however long the list is', async () => {
    await storedHere(phoneFiles(12_000));
    expect(statSync(`${store.file}-wal`).size).toBeLessThan(4 * 2 ** 20);
    expect(statSync(store.file).size).toBeGreaterThan(3 * 2 ** 20);
  });

  it('stores two lists at the same time, each in a range of its own, while others read and write', async () => {
    const both = Promise.all([store.store('fl_a', phoneFiles(6000)), store.store('fl_b', phoneFiles(5000))]);
    let done = false;
    void both.then(() => (done = true));
    let written = 0;
    await until(() => {
      store.turn.first(() =>
        store.database.write((tx) => tx.run("INSERT OR REPLACE INTO meta VALUES ('x', ?)", String(++written))),
      );
      expect(allPlaces(store.database.read).length).toBeLessThanOrEqual(2);
      return done;
    });
    expect((await both).map(outcome)).toEqual(['ok', 'ok']);
    expect(written).toBeGreaterThan(1);
    const places = allPlaces(store.database.read);
    expect(places.map(({ base }) => base)).toEqual([0, 65_536]);
    for (const { list, files } of places) expect([...fileRows(store.database.read, list)]).toHaveLength(files);
  });

  it.each([
    ['no rows', [], 'FILE_LIST_EMPTY'],
    ['one path twice', [fullRow('b'), fullRow('a'), fullRow('b', 9)], 'FILE_LIST_PATH_TWICE'],
    ['a path that is empty', [fullRow('')], 'FILE_LIST_ROW_CHANGED'],
    ['a path with a NUL', [fullRow('a\0b')], 'FILE_LIST_ROW_CHANGED'],
    ['half a character', [fullRow('a\ud800')], 'FILE_LIST_ROW_CHANGED'],
    ['a digest and a problem', [{ ...fullRow('a'), problem: 'unreadable' as const }], 'FILE_LIST_ROW_CHANGED'],
    ['neither', [{ ...fullRow('a'), sha256: null }], 'FILE_LIST_ROW_CHANGED'],
    ['a digest cut short', [{ ...fullRow('a'), md5: 'ab' }], 'FILE_LIST_ROW_CHANGED'],
  ])('refuses %s, and stores nothing', async (_, rows, code) => {
    const messages = await storedHere(rows);
    expect(messages).toContainEqual({ failed: expect.objectContaining({ code }) as unknown });
    expect([states(), left()]).toEqual([[], nothing]);
  });

  it('names both lines of a path that stands twice', () => {
    const arena = new RowArena(nativePrimitives);
    for (const [line, path] of ['x/1', 'x/2', 'x/1'].entries()) arena.add(fullRow(path), line + 10);
    const twice = () => {
      arena.sort(() => undefined);
    };
    expect(twice).toThrow(new FailureError('FILE_LIST_LINES_TWICE', { path: 'x/1', line: 12, other: 10 }));
  });

  it('refuses a key that is another', async () => {
    store.key.fill(8);
    expect(outcome(await store.store('fl_a', phoneFiles(1)))).toBe('DATABASE_DAMAGED');
  });

  it('SEC-31 wipes the key that the thread was given', async () => {
    const key = Uint8Array.from(store.key);
    const messages = await storedHere(phoneFiles(3), key);
    expect(messages.some((message) => 'done' in message)).toBe(true);
    expect([...key].every((byte) => byte === 0)).toBe(true);
  });
});

describe('a list that is not sealed', () => {
  it('goes when it is cancelled in the middle, and is no longer in any index', async () => {
    const controller = new AbortController();
    const progress = (step: string) => {
      if (step === 'storing') controller.abort();
    };
    const stored = await store.store('fl_a', phoneFiles(12_000), { signal: controller.signal, progress });
    expect(outcome(stored)).toBe('CANCELLED');
    expect(states()).toEqual(['fl_a storing']);
    store.threads.release('fl_a', store.database.read);
    await cleaned();
    expect(left()).toEqual(nothing);
  });

  it('stays as it was left when the catalogue is locked meanwhile, and goes at the next opening', async () => {
    const storing = store.store('fl_a', phoneFiles(30_000));
    await until(() => states().length > 0);
    expect(store.threads.stop()).toBe(true);
    expect(outcome(await storing)).toBe('CANCELLED');
    expect(store.threads.close()).toBe(null);
    store.threads.clean(store.database.read);
    expect(states()).toEqual(['fl_a storing']);
    const again = store.reopened();
    again.clean(store.database.read);
    await cleaned();
    expect(left()).toEqual(nothing);
    expect(again.close()).toBe(null);
  });

  it('takes nothing of a sealed one with it, not even where both have a file', async () => {
    const sealed = store.put('fl_a', phoneFiles(700));
    unwrap(await store.store('fl_b', phoneFiles(900)));
    const before = left();
    store.threads.release('fl_b', store.database.read);
    await cleaned();
    expect(states()).toEqual(['fl_a sealed']);
    expect([...fileRows(store.database.read, 'fl_a')]).toHaveLength(700);
    const digest = createHash('sha256')
      .update(phoneFiles(1)[0]?.path ?? '')
      .digest();
    const ordinal = [...fileRows(store.database.read, 'fl_a')].find(
      (row) => Buffer.compare(row.sha256 ?? Buffer.of(), digest) === 0,
    )?.ordinal;
    expect(hasDigest(store.database.read, digest, sealed.base + (ordinal ?? -1))).toBe(true);
    expect([before[1], left()[1]]).toEqual([1600, 700]);
  });

  it('is not taken away while it is stored or waits for its entry', async () => {
    const storing = store.store('fl_a', phoneFiles(9000));
    await until(() => states().length > 0);
    store.threads.clean(store.database.read);
    expect(outcome(await storing)).toBe('ok');
    store.threads.clean(store.database.read);
    expect([...fileRows(store.database.read, 'fl_a')]).toHaveLength(9000);
  });
});

describe('lists of an older catalogue', () => {
  const signal = new AbortController().signal;
  const unindexed = () => {
    store.put('fl_a', phoneFiles(5000));
    store.put('fl_b', phoneFiles(300));
    const indexed = left();
    store.database.write((tx) => {
      clearFileIndexes(tx);
      tx.run("DELETE FROM meta WHERE name = 'file-indexes'");
    });
    return indexed;
  };

  it('are indexed by a thread, which tells how far it is, and as they are when they are stored', async () => {
    const indexed = unindexed();
    expect([left().slice(1), needsFileIndexes(store.database.read)]).toEqual([[0, 0, 0, 0], true]);
    const told: [string, number, number][] = [];
    const progress = (step: string, done: number, total: number) => told.push([step, done, total]);
    expect(outcome(await store.threads.index({ signal, progress }))).toBe('ok');
    expect([left(), needsFileIndexes(store.database.read)]).toEqual([indexed, false]);
    expect(told).toEqual([
      ['indexing', 5000, 5300],
      ['indexing', 5300, 5300],
    ]);
  });

  it('are indexed from the beginning when that was cut off', async () => {
    const indexed = unindexed();
    const controller = new AbortController();
    const progress = () => {
      controller.abort();
    };
    const cut = await store.threads.index({ signal: controller.signal, progress });
    // The last step may be done before the word comes.
    expect(['CANCELLED', 'ok']).toContain(outcome(cut));
    store.database.write((tx) => tx.run("DELETE FROM meta WHERE name = 'file-indexes'"));
    expect(outcome(await store.threads.index({ signal, progress: () => undefined }))).toBe('ok');
    expect(left()).toEqual(indexed);
  });
});

describe('a sealed list', () => {
  it.each([
    ['changes no row', `UPDATE file_list_rows SET bytes = 1 WHERE id = 1`],
    ['loses no place', `DELETE FROM file_list_places`],
    ['goes to no other place', `UPDATE file_list_places SET base = 131072`],
    ['is not opened again', `UPDATE file_list_places SET state = 'storing'`],
  ])('%s', (_, sql) => {
    store.put('fl_a', phoneFiles(5));
    expect(() => store.database.write((tx) => tx.run(sql))).toThrow();
    expect(states()).toEqual(['fl_a sealed']);
  });

  it('loses no row', () => {
    store.put('fl_a', phoneFiles(5));
    expect(() =>
      store.database.write((tx) => {
        deleteFileRows(tx, 0, 3);
      }),
    ).toThrow();
    expect(thrownCode(() => [...fileRows(store.database.read, 'fl_a')])).toBe('ok');
    expect([...fileRows(store.database.read, 'fl_a')]).toHaveLength(5);
  });
});
