import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '#electron/catalogue/storage/open.ts';
import { discardOlderCopies, isUnder, moveDatabase } from '#electron/catalogue/storage/rekey.ts';
import { thrownCode } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/service.ts';

const ROWS = 4000;
const [before, next, other] = [1, 2, 3].map((value) => new Uint8Array(32).fill(value)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
const counted = z.strictObject({ rows: z.int(), length: z.int() });
let folder: ReturnType<typeof temporaryFolder>;
let file: string;

beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder.path, 'catalogue.db');
  const database = openDatabase({ file, key: before, mode: 'create' });
  database.write((tx) => {
    tx.run('CREATE TABLE t (a TEXT NOT NULL) STRICT');
    for (let row = 0; row < ROWS; row++)
      tx.run('INSERT INTO t VALUES (?)', `KALIMAT RAHASIA ${String(row).padEnd(200)}`);
    tx.run('DELETE FROM t WHERE rowid % 3 = 0');
    tx.run('PRAGMA user_version = 10');
  });
  database.close();
});
afterEach(() => folder.remove());

function content(key: Uint8Array) {
  const database = openDatabase({ file, key, mode: 'write' });
  try {
    return database.read.get(counted, 'SELECT count(*) AS rows, sum(length(a)) AS length FROM t');
  } finally {
    database.close();
  }
}

describe('bringing a database under another key', () => {
  it('SEC-44 changes every page and the salt, keeps every row, and leaves nothing beside it', () => {
    const [old, rows] = [readFileSync(file), content(before)];
    moveDatabase(file, before, next);
    const moved = readFileSync(file);
    expect(content(next)).toEqual(rows);
    expect(thrownCode(() => content(before))).toBe('DATABASE_DAMAGED');
    expect(moved.subarray(0, 16)).not.toEqual(old.subarray(0, 16));
    expect(moved.length).toBe(old.length);
    for (let at = 0; at < moved.length; at += 4096)
      expect(moved.subarray(at, at + 4096).equals(old.subarray(at, at + 4096))).toBe(false);
    expect(moved.includes('KALIMAT RAHASIA')).toBe(false);
    expect(readdirSync(folder.path)).toEqual(['catalogue.db']);
  });

  it('SEC-44 is told by the file itself, whichever key it is under', () => {
    expect([isUnder(file, before), isUnder(file, next)]).toEqual([true, false]);
    moveDatabase(file, before, next);
    expect([isUnder(file, before), isUnder(file, next), isUnder(file, other)]).toEqual([false, true, false]);
  });

  it('goes on after what a killed process left of a copy', () => {
    writeFileSync(`${file}.rekey`, 'half');
    copyFileSync(file, `${file}.rekey-journal`);
    const rows = content(before);
    moveDatabase(file, before, next);
    expect(content(next)).toEqual(rows);
    expect(readdirSync(folder.path)).toEqual(['catalogue.db']);
  });

  it('is refused while somebody has it open, and changes nothing', () => {
    const database = openDatabase({ file, key: before, mode: 'write' });
    database.write((tx) => tx.run('DELETE FROM t WHERE rowid = 1'));
    expect(thrownCode(() => moveDatabase(file, before, next))).toBe('CATALOGUE_IN_USE');
    database.close();
    expect(isUnder(file, before)).toBe(true);
  });

  it('with a key that does not open it is refused, and changes nothing', () => {
    const old = readFileSync(file);
    expect(thrownCode(() => moveDatabase(file, other, next))).toBe('DATABASE_DAMAGED');
    expect(readFileSync(file)).toEqual(old);
    expect(readdirSync(folder.path)).toEqual(['catalogue.db']);
  });

  it('SEC-44 clears copies of an earlier time, and only those', () => {
    for (const name of ['catalogue.db.before-10', 'catalogue.db.before-20', 'other.before-10'])
      writeFileSync(join(folder.path, name), 'x');
    discardOlderCopies(file);
    expect(readdirSync(folder.path).sort()).toEqual(['catalogue.db', 'other.before-10']);
    expect(existsSync(file)).toBe(true);
  });
});
