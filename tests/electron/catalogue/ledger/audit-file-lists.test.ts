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
    const findings = await onFileRows((tx) => tx.run(`UPDATE file_list_rows SET ${change} WHERE ordinal = 1`));
    expect(findings[0]).toBe(`FILE_LIST_ROW_CHANGED ${fileRow(1)}`);
  });

  it('its list, where the leaf was made to fit', async () => {
    const row = firstRow('DCIM/2.jpg', 99, '00'.repeat(32));
    const change = (tx: WriteTx) =>
      tx.run(
        'UPDATE file_list_rows SET bytes = 99, sha256 = zeroblob(32), leaf = ? WHERE ordinal = 1',
        fileRowLeaf(nativePrimitives, row, 1),
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
