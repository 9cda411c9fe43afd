import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkWorkbook } from '#electron/catalogue/exporters/workbook-check.ts';
import type { Table } from '#shared/bundle/list-columns.ts';
import { packWorkbook, workbookParts } from '#shared/bundle/workbook.ts';
import { outcome } from '../../../support/outcome.ts';

const folder = mkdtempSync(join(tmpdir(), 'rantai-workbook-'));
const file = join(folder, 'daftar.xlsx');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const table: Table = {
  columns: [
    { title: 'Nomor', width: 12, kind: 'text' },
    { title: 'Jumlah', width: 8, kind: 'number' },
  ],
  rows: [
    ['=1+1', 2],
    ['490154203237518', 0],
    ['baris\nbaru _x0041_', 7],
  ],
};
const check = async (written: Table, expected: Table) => {
  writeFileSync(file, packWorkbook(workbookParts([{ name: 'Daftar', table: written }])));
  return outcome(await checkWorkbook(file, 'Daftar', expected));
};
const withRows = (rows: Table['rows']): Table => ({ ...table, rows });

describe("a workbook read back by somebody else's program", () => {
  it('says what the list says', async () => {
    expect(await check(table, table)).toBe('ok');
  });

  it.each<[string, Table]>([
    ['another number', withRows([['=1+1', 3], ...table.rows.slice(1)])],
    ['another text', withRows([['=1+2', 2], ...table.rows.slice(1)])],
    ['a row too few', withRows(table.rows.slice(1))],
    ['a row too many', withRows([...table.rows, ['BB-004', 1]])],
    ['another head', { ...table, columns: [{ title: 'No.', width: 12, kind: 'text' }, ...table.columns.slice(1)] }],
    ['rows in another order', withRows([...table.rows].reverse())],
  ])('is refused for %s', async (_, written) => {
    expect(await check(written, table)).toContain('BUNDLE_LIST_MISMATCH');
  });

  it('is refused when the sheet is missing', async () => {
    writeFileSync(file, packWorkbook(workbookParts([{ name: 'Lain', table }])));
    expect(outcome(await checkWorkbook(file, 'Daftar', table))).toContain('BUNDLE_LIST_MISMATCH');
  });
});
