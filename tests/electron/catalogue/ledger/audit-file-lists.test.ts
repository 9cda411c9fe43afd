import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import type { WriteTx } from '#electron/catalogue/storage/sql.ts';
import { fileRowLeaf } from '#shared/ledger/file-list.ts';
import { firstRow } from '../../../support/file-rows.ts';
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
const onFileRows = (change: (tx: WriteTx) => void) =>
  found((tx) => behindTriggers(tx, 'file_list_rows', () => change(tx)));
const fileRow = (ordinal: number) => `file_list_rows/${example.list}/${String(ordinal)}`;

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
    const findings = await onFileRows((tx) => tx.run(`UPDATE file_list_rows SET ${change} WHERE id = 1`));
    expect(findings[0]).toBe(`FILE_LIST_ROW_CHANGED ${fileRow(1)}`);
  });

  it('its list, where the leaf was made to fit', async () => {
    const row = firstRow('DCIM/2.jpg', 99, '00'.repeat(32));
    const change = (tx: WriteTx) =>
      tx.run(
        'UPDATE file_list_rows SET bytes = 99, sha256 = zeroblob(32), modified = NULL, leaf = ? WHERE id = 1',
        fileRowLeaf(nativePrimitives, row, 2),
      );
    expect(await onFileRows(change)).toEqual([`FILE_LIST_DIGEST_MISMATCH file_lists/${example.list}`]);
  });

  it('taken out, in the middle and at the end', async () => {
    const last = exampleFiles.length - 1;
    const findings = await onFileRows((tx) => tx.run('DELETE FROM file_list_rows WHERE id IN (1, ?)', last));
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
    const findings = await onFileRows((tx) => tx.run(`${copyOf('?')} WHERE id = 0`, end));
    expect(findings).toEqual([`PROJECTION_ROW_EXTRA ${fileRow(end)}`]);
  });

  it('put in far behind every list', async () => {
    const findings = await onFileRows((tx) => tx.run(`${copyOf('?')} WHERE id = 0`, 1_000_000));
    expect(findings).toEqual([`PROJECTION_ROW_EXTRA ${fileRow(1_000_000)}`]);
  });
});

/** Rows once more, at other numbers. */
const copyOf = (id: string) =>
  `INSERT INTO file_list_rows SELECT ${id}, 'z.txt', bytes, sha256, sha1, md5, modified, problem, leaf FROM file_list_rows`;
const place = (list: string) => `file_list_places/${list}`;
const onPlaces = (change: (tx: WriteTx) => void) =>
  found((tx) => behindTriggers(tx, 'file_list_places', () => change(tx)));

describe('SEC-37 a list that lies elsewhere than the ledger says is named', () => {
  it('one that no entry seals', async () => {
    const findings = await onPlaces((tx) =>
      tx.run(`INSERT INTO file_list_places (list, base, files, state) VALUES ('fl_zzzz', 65536, 3, 'sealed')`),
    );
    expect(findings).toEqual([`PROJECTION_ROW_EXTRA ${place('fl_zzzz')}`]);
  });

  it('not one that is being stored', async () => {
    const findings = await onFileRows((tx) => {
      tx.run(`INSERT INTO file_list_places (list, base, files, state) VALUES ('fl_zzzz', 65536, 3, 'storing')`);
      tx.run(copyOf('65536 + id'));
    });
    expect(findings).toEqual([]);
  });

  it('one that lost its place', async () => {
    const findings = await onPlaces((tx) => tx.run('DELETE FROM file_list_places'));
    expect(findings).toContain(`PROJECTION_ROW_MISSING ${place(example.list)}`);
    expect(findings).toContain(`FILE_LIST_DIGEST_MISMATCH file_lists/${example.list}`);
  });

  it('one that is opened again', async () => {
    const findings = await onPlaces((tx) => tx.run(`UPDATE file_list_places SET state = 'storing'`));
    expect(findings).toEqual([`PROJECTION_ROW_CHANGED ${place(example.list)}`]);
  });

  it('one that was moved away from its rows', async () => {
    const findings = await onPlaces((tx) => tx.run('UPDATE file_list_places SET base = 65536'));
    expect(findings).toContain(`PROJECTION_ROW_EXTRA file_list_rows/0`);
    expect(findings).toContain(`PROJECTION_ROW_MISSING ${fileRow(0)}`);
  });
});

describe('SEC-37 what rows are found and proved by is named where it is not theirs', () => {
  it.each([
    ['a digest taken out', 'DELETE FROM file_digests WHERE id = 2', `PROJECTION_ROW_MISSING file_digests/LIST/2/`],
    [
      'a digest put in',
      'INSERT INTO file_digests VALUES (zeroblob(32), 2)',
      `PROJECTION_ROW_EXTRA file_digests/LIST/2/${'00'.repeat(32)}`,
    ],
    [
      'a digest put in by pairs',
      'INSERT INTO file_digests VALUES (zeroblob(20), 2), (zeroblob(16), 2)',
      `PROJECTION_ROW_EXTRA file_digests/LIST/2/`,
    ],
    [
      'the digest of another row',
      'UPDATE file_digests SET id = 3 WHERE id = 2',
      `PROJECTION_ROW_MISSING file_digests/LIST/2/`,
    ],
    [
      'a name taken out',
      'DELETE FROM file_name_grams WHERE id = 6579049',
      `PROJECTION_ROW_MISSING file_name_grams/LIST/0/646369`,
    ],
    [
      'a name changed',
      `UPDATE file_name_grams SET rows = x'0000' WHERE id = (SELECT min(id) FROM file_name_grams)`,
      `PROJECTION_ROW_CHANGED file_name_grams/LIST/0/`,
    ],
    [
      'a name put in',
      `INSERT INTO file_name_grams VALUES (1, x'0000')`,
      `PROJECTION_ROW_EXTRA file_name_grams/LIST/0/000001`,
    ],
    [
      'a name put in behind all others',
      `INSERT INTO file_name_grams VALUES (16777215, x'0000')`,
      `PROJECTION_ROW_EXTRA file_name_grams/LIST/0/ffffff`,
    ],
    [
      'a block of an order put in before all others',
      `INSERT INTO file_list_orders VALUES (0, 'bytes', -1, x'00000000')`,
      `PROJECTION_ROW_EXTRA file_list_orders/LIST/bytes/-1`,
    ],
    [
      'another order',
      `UPDATE file_list_orders SET ordinals = zeroblob(20) WHERE sorted_by = 'bytes'`,
      `PROJECTION_ROW_CHANGED file_list_orders/LIST/bytes/0`,
    ],
    [
      'an order taken out',
      `DELETE FROM file_list_orders WHERE sorted_by = 'modified'`,
      `PROJECTION_ROW_MISSING file_list_orders/LIST/modified/0`,
    ],
    [
      'a block of an order put in',
      `INSERT INTO file_list_orders VALUES (0, 'bytes', 1, x'00000000')`,
      `PROJECTION_ROW_EXTRA file_list_orders/LIST/bytes/1`,
    ],
    [
      'a root changed',
      'UPDATE file_list_blocks SET root = zeroblob(32)',
      `PROJECTION_ROW_CHANGED file_list_blocks/LIST/0`,
    ],
    ['a root taken out', 'DELETE FROM file_list_blocks', `PROJECTION_ROW_MISSING file_list_blocks/LIST/0`],
  ])('%s', async (_, sql, finding) => {
    const findings = await found((tx) => tx.run(sql));
    expect(findings[0]).toContain(finding.replace('LIST', example.list));
    for (const each of findings) expect(each).toMatch(/^PROJECTION_ROW_/);
  });
});
