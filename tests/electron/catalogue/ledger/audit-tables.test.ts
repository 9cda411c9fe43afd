import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WriteTx } from '#electron/catalogue/storage/sql.ts';
import { auditAfter, createExample, exampleFiles, namedFindings, type Example } from '../../../support/tampered.ts';

let example: Example;
beforeAll(async () => {
  example = await createExample();
});
afterAll(() => {
  example.remove();
});

const found = async (change: (tx: WriteTx) => void) => namedFindings(await auditAfter(example.folder, change));

describe('an audit of a catalogue that nobody touched', () => {
  it('SEC-37 finds nothing, and says what it looked at', async () => {
    const report = await auditAfter(example.folder, () => undefined);
    expect(report).toMatchObject({
      findings: [],
      found: 0,
      tables: 48,
      fileLists: 1,
      fileRows: exampleFiles.length,
      attachments: 1,
    });
    expect(report.entries).toBe(report.head.treeSize);
    expect(report.signatures).toBe(report.entries);
    expect(report.rows).toBeGreaterThan(report.entries);
    expect(report.checkpoint).toContain(`\n${String(report.entries)}\n`);
  });
});

describe('SEC-37 a changed row of a table is named', () => {
  const first = () => `items/BB-001 (${example.items[0] ?? ''})`;
  const cases: readonly (readonly [title: string, sql: string, expected: () => string])[] = [
    [
      'where an item is',
      `UPDATE items SET location = 'Rak Z' WHERE number = 'BB-001'`,
      () => `PROJECTION_ROW_CHANGED ${first()}`,
    ],
    [
      'who has an item',
      `UPDATE items SET custody = 'stored' WHERE number = 'BB-001'`,
      () => `PROJECTION_ROW_CHANGED ${first()}`,
    ],
    [
      'what an item is called',
      `UPDATE items SET number = 'BB-009' WHERE number = 'BB-001'`,
      () => `PROJECTION_ROW_CHANGED ${first()}`,
    ],
    [
      'a corrected description put back',
      `UPDATE items SET description = 'x' WHERE number = 'BB-001'`,
      () => `PROJECTION_ROW_CHANGED ${first()}`,
    ],
    [
      'the words an item is found by',
      `UPDATE items SET words = '  x' WHERE number = 'BB-001'`,
      () => `PROJECTION_ROW_CHANGED ${first()}`,
    ],
    ['an item taken away', `DELETE FROM items WHERE number = 'BB-001'`, () => `PROJECTION_ROW_MISSING ${first()}`],
    [
      'a due date',
      `UPDATE items SET due = '2030-01-01' WHERE number = 'BB-001'`,
      () => `PROJECTION_ROW_CHANGED ${first()}`,
    ],
    ['a seal', `UPDATE items SET seal = NULL WHERE number = 'BB-001'`, () => `PROJECTION_ROW_CHANGED ${first()}`],
    [
      'a case',
      `UPDATE cases SET data = json_set(data, '$.title', 'x')`,
      () => `PROJECTION_ROW_CHANGED cases/LP/A/12/XI/2026/SPKT (${example.case})`,
    ],
    [
      'a case taken away',
      'DELETE FROM cases',
      () => `PROJECTION_ROW_MISSING cases/LP/A/12/XI/2026/SPKT (${example.case})`,
    ],
    [
      'a warrant',
      `UPDATE warrants SET data = json_set(data, '$.number', 'x')`,
      () => `PROJECTION_ROW_CHANGED warrants/${example.warrant}`,
    ],
    ['a warrant taken away', 'DELETE FROM warrants', () => `PROJECTION_ROW_MISSING warrants/${example.warrant}`],
    [
      'a warrant put in',
      `INSERT INTO warrants SELECT 'wa_zzzz', case_id, station, seq, data FROM warrants`,
      () => 'PROJECTION_ROW_EXTRA warrants/wa_zzzz',
    ],
    ['a seizure', 'UPDATE seizures SET items = 99', () => `PROJECTION_ROW_CHANGED seizures/${example.seizure}`],
    ['a person', `UPDATE users SET role = 'supervisor'`, () => 'PROJECTION_ROW_CHANGED users/us_'],
    [
      'a person put in',
      `INSERT INTO users SELECT 'us_zzzz', name, role, sign_key, seal_key, station, seq, status, expires, founder, added_at FROM users`,
      () => 'PROJECTION_ROW_EXTRA users/us_zzzz',
    ],
    [
      'which item an entry is about',
      'UPDATE subjects SET item_id = NULL WHERE seq = 6',
      () => `PROJECTION_ROW_CHANGED subjects/${example.station}/6`,
    ],
    [
      'an entry hidden from its case',
      'DELETE FROM subjects WHERE seq = 9',
      () => `PROJECTION_ROW_MISSING subjects/${example.station}/9`,
    ],
    [
      'a correction hidden',
      'DELETE FROM corrections',
      () => `PROJECTION_ROW_MISSING corrections/${example.station}/${String(example.correction)}`,
    ],
    [
      'a count',
      `UPDATE item_counts SET items = 7 WHERE case_id = '' AND custody = 'stored'`,
      () => 'PROJECTION_ROW_CHANGED item_counts//stored',
    ],
    [
      'an attachment',
      `UPDATE attachments SET data = json_set(data, '$.caption', 'x')`,
      () => `PROJECTION_ROW_CHANGED attachments/${example.photo}`,
    ],
    [
      'an attachment taken away',
      'DELETE FROM attachments',
      () => `PROJECTION_ROW_MISSING attachments/${example.photo}`,
    ],
    [
      'a file list',
      `UPDATE file_lists SET data = json_set(data, '$.files', 1)`,
      () => `PROJECTION_ROW_CHANGED file_lists/${example.list}`,
    ],
    ['a file list taken away', 'DELETE FROM file_lists', () => `PROJECTION_ROW_MISSING file_lists/${example.list}`],
    [
      'a bundle put in',
      `INSERT INTO bundles VALUES ('bu_zzzz', 'ca_x', 1, 'st_x', 1, 'us_x', '{}')`,
      () => 'PROJECTION_ROW_EXTRA bundles/bu_zzzz',
    ],
    [
      'an item that search should not find',
      `INSERT INTO items_search (items_search, rowid, case_id, words) SELECT 'delete', no, case_id, words FROM items WHERE number = 'BB-003'`,
      () => 'PROJECTION_ROW_MISSING items_search/words/enj',
    ],
    [
      'a case that search should not find',
      `INSERT INTO cases_search (cases_search, rowid, words) SELECT 'delete', no, words FROM cases`,
      () => 'PROJECTION_ROW_MISSING cases_search/eny',
    ],
    ['an index away', 'DROP INDEX items_by_seal', () => 'PROJECTION_ROW_MISSING sqlite_schema/index/items_by_seal'],
    [
      'a trigger away',
      'DROP TRIGGER ledger_entries_no_update',
      () => 'PROJECTION_ROW_MISSING sqlite_schema/trigger/ledger_entries_no_update',
    ],
    [
      'a trigger that does nothing',
      'CREATE TRIGGER quiet BEFORE DELETE ON items BEGIN SELECT 1; END',
      () => 'PROJECTION_ROW_EXTRA sqlite_schema/trigger/quiet',
    ],
  ];

  it.each(cases)('%s', async (_, sql, expected) => {
    const findings = await found((tx) => tx.run(sql));
    expect(findings).toContainEqual(expect.stringContaining(expected()));
  });

  it('and nothing else is, where one column of one row was changed', async () => {
    const report = await auditAfter(example.folder, (tx) =>
      tx.run(`UPDATE items SET location = 'Rak Z' WHERE number = 'BB-002'`),
    );
    expect(report.findings).toEqual([
      {
        code: 'PROJECTION_ROW_CHANGED',
        table: 'items',
        row: `BB-002 (${example.items[1] ?? ''})`,
        details: { columns: ['location'] },
      },
    ]);
    expect(report.found).toBe(1);
  });

  it('also of many, of which a thousand are listed and all are counted', async () => {
    const many = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)
      INSERT INTO corrections SELECT 'st_x', i, 'st_x', 0, 'ca_x' FROM n`;
    const report = await auditAfter(example.folder, (tx) => tx.run(many));
    expect(report.findings).toHaveLength(1000);
    expect(report.found).toBe(1500);
  });
});
