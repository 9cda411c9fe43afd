import type { Table } from '#shared/bundle/list-columns.ts';
import { bundleFiles } from '#shared/bundle/layout.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';

/** exceljs leaves the escapes of ECMA-376 part 1, 22.9.2.19 (`_x0001_`) as they stand in the file. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/**
 * Reads the finished workbook as somebody else's program does and compares the list cell by cell. We write the file
 * ourselves, so that a verifier can compute it again; before it is sealed, a reader that is not ours has to agree.
 * BUNDLE_LIST_MISMATCH names the row, counted from 1 as a spreadsheet shows it.
 */
export async function checkWorkbook(file: string, sheetName: string, table: Table): Promise<Result<null>> {
  // Only an export needs it, and its parts take longer to load than the rest of a start.
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(file);
  const sheet = book.getWorksheet(sheetName);
  const rows = [table.columns.map(({ title }) => title), ...table.rows];
  for (const [index, cells] of rows.entries()) {
    const row = sheet?.getRow(index + 1);
    const agrees = cells.every((cell, column) => unescaped(row?.getCell(column + 1).text ?? '') === String(cell));
    if (!agrees) return fail('BUNDLE_LIST_MISMATCH', { file: bundleFiles.listXlsx, row: index + 1 });
  }
  const more = (sheet?.actualRowCount ?? 0) > rows.length;
  return more ? fail('BUNDLE_LIST_MISMATCH', { file: bundleFiles.listXlsx, row: rows.length + 1 }) : ok(null);
}
