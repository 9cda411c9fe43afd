import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { fileRowLeaf } from '#shared/ledger/file-list.ts';
import { utf8 } from '#shared/ledger/encoding.ts';
import { leafOf } from '#shared/ledger/entry.ts';
import type { WriteTx } from '#electron/catalogue/storage/sql.ts';
import {
  auditAfter,
  behindTriggers,
  createExample,
  exampleFiles,
  namedFindings,
  type Example,
} from '../../../support/tampered.ts';

let example: Example;
beforeAll(async () => {
  example = await createExample();
});
afterAll(() => {
  example.remove();
});

const found = async (change: (tx: WriteTx) => void) => namedFindings(await auditAfter(example.folder, change));
const onEntries = (change: (tx: WriteTx) => void) =>
  found((tx) => behindTriggers(tx, 'ledger_entries', () => change(tx)));
const onFileRows = (change: (tx: WriteTx) => void) =>
  found((tx) => behindTriggers(tx, 'file_list_rows', () => change(tx)));
const entry = (seq: number) => `ledger_entries/${example.station}/${String(seq)}`;
const fileRow = (ordinal: number) => `file_list_rows/${example.list}/${String(ordinal)}`;

describe('an audit of a catalogue that nobody touched', () => {
  it('SEC-37 finds nothing, and says what it looked at', async () => {
    const report = await auditAfter(example.folder, () => undefined);
    expect(report).toMatchObject({
      findings: [],
      found: 0,
      tables: 14,
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
      `INSERT INTO users SELECT 'us_zzzz', name, role, sign_key, seal_key, station, seq FROM users`,
      () => 'PROJECTION_ROW_EXTRA users/us_zzzz',
    ],
    [
      'which item an entry is about',
      'UPDATE subjects SET item_id = NULL WHERE seq = 5',
      () => `PROJECTION_ROW_CHANGED subjects/${example.station}/5`,
    ],
    [
      'an entry hidden from its case',
      'DELETE FROM subjects WHERE seq = 8',
      () => `PROJECTION_ROW_MISSING subjects/${example.station}/8`,
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

describe('SEC-37 a changed entry is named', () => {
  const later = utf8('{"v":1}');

  it('when its bytes are other ones', async () => {
    const findings = await onEntries((tx) =>
      tx.run(
        `UPDATE ledger_entries SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Kupang', 'Kupung') AS BLOB) WHERE seq = 4`,
      ),
    );
    expect(findings).toContain(`LEDGER_LEAF_MISMATCH ${entry(4)}`);
    expect(findings).toContain(`SIGNATURE_INVALID ${entry(4)}`);
    expect(findings).toContain(`LEDGER_LINK_BROKEN ${entry(5)}`);
    expect(findings).toContain(`CHECKPOINT_ROOT_MISMATCH ledger_heads/${example.station}`);
    expect(findings).toContain(`PROJECTION_ROW_CHANGED seizures/${example.seizure}`);
  });

  it('when its bytes are none of an entry', async () => {
    const findings = await onEntries((tx) => tx.run('UPDATE ledger_entries SET bytes = ? WHERE seq = 9', later));
    expect(findings).toContain(`ENTRY_MALFORMED ${entry(9)}`);
    expect(findings).toContain(`LEDGER_LEAF_MISMATCH ${entry(9)}`);
    expect(findings).toContain(`PROJECTION_ROW_EXTRA subjects/${example.station}/9`);
  });

  it('when its bytes and leaf were changed together', async () => {
    const findings = await onEntries((tx) =>
      tx.run('UPDATE ledger_entries SET bytes = ?, leaf = ? WHERE seq = 9', later, leafOf(nativePrimitives, later)),
    );
    expect(findings).not.toContain(`LEDGER_LEAF_MISMATCH ${entry(9)}`);
    expect(findings).toContain(`ENTRY_MALFORMED ${entry(9)}`);
    expect(findings).toContain(`LEDGER_LINK_BROKEN ${entry(10)}`);
  });

  it('when its leaf is another', async () => {
    expect(await onEntries((tx) => tx.run('UPDATE ledger_entries SET leaf = zeroblob(32) WHERE seq = 6'))).toEqual([
      `LEDGER_LEAF_MISMATCH ${entry(6)}`,
    ]);
  });

  it('when its signature is another', async () => {
    expect(await onEntries((tx) => tx.run('UPDATE ledger_entries SET signature = zeroblob(64) WHERE seq = 7'))).toEqual(
      [`SIGNATURE_INVALID ${entry(7)}`],
    );
  });

  it('when it has the signature of another entry', async () => {
    const findings = await onEntries((tx) =>
      tx.run(
        'UPDATE ledger_entries SET signature = (SELECT signature FROM ledger_entries WHERE seq = 2) WHERE seq = 7',
      ),
    );
    expect(findings).toEqual([`SIGNATURE_INVALID ${entry(7)}`]);
  });

  it('when a second signature was put beside the first', async () => {
    const findings = await onEntries((tx) => tx.run('UPDATE ledger_entries SET cosignature = signature WHERE seq = 7'));
    expect(findings).toEqual([`COSIGNATURE_UNEXPECTED ${entry(7)}`]);
  });

  it('when it was taken out of the middle', async () => {
    const findings = await onEntries((tx) => tx.run('DELETE FROM ledger_entries WHERE seq = 10'));
    expect(findings).toContain(`LEDGER_GAP ${entry(10)}`);
    expect(findings).toContain(`CHECKPOINT_ROOT_MISMATCH ledger_heads/${example.station}`);
  });

  it('when it was the last and was taken away', async () => {
    const last = (await auditAfter(example.folder, () => undefined)).entries - 1;
    const findings = await onEntries((tx) => tx.run('DELETE FROM ledger_entries WHERE seq = ?', last));
    expect(findings).toContain(`LEDGER_GAP ${entry(last)}`);
    expect(findings).toContain(`CHECKPOINT_ROOT_MISMATCH ledger_heads/${example.station}`);
  });

  it('when it was put in at the end', async () => {
    const last = (await auditAfter(example.folder, () => undefined)).entries;
    const findings = await onEntries((tx) =>
      tx.run(
        'INSERT INTO ledger_entries SELECT station, ?, leaf, bytes, signature, NULL FROM ledger_entries WHERE seq = 3',
        last,
      ),
    );
    expect(findings).toContain(`LEDGER_GAP ${entry(last)}`);
    expect(findings).toContain(`CHECKPOINT_ROOT_MISMATCH ${entry(last)}`);
  });

  it('when it is of a station that nobody knows', async () => {
    const findings = await onEntries((tx) =>
      tx.run(
        `INSERT INTO ledger_entries SELECT 'st_other', 0, leaf, bytes, signature, NULL FROM ledger_entries WHERE seq = 3`,
      ),
    );
    expect(findings).toEqual(['LEDGER_STATION_MISMATCH ledger_entries/st_other/0']);
  });

  it('when two changed places', async () => {
    const findings = await onEntries((tx) => {
      for (const [from, to] of [
        [8, 99],
        [9, 8],
        [99, 9],
      ] as const)
        tx.run('UPDATE ledger_entries SET seq = ? WHERE seq = ?', to, from);
    });
    expect(findings).toContain(`LEDGER_GAP ${entry(8)}`);
    expect(findings).toContain(`LEDGER_GAP ${entry(9)}`);
  });

  it('when all are gone', async () => {
    const findings = await onEntries((tx) => tx.run('DELETE FROM ledger_entries WHERE seq > 0'));
    expect(findings).toContain(`LEDGER_GAP ${entry(1)}`);
    expect(findings).toContain(`PROJECTION_ROW_EXTRA items/BB-001 (${example.items[0] ?? ''})`);
  });
});

describe('SEC-37 a changed head is named', () => {
  it.each([
    ['its size', 'UPDATE ledger_heads SET size = size - 1', 'CHECKPOINT_ROOT_MISMATCH ledger_entries/'],
    [
      'its subtrees',
      'UPDATE ledger_heads SET frontier = zeroblob(length(frontier))',
      'PROJECTION_ROW_CHANGED ledger_heads/',
    ],
    ['its subtrees cut off', `UPDATE ledger_heads SET frontier = x''`, 'PROJECTION_ROW_CHANGED ledger_heads/'],
    [
      'its checkpoint',
      `UPDATE ledger_heads SET checkpoint = replace(checkpoint, 'rantai', 'rental')`,
      'CHECKPOINT_KEY_UNKNOWN ledger_heads/',
    ],
    ['its checkpoint taken out', `UPDATE ledger_heads SET checkpoint = ''`, 'CHECKPOINT_MALFORMED ledger_heads/'],
    [
      'the head of another station',
      `INSERT INTO ledger_heads SELECT 'st_x', size, frontier, checkpoint FROM ledger_heads`,
      'PROJECTION_ROW_EXTRA ledger_heads/st_x',
    ],
    ['no head', 'DELETE FROM ledger_heads', 'PROJECTION_ROW_MISSING ledger_heads/'],
  ])('%s', async (_, sql, expected) => {
    expect(await found((tx) => tx.run(sql))).toContainEqual(expect.stringContaining(expected));
  });
});

describe('SEC-37 a changed row of a file list is named', () => {
  it.each([
    ['its path', `path = 'DCIM/9.jpg'`],
    ['its size', 'bytes = bytes + 1'],
    ['its digest', 'sha256 = zeroblob(32)'],
    ['its digest taken out', 'sha256 = NULL'],
    ['a problem put in', `problem = 'unreadable'`],
    ['a problem that there is none of', `problem = 'lost', sha256 = NULL`],
    ['its leaf', 'leaf = zeroblob(32)'],
  ])('%s', async (_, change) => {
    const findings = await onFileRows((tx) => tx.run(`UPDATE file_list_rows SET ${change} WHERE ordinal = 1`));
    expect(findings[0]).toBe(`FILE_LIST_ROW_CHANGED ${fileRow(1)}`);
  });

  it('its list, where the leaf was made to fit', async () => {
    const row = { path: 'DCIM/2.jpg', bytes: 99, sha256: '00'.repeat(32), problem: null };
    const change = (tx: WriteTx) =>
      tx.run(
        'UPDATE file_list_rows SET bytes = 99, sha256 = zeroblob(32), leaf = ? WHERE ordinal = 1',
        fileRowLeaf(nativePrimitives, row),
      );
    expect(await onFileRows(change)).toEqual([`FILE_LIST_DIGEST_MISMATCH file_lists/${example.list}`]);
  });

  it('taken out, in the middle and at the end', async () => {
    const last = exampleFiles.length - 1;
    const findings = await onFileRows((tx) => tx.run('DELETE FROM file_list_rows WHERE ordinal IN (1, ?)', last));
    expect(findings).toEqual([
      `PROJECTION_ROW_MISSING ${fileRow(1)}`,
      `PROJECTION_ROW_MISSING ${fileRow(last)}`,
      `FILE_LIST_DIGEST_MISMATCH file_lists/${example.list}`,
    ]);
  });

  it('all taken out', async () => {
    const findings = await onFileRows((tx) => tx.run('DELETE FROM file_list_rows'));
    expect(findings).toHaveLength(exampleFiles.length + 1);
  });

  it('put in at the end', async () => {
    const end = exampleFiles.length;
    const findings = await onFileRows((tx) =>
      tx.run(
        `INSERT INTO file_list_rows SELECT list, ?, 'z.txt', bytes, sha256, problem, leaf FROM file_list_rows WHERE ordinal = 0`,
        end,
      ),
    );
    expect(findings).toEqual([`PROJECTION_ROW_EXTRA ${fileRow(end)}`]);
  });

  it('put in as a list that no entry seals', async () => {
    const findings = await onFileRows((tx) =>
      tx.run(
        `INSERT INTO file_list_rows SELECT 'fl_zzzz', ordinal, path, bytes, sha256, problem, leaf FROM file_list_rows`,
      ),
    );
    expect(findings).toEqual(['PROJECTION_ROW_EXTRA file_list_rows/fl_zzzz']);
  });
});
