import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { systemEffects } from '#electron/catalogue/effects/system.ts';
import { idleIndexes, openScratch, setAside } from '#electron/catalogue/ledger/audit/scratch.ts';
import { atOnce } from '#electron/catalogue/lists/steps.ts';
import type { Scratch } from '#electron/catalogue/storage/open.ts';
import { itemsSearchTable } from '#electron/catalogue/storage/tables/items.ts';
import { mentionsSearchTable } from '#electron/catalogue/storage/tables/mentions.ts';
import { searchIndexes } from '#electron/catalogue/storage/tables/search-indexes.ts';
import { temporaryFolder } from '../../../support/service.ts';

const folder = temporaryFolder();
const schemaRow = z.strictObject({ type: z.string(), name: z.string(), sql: z.string().nullable() });
const termRow = z.strictObject({ term: z.string(), doc: z.int() });
const planRow = z.object({ detail: z.string() });
let scratch: Scratch;

beforeAll(() => {
  scratch = openScratch(
    join(folder.path),
    systemEffects(() => undefined),
  );
});
afterAll(() => {
  scratch.close();
  folder.remove();
});

const schema = () => scratch.tx.all(schemaRow, 'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name');

describe('what an audit puts aside in its own tables', () => {
  it('is in the schema, and all indexes of words are among it', () => {
    const names = schema();
    const indexes = names.filter(({ type }) => type === 'index').map(({ name }) => name);
    expect(idleIndexes.filter((name) => !indexes.includes(name))).toEqual([]);
    const words = names.filter(({ sql }) => sql?.includes('USING fts5 (') === true).map(({ name }) => name);
    expect(searchIndexes.map(({ table }) => table).toSorted()).toEqual(words);
  });

  it('comes back with the words of the rows as they are at the end, those that were changed meanwhile only once', () => {
    const before = schema();
    const fill = setAside(scratch.tx);
    const mention = `INSERT INTO mentions (station, seq, kind, case_id, label, exact, words) VALUES ('st_a', ?, 'note', 'ca_a', '', '', ?)`;
    for (let seq = 0; seq < 2500; seq++) scratch.tx.run(mention, seq, `kata${String(seq % 2)}`);
    const written = `INSERT INTO mentions_search (rowid, kind, words) SELECT no, kind, words FROM mentions WHERE seq = 0`;
    scratch.tx.run(written);
    scratch.tx.run(
      `INSERT INTO mentions_search (mentions_search, rowid, kind, words) SELECT 'delete', no, kind, words FROM mentions WHERE seq = 1`,
    );
    atOnce(fill());
    const terms = scratch.tx.all(termRow, `SELECT term, doc FROM mentions_terms WHERE col = 'words' ORDER BY term`);
    expect(terms).toEqual([
      { term: 'ata', doc: 2500 },
      { term: 'kat', doc: 2500 },
      { term: 'ta0', doc: 1250 },
      { term: 'ta1', doc: 1250 },
    ]);
    const left = before.filter(({ name }) => !idleIndexes.some((index) => index === name));
    expect(schema()).toEqual(left);
  });
});

describe('the words of an index, as an audit compares them', () => {
  it.each([
    [itemsSearchTable, 'case_id'],
    [mentionsSearchTable, 'kind'],
  ] as const)('come in the order of their key without being sorted', ({ table, rows, key }, column) => {
    for (const [row, words] of ['zeta alfa', 'alfa zeta', 'beta'].entries())
      scratch.tx.run(`INSERT INTO ${table} (rowid, ${column}, words) VALUES (?, ?, ?)`, 90_000 + row, words, words);
    const { columns, rows: found } = scratch.tx.raw(rows);
    const keys = [...found].map((values) => key.map((name) => String(values[columns.indexOf(name)])).join(' '));
    expect(keys).toContain(`alf ${column}`);
    expect(keys).toContain('alf words');
    expect(keys).toEqual(keys.toSorted());
    const plan = scratch.tx.all(planRow, `EXPLAIN QUERY PLAN ${rows}`).map(({ detail }) => detail);
    expect(plan.filter((detail) => !detail.startsWith('SCAN '))).toEqual([]);
  });
});
