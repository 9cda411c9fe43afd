import { PassThrough } from 'node:stream';
import type { DifferenceRow } from '#shared/contract/comparisons.ts';
import { csvRow, csvStart, type Cell } from '#shared/bundle/csv.ts';
import { utf8 } from '#shared/ledger/encoding.ts';
import { comparisonSheetTexts, verdictTexts } from '#shared/text/list-fields.ts';
import { say } from '#shared/text/text.ts';
import { sheetText } from '../../exporters/sheet-text.ts';

const { verdict, path, other, listedBytes, foundBytes, listed, found } = comparisonSheetTexts;
const headings = [verdict, path, other, listedBytes, foundBytes, listed, found].map((text) => say('id', text));
const widths = [24, 80, 80, 16, 16, 68, 68];

/** Excel takes 1,048,576 rows in a sheet, and 32,767 characters in a cell (Excel specifications and limits). */
const rowsOfSheet = 1_000_000;
const longestCell = 32_000;

function cellsOf(row: DifferenceRow): readonly Cell[] {
  return [
    say('id', verdictTexts[row.verdict]),
    row.path,
    row.other ?? '',
    row.listedBytes ?? '',
    row.foundBytes ?? '',
    row.listed ?? '',
    row.found ?? '',
  ];
}

/** Lines above a table: a word and what it says. */
export type SheetHeading = readonly (readonly [string, string])[];

/** The differences as CSV, without a heading: other programs read it. Text that a spreadsheet would compute is marked (shared/bundle/csv.ts). */
export async function* differencesCsv(rows: AsyncIterable<DifferenceRow>): AsyncGenerator<Uint8Array> {
  yield utf8(csvStart + csvRow(headings));
  for await (const row of rows) yield utf8(csvRow(cellsOf(row)));
}

/**
 * The differences as a workbook, written while they are read. Every text is a text cell, so that none becomes a formula and no
 * digest a number.
 */
export async function* differencesWorkbook(
  rows: AsyncIterable<DifferenceRow>,
  heading: SheetHeading,
): AsyncGenerator<Uint8Array> {
  const stream = new PassThrough();
  const written = writeWorkbook(rows, heading, stream);
  // What went wrong there ends the reading here.
  written.catch((error: unknown) => stream.destroy(error instanceof Error ? error : undefined));
  for await (const chunk of stream) if (chunk instanceof Uint8Array) yield chunk;
  await written;
}

async function writeWorkbook(
  rows: AsyncIterable<DifferenceRow>,
  heading: SheetHeading,
  stream: PassThrough,
): Promise<void> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const begin = (sheet: number) => {
    const name =
      sheet === 1 ? say('id', comparisonSheetTexts.sheet) : `${say('id', comparisonSheetTexts.sheet)} ${String(sheet)}`;
    const above = sheet === 1 ? heading : [];
    const page = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: above.length + 1 }] });
    page.columns = widths.map((width) => ({ width, style: { numFmt: '@' } }));
    for (const line of above) {
      const row = page.addRow(line.map(inSheet));
      row.getCell(1).font = { bold: true };
      row.commit();
    }
    const titles = page.addRow(headings);
    titles.font = { bold: true };
    titles.commit();
    return page;
  };
  let sheet = 1;
  let page = begin(sheet);
  let count = 0;
  for await (const row of rows) {
    if (count === rowsOfSheet) {
      page.commit();
      sheet += 1;
      page = begin(sheet);
      count = 0;
    }
    page.addRow(cellsOf(row).map(inSheet)).commit();
    count += 1;
    if (stream.writableNeedDrain) await drained(stream);
  }
  page.commit();
  await book.commit();
}

function inSheet(cell: Cell): Cell | null {
  if (typeof cell === 'number') return cell;
  const text = cell.length > longestCell ? `${cell.slice(0, longestCell).toWellFormed()}…` : cell;
  return text === '' ? null : sheetText(text);
}

/** Whoever reads was slower: or all of it would wait in memory. */
async function drained(stream: PassThrough): Promise<void> {
  await new Promise<void>((resolve) => {
    stream.once('drain', resolve);
    stream.once('close', resolve);
  });
}
