import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { migrate, openNewest, schemaVersion, type Migration } from '#electron/catalogue/storage/migrate.ts';
import { migrations } from '#electron/catalogue/storage/migrations/list.ts';
import { openDatabase, type Database } from '#electron/catalogue/storage/open.ts';
import { thrownCode } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/service.ts';

const key = new Uint8Array(32).fill(9);
const source = 'electron/catalogue/storage/migrations';
const schemaRow = z.strictObject({ name: z.string(), sql: z.string().nullable() });
const schemaOf = ({ read }: Database) => read.all(schemaRow, 'SELECT name, sql FROM sqlite_schema ORDER BY name');
const wordRow = z.strictObject({ word: z.string() });

/** Two steps like ours: one that makes a table, one that turns its rows into another shape. */
const first: Migration = {
  version: 10,
  up: (tx) => {
    tx.run('CREATE TABLE words (word TEXT NOT NULL)');
  },
};
const second: Migration = {
  version: 20,
  up: (tx) => {
    tx.run('ALTER TABLE words ADD COLUMN length INTEGER');
    tx.run('UPDATE words SET length = length(word)');
  },
};
const failing: Migration = {
  version: 30,
  up: (tx) => {
    tx.run('DELETE FROM words');
    tx.run('INSERT INTO nowhere VALUES (1)');
  },
};

let folder: ReturnType<typeof temporaryFolder>;
let file: string;

beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder.path, 'test.db');
});
afterEach(() => folder.remove());

function made(steps: readonly Migration[], ...words: readonly string[]): void {
  const database = openDatabase({ file, key, mode: 'create' });
  migrate(database, steps);
  database.write((tx) => {
    for (const word of words) tx.run('INSERT INTO words (word) VALUES (?)', word);
  });
  database.close();
}

describe('the list of schema steps', () => {
  it('names every file of its folder, in rising numbers', () => {
    const files = readdirSync(source).filter((name) => /^\d/.test(name));
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(migrations.map(({ version }) => version));
    expect(migrations.every(({ version }, index) => version > (migrations[index - 1]?.version ?? 0))).toBe(true);
    for (const name of files) expect(name).toMatch(/^\d{4}-[a-z-]+\.ts$/);
  });

  it('has the files that catalogues in use were made with, to the byte', () => {
    const pinned = {
      '0010-first-schema.ts': '20f66398a909f540a1b6ff878e7d064a221aa377ccbf8ce29c58215a388ce957',
      '0020-people-and-keys.ts': 'a5c7178c75403abd368fc62956b634f5bfeb826867cd31a5d3c7e3c4e6f92ff1',
      '0030-cases.ts': '683f5072e3102a1f1de98d0d6b8edde1fb5dac5af4d94d62e30044150ed7a6c1',
      '0031-legal-axis.ts': 'cbcf27e5c3626640bbdc383b270ae567044960b5ffbde17f262fdfccc02d2f76',
      '0032-unit-rules-and-duties.ts': '1e49f3cccc04a4a84b826e21aae639c1f3263050a486b82f085cc99a1f63be5c',
      '0033-finds.ts': '41c87459f4f62dada7e3e01a6e3291bff9ed54b313a10f5400920480f3bf1a3d',
      '0034-seizures-and-intake.ts': 'b3ef620051709847d9daf5ab21b95e0d3c8b638ebd10e8214b9a42160884e096',
      '0036-lists-and-search.ts': 'd37219467cc034510dbafc398fc10f9e13ec251c5a3018d730541f29db594903',
      '0037-register-mappings.ts': 'ed490f23a9d24ed4067f48a07d7c7be7df61c57031cdcbb6599130fb0add76e8',
      '0038-arrest-and-detention.ts': '6a0e0db21721f3c7bd006b1be990ba4a20a6ff23de50ef5721962bbfb014ca9d',
      '0039-reported-finds.ts': 'c5c1ddab31aab024bb298de7776b56b49d5393f25a3be061991dfdca4edbcbba',
      '0040-file-lists.ts': '3bdcd2d3410be38a69a81e4fa17707f09b398430a41a11db43a54ab8dc2e7726',
      '0041-hash-jobs.ts': '8680b9f33dcf3ba350e5a246edbbd68ef65d871ce374cfa3ade1430e0837d138',
      '0042-comparisons-and-hash-sets.ts': '6c4284e8207f1e37d851318d5f7fe63f6dd1b3e54ad559cd2289ff07e6e51629',
      '0043-blocked-content.ts': 'fba9405b8d2b2429e18df7f9a7543fa2445983f1c3e543efc8671a235dbea3a1',
      '0044-acquisitions.ts': '404e6a8909effab4c510440d7d3717d4201d8726b6a71ddd1c644f8a6706f3c1',
    };
    const digests = Object.keys(pinned).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(source, name)))
        .digest('hex'),
    ]);
    expect(Object.fromEntries(digests)).toEqual(pinned);
  });

  it('has files that stand by themselves', () => {
    for (const name of readdirSync(source).filter((file) => /^\d/.test(file))) {
      const imports = readFileSync(join(source, name), 'utf8').match(/from '[^']+'/g) ?? [];
      expect(imports.filter((line) => line !== "from '../sql.ts'")).toEqual([]);
    }
  });

  it('makes the same schema every time', () => {
    const database = openDatabase({ file, key, mode: 'create' });
    migrate(database);
    const other = openDatabase({ file: join(folder.path, 'other.db'), key, mode: 'create' });
    migrate(other);
    expect(schemaVersion(database.read)).toBe(migrations.at(-1)?.version);
    expect(schemaOf(database)).toEqual(schemaOf(other));
    expect(schemaOf(database).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['commands', 'ledger_entries', 'meta']),
    );
    // A second run finds nothing to do.
    const before = schemaOf(database);
    migrate(database);
    expect(schemaOf(database)).toEqual(before);
    database.close();
    other.close();
  });
});

