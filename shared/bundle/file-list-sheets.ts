import { utf8 } from '../ledger/encoding.ts';
import type { Cell } from './csv.ts';
import { fileListTitles } from './file-list-cells.ts';
import { cut, escapeXml, flatFrameParts, head, main, sheetPart, styleOf } from './workbook.ts';

/** Rows of one sheet below its titles: a spreadsheet takes 1,048,576 of both. */
const rowsPerSheet = 1_000_000;
/** XML of one sheet; a ZIP without its 64-bit form ends at 4 GiB. */
const bytesPerSheet = 1024 ** 3;
/** Rows that are added at once, whoever makes the parts: a sheet ends with the step in which it grew too long. */
export const rowsAtOnce = 2000;

const titles = fileListTitles[2];
const titleRows = 1;
const columnLetters = 'ABCDEFG';
const widths = [70, 16, 68, 44, 36, 22, 22];

/** The next bytes of one part of the package; `last` ends it. */
export interface PartBytes {
  readonly part: string;
  readonly bytes: Uint8Array;
  readonly last: boolean;
}

/**
 * The parts of `<BB-nnn>.xlsx`, piece by piece: a function of the rows and of nothing else, so that a maker packs and a
 * verifier digests the same. Every text is inline text, so that no name becomes a formula.
 */
export class FileListSheets {
  readonly #perSheet: number;
  #sheets = 0;
  #rows = 0;
  #bytes = 0;
  #isOpen = false;

  constructor(perSheet = rowsPerSheet) {
    this.#perSheet = perSheet;
  }

  /** Cells under the titles of the second format; `rowsAtOnce` of them but for the last ones. */
  add(rows: readonly (readonly Cell[])[]): readonly PartBytes[] {
    const made: PartBytes[] = [];
    let next = 0;
    while (next < rows.length) {
      if (!this.#isOpen) made.push(this.#begin());
      const some = rows.slice(next, next + this.#perSheet - this.#rows);
      const before = this.#rows + titleRows;
      made.push(this.#piece(some.map((row, index) => rowXml(before + index + 1, row)).join('')));
      next += some.length;
      this.#rows += some.length;
      if (this.#rows === this.#perSheet || this.#bytes > bytesPerSheet) made.push(this.#end());
    }
    return made;
  }

  /** What is left after the last row. */
  finish(): readonly PartBytes[] {
    const made: PartBytes[] = [];
    if (this.#sheets === 0) made.push(this.#begin());
    if (this.#isOpen) made.push(this.#end());
    const names = Array.from({ length: this.#sheets }, (_, index) => sheetName(index));
    for (const [part, bytes] of flatFrameParts(names)) made.push({ part, bytes, last: true });
    return made;
  }

  #begin(): PartBytes {
    this.#isOpen = true;
    this.#sheets++;
    this.#rows = 0;
    this.#bytes = 0;
    return this.#piece(sheetStart);
  }

  #end(): PartBytes {
    this.#isOpen = false;
    return { ...this.#piece(sheetEnd(this.#rows)), last: true };
  }

  #piece(xml: string): PartBytes {
    const bytes = utf8(xml);
    this.#bytes += bytes.length;
    return { part: sheetPart(this.#sheets - 1), bytes, last: false };
  }
}

function sheetName(index: number): string {
  return index === 0 ? 'Berkas' : `Berkas ${String(index + 1)}`;
}

/** What XML or SpreadsheetML would read otherwise; digests and most names have none of it. */
const special = /[&<>"\u0000-\u001f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_|^\s|\s$|\s\s/;

const sheetStart = [
  `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`,
  ...widths.map((width, index) => {
    const column = String(index + 1);
    return `<col min="${column}" max="${column}" width="${String(width)}" customWidth="1"/>`;
  }),
  `</cols><sheetData>${rowXml(titleRows, titles, styleOf.header)}`,
].join('');

function sheetEnd(rows: number): string {
  const last = `${columnLetters.charAt(titles.length - 1)}${String(rows + titleRows)}`;
  return `</sheetData><autoFilter ref="A1:${last}"/><ignoredErrors><ignoredError sqref="A1:${last}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

/** Some readers take no row or cell without its place. */
function rowXml(row: number, cells: readonly Cell[], textStyle: number = styleOf.text): string {
  const place = String(row);
  let xml = `<row r="${place}">`;
  for (const [column, cell] of cells.entries())
    if (cell !== '') xml += cellXml(`${columnLetters.charAt(column)}${place}`, cell, textStyle);
  return `${xml}</row>`;
}

function cellXml(place: string, cell: Cell, textStyle: number): string {
  if (typeof cell === 'number') return `<c r="${place}" s="${String(styleOf.number)}"><v>${String(cell)}</v></c>`;
  const start = `<c r="${place}" s="${String(textStyle)}" t="inlineStr"><is>`;
  if (!special.test(cell) && cell.length < 1000) return `${start}<t>${cell}</t></is></c>`;
  return `${start}<t xml:space="preserve">${escapeXml(cut(cell))}</t></is></c>`;
}
