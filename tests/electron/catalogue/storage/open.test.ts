import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadDriver } from '#electron/catalogue/storage/driver.ts';
import { openDatabase, type Database } from '#electron/catalogue/storage/open.ts';
import type { WriteTx } from '#electron/catalogue/storage/sql.ts';
import { thrownCode } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/service.ts';

const key = Uint8Array.from({ length: 32 }, (_, index) => index * 7);
const row = z.strictObject({ id: z.int(), word: z.string() });
const every = 'SELECT id, word FROM words ORDER BY id';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
let database: Database;

function insert(tx: WriteTx, ...words: readonly string[]): void {
  for (const word of words) tx.run('INSERT INTO words (word) VALUES (?)', word);
}

beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder.path, 'test.db');
  database = openDatabase({ file, key, mode: 'create' });
  database.write((tx) => {
    tx.run('CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT');
    insert(tx, 'mangga', 'pepaya');
  });
});

afterEach(() => {
  database.close();
  folder.remove();
});

describe('an encrypted database', () => {
  it('SEC-36 is in the format of SQLCipher 4: another build of the cipher opens it with the raw key', () => {
    database.close();
    const other = new (loadDriver())(file, { fileMustExist: true });
    other.pragma("cipher='sqlcipher'");
    other.pragma('legacy=4');
    other.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`);
    expect(other.prepare(every).all()).toHaveLength(2);
    other.close();
  });

  it('SEC-33 has no word of its content and no SQLite header in the file or beside it', () => {
    for (const name of ['test.db', 'test.db-wal']) {
      const bytes = readFileSync(join(folder.path, name));
      expect(bytes.length).toBeGreaterThan(0);
      expect(bytes.includes('mangga')).toBe(false);
      expect(bytes.includes('words')).toBe(false);
      expect(bytes.includes('SQLite format')).toBe(false);
    }
  });

  it('SEC-36 does not open with another key, or without one', () => {
    database.close();
    const wrong = key.map((byte) => byte ^ 1);
    expect(thrownCode(() => openDatabase({ file, key: wrong, mode: 'write' }))).toBe('DATABASE_DAMAGED');
    const plain = new (loadDriver())(file);
    expect(() => plain.prepare('SELECT * FROM sqlite_schema').all()).toThrow('not a database');
    plain.close();
  });

  it('SEC-36 is opened without its key in any text that SQLite sees', () => {
    const texts: unknown[] = [];
    const traced = new (loadDriver())(join(folder.path, 'traced.db'), { verbose: (text) => texts.push(text) });
    traced.pragma("cipher='sqlcipher'");
    traced.key(Buffer.from('raw:' + Buffer.from(key).toString('hex')));
    traced.exec('CREATE TABLE t (a)');
    traced.close();
    expect(texts.join('\n')).toContain('CREATE TABLE');
    expect(texts.join('\n')).not.toContain(Buffer.from(key).toString('hex').slice(0, 16));
    // And ours never writes it into a statement either.
    expect(readFileSync('electron/catalogue/storage/open.ts', 'utf8')).not.toMatch(/pragma\(['"`]\s*(re)?(hex)?key/i);
  });

  it('keeps the settings that acknowledged entries and secrets rely on', () => {
    const pragma = (name: string) =>
      Object.values(database.read.get(z.record(z.string(), z.unknown()), `SELECT * FROM pragma_${name}`) ?? {})[0];
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('trusted_schema')).toBe(0);
    expect(pragma('temp_store')).toBe(2);
  });
});

describe('a reader', () => {
  it('cannot write, whatever its SQL says', () => {
    for (const sql of [
      "INSERT INTO words (word) VALUES ('x') RETURNING id, word",
      'DELETE FROM words RETURNING id, word',
      'PRAGMA user_version = 9',
    ]) {
      expect(() => database.read.all(row, sql)).toThrow(TypeError);
      expect(() => [...database.read.iterate(row, sql)]).toThrow(TypeError);
    }
    expect(database.read.all(row, every)).toHaveLength(2);
  });

  it('refuses rows that are not of the shape it was promised', () => {
    const other = z.strictObject({ id: z.string(), word: z.string() });
    expect(thrownCode(() => database.read.all(other, every))).toBe('CATALOGUE_DAMAGED');
    expect(thrownCode(() => database.read.get(other, every))).toBe('CATALOGUE_DAMAGED');
    expect(thrownCode(() => [...database.read.iterate(other, every)])).toBe('CATALOGUE_DAMAGED');
  });

  it('names the column of such a row, never its value', () => {
    try {
      database.read.all(z.strictObject({ id: z.int(), word: z.int() }), every);
      expect.unreachable();
    } catch (error) {
      expect(JSON.stringify(error)).toContain('word');
      expect(JSON.stringify(error)).not.toContain('mangga');
    }
  });

  it('on its own connection sees one moment, while others write', () => {
    const long = openDatabase({ file, key, mode: 'read' });
    const rows = long.read.iterate(row, every);
    expect(rows.next().value).toEqual({ id: 1, word: 'mangga' });
    database.write((tx) => insert(tx, 'jambu'));
    expect([...rows].map(({ word }) => word)).toEqual(['pepaya']);
    expect(long.read.all(row, every)).toHaveLength(2);
    expect(database.read.all(row, every)).toHaveLength(3);
    long.close();
  });

  it('opened for reading cannot write even with the type cast away', () => {
    const long = openDatabase({ file, key, mode: 'read' });
    expect(thrownCode(() => long.write((tx) => insert(tx, 'jambu')))).toBe('NOT_WRITABLE');
    expect(thrownCode(() => insert(long.read as WriteTx, 'jambu'))).toBe('NOT_WRITABLE');
    long.close();
  });

  it('SEC-25 after closing answers LOCKED, also in the middle of an iteration', () => {
    const rows = database.read.iterate(row, every);
    rows.next();
    database.close();
    expect(thrownCode(() => rows.next())).toBe('LOCKED');
    expect(thrownCode(() => database.read.all(row, every))).toBe('LOCKED');
    expect(thrownCode(() => [...database.read.iterate(row, every)])).toBe('LOCKED');
    expect(thrownCode(() => database.write((tx) => insert(tx, 'x')))).toBe('LOCKED');
    database.close();
  });
});