describe('opening an older database', () => {
  it('moves its data, and leaves a copy of what was before', () => {
    made([first], 'mangga', 'pepaya');
    const opened = openNewest(file, key, [first, second]);
    const row = z.strictObject({ word: z.string(), length: z.int() });
    expect(opened.read.all(row, 'SELECT word, length FROM words')).toEqual([
      { word: 'mangga', length: 6 },
      { word: 'pepaya', length: 6 },
    ]);
    opened.close();
    const copy = openDatabase({ file: `${file}.before-20`, key, mode: 'read' });
    expect(schemaVersion(copy.read)).toBe(10);
    expect(copy.read.all(wordRow, 'SELECT word FROM words')).toHaveLength(2);
    copy.close();
  });

  it('with nothing to do changes nothing and copies nothing', () => {
    made([first, second], 'mangga');
    const before = createHash('sha256').update(readFileSync(file)).digest('hex');
    openNewest(file, key, [first, second]).close();
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(before);
    expect(readdirSync(folder.path)).toEqual(['test.db']);
  });

  it('that cannot be moved leaves it as it was', () => {
    made([first, second], 'mangga');
    expect(() => openNewest(file, key, [first, second, failing])).toThrow('nowhere');
    const opened = openDatabase({ file, key, mode: 'write' });
    expect(schemaVersion(opened.read)).toBe(20);
    expect(opened.read.all(wordRow, 'SELECT word FROM words')).toHaveLength(1);
    opened.close();
  });

  it('of a newer program is refused and not touched', () => {
    made([first, second], 'mangga');
    expect(thrownCode(() => openNewest(file, key, [first]))).toBe('CATALOGUE_NEWER');
    expect(existsSync(`${file}.before-10`)).toBe(false);
  });

  it.each([0, 1, 511])('of which only %s bytes are left is damaged, not empty', (length) => {
    made([first], 'mangga');
    writeFileSync(file, readFileSync(file).subarray(0, length));
    expect(thrownCode(() => openNewest(file, key, [first]))).toBe('DATABASE_DAMAGED');
  });
});

describe('finds of a program that did not say which case a report became', () => {
  it('belong to the case that bears their id; what was closed or went into another case stays', () => {
    made(migrations.filter(({ version }) => version < 39));
    const old = openDatabase({ file, key, mode: 'write' });
    const finds: readonly (readonly [id: string, state: string, into: string | null])[] = [
      ['ca_1', 'open', null],
      ['ca_2', 'reported', null],
      ['ca_3', 'closed', null],
      ['ca_4', 'adopted', 'ca_9'],
      ['ca_5', 'reported', 'ca_5'],
    ];
    old.write((tx) => {
      for (const [id, state, into] of finds)
        tx.run(
          `INSERT INTO finds (id, number, state, into_id, reason, platform, words, captures, referrals, unanswered, station,
             seq, entries, last_at, data) VALUES (?, 'TM', ?, ?, '', '', '', 0, 0, 0, 'st', 1, 1, '', '{}')`,
          id,
          state,
          into,
        );
    });
    old.close();
    const opened = openNewest(file, key);
    const row = z.strictObject({ id: z.string(), state: z.string(), into_id: z.string().nullable() });
    const kept = opened.read.all(row, 'SELECT id, state, into_id FROM finds ORDER BY no');
    opened.close();
    expect(kept.map(({ id, state, into_id: into }) => [id, state, into])).toEqual(
      finds.map(([id, state, into]) => [id, state, id === 'ca_2' ? 'ca_2' : into]),
    );
  });
});
