import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WriteTx } from '#electron/catalogue/storage/sql.ts';
import { auditAfter, behindTriggers, createExample, namedFindings, type Example } from '../../../support/tampered.ts';

let example: Example;
beforeAll(async () => {
  example = await createExample();
});
afterAll(() => {
  example.remove();
});

const found = async (table: string, change: (tx: WriteTx) => void) =>
  namedFindings(await auditAfter(example.folder, (tx) => behindTriggers(tx, table, () => change(tx))));
const copyOfRow = (id: string) =>
  `INSERT INTO file_list_rows SELECT ${id}, 'z.txt', bytes, sha256, sha1, md5, modified, problem, leaf
   FROM file_list_rows WHERE id = 0`;

/** 2^53 + 1, which no number of ECMAScript is. */
describe('SEC-37 a stored number beyond what is counted exactly blinds nothing', () => {
  it.each([
    ['a size', 'UPDATE file_list_rows SET bytes = 9007199254740993 WHERE id = 1', 'FILE_LIST_ROW_CHANGED', '1'],
    ['a time', 'UPDATE file_list_rows SET modified = -9007199254740993 WHERE id = 1', 'FILE_LIST_ROW_CHANGED', '1'],
    ['a place', copyOfRow('9007199254740993'), 'PROJECTION_ROW_EXTRA', '9007199254740992'],
    ['the last place that there is', copyOfRow('9223372036854775807'), 'PROJECTION_ROW_EXTRA', '9223372036854776000'],
  ])('%s of a row of a list', async (_, sql, code, ordinal) => {
    const findings = await found('file_list_rows', (tx) => tx.run(sql));
    expect(findings[0]).toBe(`${code} file_list_rows/${example.list}/${ordinal}`);
    expect(findings.slice(1)).not.toContainEqual(expect.stringContaining('file_list_rows'));
  });

  it('a row before every list', async () => {
    expect(await found('file_list_rows', (tx) => tx.run(copyOfRow('-1')))).toEqual([
      'PROJECTION_ROW_EXTRA file_list_rows/-1',
    ]);
  });

  it('where a list lies', async () => {
    const findings = await found('file_list_places', (tx) => {
      tx.run('UPDATE file_list_places SET base = 9007199254740992, files = 9007199254740993');
    });
    expect(findings).toContain(`PROJECTION_ROW_CHANGED file_list_places/${example.list}`);
    expect(findings).toContain(`PROJECTION_ROW_MISSING file_list_rows/${example.list}/0`);
  });

  it.each([
    ['file_digests', 'UPDATE file_digests SET id = 9007199254740993 WHERE id = 2', 'MISSING file_digests/LIST/2/'],
    ['file_list_orders', 'UPDATE file_list_orders SET block = 9007199254740993', 'MISSING file_list_orders/LIST/'],
  ])('one of %s', async (table, sql, finding) => {
    const findings = await found(table, (tx) => tx.run(sql));
    expect(findings[0]).toContain(`PROJECTION_ROW_${finding.replace('LIST', example.list)}`);
  });

  it.each([
    ['its place in the log', 'ledger_entries', 'UPDATE ledger_entries SET seq = 9007199254740993 WHERE seq = 9'],
    [
      'its place in the log of another station',
      'ledger_entries',
      `INSERT INTO ledger_entries SELECT 'st_other', 9007199254740993, leaf, bytes, signature, NULL
       FROM ledger_entries WHERE seq = 4`,
    ],
    ['the size of the log below nothing', 'ledger_heads', 'UPDATE ledger_heads SET size = -1'],
  ])('%s', async (_, table, sql) => {
    const findings = await found(table, (tx) => tx.run(sql));
    expect(findings).toContainEqual(expect.stringContaining(`${table}/`));
  });
});
