import { Readable } from 'node:stream';
import exceljs from 'exceljs';

/** The cells of a CSV text by a reader that is not ours (fast-csv, inside exceljs), every one as text. */
export async function readCsv(text: string): Promise<string[][]> {
  const sheet = await new exceljs.Workbook().csv.read(Readable.from([text]), { map: (cell: unknown) => cell });
  const rows: string[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const cells: string[] = [];
    for (let column = 1; column <= sheet.columnCount; column++) cells.push(row.getCell(column).text);
    rows.push(cells);
  });
  return rows;
}