describe('a connection that fills', () => {
  const sizeOf = (name: string) => statSync(name).size;
  const mebibyte = 2 ** 20;

  it('lets the log grow until it is told to write it back, and goes on at its beginning then', () => {
    const filling = openDatabase({ file, key, mode: 'fill' });
    const fill = () => {
      filling.write((tx) => {
        for (let word = 0; word < 5; word++) insert(tx, 'x'.repeat(mebibyte));
      });
    };
    fill();
    expect(sizeOf(file)).toBeLessThan(mebibyte);
    expect(filling.writeBack()).toBeGreaterThan(1000);
    expect(sizeOf(file)).toBeGreaterThan(5 * mebibyte);
    const log = sizeOf(`${file}-wal`);
    fill();
    expect(sizeOf(`${file}-wal`)).toBeLessThan(log + mebibyte);
    filling.close();
  });

  it('writes back while others read what was, and does not wait for them', () => {
    const reader = openDatabase({ file, key, mode: 'read' });
    const filling = openDatabase({ file, key, mode: 'fill' });
    filling.write((tx) => {
      insert(tx, 'nangka');
    });
    expect(filling.writeBack()).toBeGreaterThan(0);
    expect(reader.read.all(row, every)).toHaveLength(2);
    expect(database.read.all(row, every)).toHaveLength(3);
    reader.close();
    filling.close();
  });
});

describe('a transaction', () => {
  it('is undone when its work throws, and the next one works', () => {
    expect(() =>
      database.write((tx) => {
        insert(tx, 'jambu', 'salak');
        throw new RangeError('enough');
      }),
    ).toThrow(RangeError);
    expect(database.read.all(row, every)).toHaveLength(2);
    database.write((tx) => insert(tx, 'jambu'));
    expect(database.read.all(row, every)).toHaveLength(3);
  });

  it('is undone when a statement fails', () => {
    expect(() =>
      database.write((tx) => {
        insert(tx, 'jambu');
        tx.run('INSERT INTO words (id, word) VALUES (1, ?)', 'salak');
      }),
    ).toThrow('UNIQUE');
    expect(database.read.all(row, every)).toHaveLength(2);
  });

  it('sees its own writes', () => {
    database.write((tx) => {
      insert(tx, 'jambu');
      expect(tx.get(z.strictObject({ count: z.int() }), 'SELECT count(*) AS count FROM words')).toEqual({ count: 3 });
    });
  });

  it('never stands inside another', () => {
    expect(() => database.write(() => database.write(() => null))).toThrow('within a transaction');
    expect(database.read.all(row, every)).toHaveLength(2);
  });
});

describe('a damaged file', () => {
  const damage = (change: (bytes: Buffer) => Buffer) => {
    database.close();
    writeFileSync(file, change(readFileSync(file)));
    return thrownCode(() => {
      const opened = openDatabase({ file, key, mode: 'write' });
      try {
        opened.read.all(row, every);
      } finally {
        opened.close();
      }
    });
  };

  it.each([
    ['the first byte', 0],
    ['the salt', 15],
    ['the first page', 100],
    ['the end of the first page', 4095],
    ['the page of the table', 4096 + 50],
  ])('with a changed byte in %s is DATABASE_DAMAGED', (_, place) => {
    expect(damage((bytes) => Buffer.from(bytes.map((byte, index) => (index === place ? byte ^ 4 : byte))))).toBe(
      'DATABASE_DAMAGED',
    );
  });

  it.each([512, 1000, 4096, 5000])('cut to %s bytes is DATABASE_DAMAGED', (length) => {
    expect(damage((bytes) => bytes.subarray(0, length))).toBe('DATABASE_DAMAGED');
  });

  it('replaced by noise or text is DATABASE_DAMAGED', () => {
    expect(damage((bytes) => Buffer.alloc(bytes.length, 'catatan '))).toBe('DATABASE_DAMAGED');
  });

  it('that is missing is not made', () => {
    expect(thrownCode(() => openDatabase({ file: join(folder.path, 'none.db'), key, mode: 'write' }))).toBe(
      'NOT_WRITABLE',
    );
  });
});

describe('the driver', () => {
  it.each([undefined, '', '8', '9', 'x'])('is not loaded on Node-API level %j', (level) => {
    expect(thrownCode(() => loadDriver(level ?? ''))).toBe('RUNTIME_TOO_OLD');
  });

  it('is loaded on level 10 and above', () => {
    expect(thrownCode(() => loadDriver('10'))).toBe('ok');
    expect(thrownCode(() => loadDriver())).toBe('ok');
  });
});
