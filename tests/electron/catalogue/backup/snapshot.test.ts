import { copyFileSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openDatabase, type Database } from '#electron/catalogue/storage/open.ts';
import { DatabaseFile, type Snapshot } from '#electron/catalogue/storage/snapshot.ts';

const key = new Uint8Array(32).fill(7);
const counted = z.strictObject({ count: z.int() });
const PAGE = 4096;

let folder: string;
let file: string;
let writer: Database;
let source: DatabaseFile;
const open: Database[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rantai-test-'));
  file = join(folder, 'catalogue.db');
  writer = openDatabase({ file, key, mode: 'create' });
  writer.write((tx) => tx.run('CREATE TABLE words (word TEXT NOT NULL)'));
  source = new DatabaseFile(file);
});
afterEach(() => {
  for (const database of open.splice(0)) database.close();
  writer.close();
  source.close();
  rmSync(folder, { recursive: true });
});

const track = (database: Database): Database => {
  open.push(database);
  return database;
};
const add = (rows: number) =>
  writer.write((tx) => {
    for (let row = 0; row < rows; row++) tx.run('INSERT INTO words (word) VALUES (?)', 'x'.repeat(3000));
  });
const count = (database: Pick<Database, 'read'>) =>
  database.read.get(counted, 'SELECT count(*) AS count FROM words')?.count;

/** Page by page, with other work between any two of them. */
async function copyOf(snapshot: Snapshot, between: () => void): Promise<Database> {
  const copied: Buffer[] = [];
  const page = new Uint8Array(PAGE);
  for (let offset = 0; offset < snapshot.bytes; offset += PAGE) {
    expect(await snapshot.readAt(offset, page)).toBe(PAGE);
    copied.push(Buffer.from(page));
    between();
  }
  const copy = join(folder, 'copy.db');
  writeFileSync(copy, Buffer.concat(copied));
  return track(openDatabase({ file: copy, key, mode: 'write' }));
}

describe('one moment of a database that is written to', () => {
  it('is whole in the one file, however much is written and checkpointed while it is copied', async () => {
    add(500);
    const snapshot = source.snapshot(key, track);
    if (snapshot === null) throw new Error('no snapshot');
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    let written = 500;
    // Far beyond the thousand pages at which SQLite would put the log back into the file.
    const copy = await copyOf(snapshot, () => {
      add(10);
      written += 10;
    });
    expect(count(copy)).toBe(500);
    expect(copy.read.get(z.strictObject({ integrity_check: z.string() }), 'PRAGMA integrity_check')).toEqual({
      integrity_check: 'ok',
    });
    expect(count(snapshot)).toBe(500);
    expect(count(writer)).toBe(written);
  });

  it('does not change although the log is begun anew', async () => {
    add(300);
    const snapshot = source.snapshot(key, track);
    if (snapshot === null) throw new Error('no snapshot');
    const before = Buffer.alloc(snapshot.bytes);
    await snapshot.readAt(0, before);
    for (let round = 0; round < 20; round++) add(400);
    const after = Buffer.alloc(snapshot.bytes);
    await snapshot.readAt(0, after);
    expect(after.equals(before)).toBe(true);
  });

  it('has to wait for a reader that began before the newest entries, and no longer', () => {
    add(10);
    const reader = track(openDatabase({ file, key, mode: 'read' }));
    add(10);
    expect(source.snapshot(key, track)).toBeNull();
    expect(count(reader)).toBe(10);
    reader.close();
    const snapshot = source.snapshot(key, track);
    expect(snapshot === null ? null : count(snapshot)).toBe(20);
  });

  it('lets others write again without limit when it is closed', () => {
    source.snapshot(key, track)?.close();
    for (let round = 0; round < 10; round++) add(400);
    const second = source.snapshot(key, track);
    expect(second?.bytes).toBeGreaterThan(10 * 400 * 3000);
  });

  it('follows the database when another file took its place', () => {
    add(3);
    source.snapshot(key, track)?.close();
    writer.close();
    copyFileSync(file, join(folder, 'other.db'));
    const other = openDatabase({ file: join(folder, 'other.db'), key, mode: 'write' });
    other.write((tx) => tx.run("INSERT INTO words (word) VALUES ('y')"));
    other.close();
    copyFileSync(file, join(folder, 'old.db'));
    renameSync(join(folder, 'other.db'), file);
    writer = openDatabase({ file, key, mode: 'write' });
    const snapshot = source.snapshot(key, track);
    expect(snapshot === null ? null : count(snapshot)).toBe(4);
    expect(snapshot?.bytes).toBe(statSync(file).size);
  });

  it('is LOCKED when the file was closed under it, and DATABASE_DAMAGED with another key', async () => {
    add(10);
    const snapshot = source.snapshot(key, track);
    source.close();
    await expect(snapshot?.readAt(0, new Uint8Array(PAGE))).rejects.toMatchObject({ failure: { code: 'LOCKED' } });
    expect(() => source.snapshot(new Uint8Array(32), track)).toThrow(
      expect.objectContaining({ failure: { code: 'DATABASE_DAMAGED', details: {} } }) as Error,
    );
  });
});
