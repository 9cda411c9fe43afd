import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { indexLists, needsFileIndexes } from '#electron/catalogue/lists/index-lists.ts';
import { filesFrom, filesInOrder } from '#electron/catalogue/lists/file-pages.ts';
import { rowPath } from '#electron/catalogue/lists/row-path.ts';
import { migrate } from '#electron/catalogue/storage/migrate.ts';
import { migrations } from '#electron/catalogue/storage/migrations/list.ts';
import { openDatabase, type Database } from '#electron/catalogue/storage/open.ts';
import type { WriteTx } from '#electron/catalogue/storage/sql.ts';
import { rowsWithDigest } from '#electron/catalogue/storage/tables/file-indexes.ts';
import { allPlaces, placeOf } from '#electron/catalogue/storage/tables/file-list-places.ts';
import { fileRowAt, fileRows } from '#electron/catalogue/storage/tables/file-list-rows.ts';
import { unwrap } from '#shared/errors/result.ts';
import { fromHex } from '#shared/ledger/encoding.ts';
import { FileListBuilder } from '#shared/ledger/file-list.ts';
import { verifyInclusion } from '#shared/ledger/tree.ts';
import { firstRow } from '../../../support/file-rows.ts';
import { temporaryFolder } from '../../../support/service.ts';

let folder: ReturnType<typeof temporaryFolder>;
let database: Database;
beforeEach(() => {
  folder = temporaryFolder();
  database = openDatabase({ file: join(folder.path, 'test.db'), key: new Uint8Array(32).fill(9), mode: 'create' });
  migrate(
    database,
    migrations.filter(({ version }) => version < 40),
  );
});
afterEach(() => {
  database.close();
  folder.remove();
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A list as a catalogue of before stored it. Gives its digest. */
function putOld(tx: WriteTx, list: string, files: number): string {
  const builder = new FileListBuilder(nativePrimitives, 1);
  for (let ordinal = 0; ordinal < files; ordinal++) {
    const path = `DCIM/${list}-${String(ordinal).padStart(5, '0')}.jpg`;
    const row =
      ordinal === 1 ? firstRow(path, 0, null, 'unreadable') : firstRow(path, (ordinal * 7) % 11, sha256(path));
    const leaf = unwrap(builder.append(row));
    tx.run(
      'INSERT INTO file_list_rows (list, ordinal, path, bytes, sha256, problem, leaf) VALUES (?, ?, ?, ?, ?, ?, ?)',
      list,
      ordinal,
      row.path,
      row.bytes,
      row.sha256 === null ? null : Buffer.from(row.sha256, 'hex'),
      row.problem,
      leaf,
    );
  }
  return builder.finish().digest;
}

const unhurried = { check: () => undefined, progress: () => undefined };

/** As the next unlock brings it up to date. */
function upToDate(): void {
  migrate(database);
  if (needsFileIndexes(database.read)) indexLists(database.read, database, unhurried);
}

describe('file lists of an older catalogue', () => {
  it('are carried over row by row, each in a range of its own', () => {
    const digests = database.write((tx) => [putOld(tx, 'fl_b', 300), putOld(tx, 'fl_a', 3)]);
    upToDate();
    expect(allPlaces(database.read)).toEqual([
      { list: 'fl_a', base: 0, files: 3, state: 'sealed' },
      { list: 'fl_b', base: 65_536, files: 300, state: 'sealed' },
    ]);
    const builder = new FileListBuilder(nativePrimitives, 1);
    for (const { path, bytes, sha256: digest, problem } of fileRows(database.read, 'fl_b')) {
      const hex = digest === null ? null : Buffer.from(digest).toString('hex');
      unwrap(builder.append(firstRow(path, bytes ?? -1, hex, problem === 'unreadable' ? problem : null)));
    }
    expect(builder.finish().digest).toBe(digests[0]);
  });

  it('are found by name, digest and size, and each row can be proved', () => {
    const digest = database.write((tx) => {
      putOld(tx, 'fl_a', 5);
      return putOld(tx, 'fl_b', 300);
    });
    upToDate();
    const { read } = database;
    const place = placeOf(read, 'fl_b');
    if (place === undefined) throw new Error('not carried over');
    const found = filesFrom(read, place, { search: '-00123', filter: {}, sort: 'path', descending: false }, 0, 9);
    expect(found.rows.map(({ ordinal }) => ordinal)).toEqual([123]);
    expect(rowsWithDigest(read, Buffer.from(sha256('DCIM/fl_b-00123.jpg'), 'hex'), 0, 9)).toEqual([place.base + 123]);
    expect(filesInOrder(read, place, { sort: 'bytes', descending: true }, 0, 1)[0]?.bytes).toBe(10);
    for (const ordinal of [0, 1, 255, 256, 299]) {
      const leaf = fileRowAt(read, place, ordinal)?.leaf ?? new Uint8Array();
      const path = rowPath(read, place, ordinal, nativePrimitives) ?? [];
      const root = fromHex(digest) ?? new Uint8Array();
      expect(verifyInclusion(nativePrimitives, leaf, ordinal, 300, path, root)).toBe(true);
    }
  });

  it('are left as they are when there is nothing to make anew', () => {
    upToDate();
    expect([allPlaces(database.read), needsFileIndexes(database.read)]).toEqual([[], false]);
  });

  it('keep their rows for ever', () => {
    database.write((tx) => putOld(tx, 'fl_a', 5));
    upToDate();
    for (const sql of [
      'DELETE FROM file_list_rows',
      'UPDATE file_list_rows SET bytes = 9',
      'DELETE FROM file_list_places',
    ])
      expect(() => database.write((tx) => tx.run(sql))).toThrow();
    expect([...fileRows(database.read, 'fl_a')]).toHaveLength(5);
  });
});
