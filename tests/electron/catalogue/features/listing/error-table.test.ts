import { expect, test } from 'vitest';
import { ErrorTable } from '#electron/catalogue/features/listing/error-table.ts';
import type { ListError } from '#shared/domain/file-list/listing.ts';

const errors = (from: number, count: number): ListError[] =>
  Array.from({ length: count }, (_, at) => ({ line: from + at, code: 'not-hex', details: {} }));

async function textOf(table: ErrorTable): Promise<string[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of table.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8').split('\r\n').slice(1, -1);
}

test('a table of errors has a row for each', async () => {
  const table = new ErrorTable(3);
  table.add(errors(1, 2));
  table.add(errors(9, 1));
  const rows = await textOf(table);
  expect(rows.map((row) => Number.parseInt(row, 10))).toEqual([1, 2, 9]);
  expect(table.rows).toBe(3);
});

test('SEC-76 a file that is wrong in every line fills no memory: what is left out is counted', async () => {
  const table = new ErrorTable(3);
  table.add(errors(1, 2));
  table.add(errors(3, 5));
  table.add(errors(8, 1000));
  const rows = await textOf(table);
  expect(rows).toHaveLength(4);
  expect(rows.slice(0, 3).map((row) => Number.parseInt(row, 10))).toEqual([1, 2, 3]);
  expect(rows[3]).toContain('1004 kesalahan lagi');
  expect(table.rows).toBe(3);
});
