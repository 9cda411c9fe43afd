import { sheetText } from '../../exporters/sheet-text.ts';
import type { RegisterCell } from '#shared/domain/register/cells.ts';

/** Sheets of one name are one sheet to a reader; these characters and lengths Excel refuses (Excel specifications). */
const nameRefused = /[\\/*?:[\]]/g;
const longestName = 31;

export interface RefusedRow {
  readonly row: number;
  readonly cells: readonly RegisterCell[];
  readonly reason: string;
}

export interface RefusedSheet {
  readonly name: string;
  readonly labels: readonly string[];
  readonly reasonLabel: string;
  readonly rowLabel: string;
  readonly rows: readonly RefusedRow[];
}

/**
 * A workbook of the refused rows: the same columns in the same order, then the reason and the row of the first file. Every
 * cell is text, so that no program rounds an IMEI or turns a number of a report into a date while somebody mends it, and
 * no text becomes a formula.
 */
export async function refusedWorkbook(sheet: RefusedSheet): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const page = book.addWorksheet(sheetName(sheet.name), { views: [{ state: 'frozen', ySplit: 1 }] });
  const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), sheet.labels.length);
  const padded = (texts: readonly string[]) => Array.from({ length: width }, (_, column) => texts[column] ?? '');
  const write = (texts: readonly string[]) => {
    const row = page.addRow(texts.map((text) => (text === '' ? null : sheetText(text))));
    row.eachCell((cell) => {
      cell.numFmt = '@';
    });
    return row;
  };
  write([...padded(sheet.labels), sheet.reasonLabel, sheet.rowLabel]).font = { bold: true };
  for (const { row, cells, reason } of sheet.rows) {
    const line = write([...padded(cells.map(({ text }) => text)), reason, String(row)]);
    line.getCell(width + 1).alignment = { wrapText: true, vertical: 'top' };
  }
  page.getColumn(width + 1).width = 60;
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function sheetName(name: string): string {
  const allowed = name
    .replace(nameRefused, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, longestName);
  return allowed === '' ? 'Register' : allowed;
}
