import { Zip, type ZipInputFile } from 'fflate';
import { FailureError } from '../errors/result.ts';
import { concat, utf8 } from '../ledger/encoding.ts';
import type { Cell } from './csv.ts';
import { fileListTitles } from './file-list-file.ts';
import type { Packed, Packer } from './packer.ts';
import { cut, escapeXml, flatFrameParts, head, main, sheetPart, styleOf } from './workbook.ts';
import { methodDeflated } from './zip/directory.ts';

/** Rows of one sheet below its titles: a spreadsheet takes 1,048,576 of both. */
const rowsPerSheet = 1_000_000;
/** XML of one sheet; a ZIP without its 64-bit form ends at 4 GiB. */
const bytesPerSheet = 1024 ** 3;
const bytesPerFile = 2 ** 32 - 1;

const titles = fileListTitles[2];
const titleRows = 1;
const columnLetters = 'ABCDEFG';
const widths = [70, 16, 68, 44, 36, 22, 22];
/** A part of the package while it is written; fflate asks for size and CRC at its end. */
interface OpenPart extends ZipInputFile {
  size: number;
  crc: number;
}

/**
 * `<BB-nnn>.xlsx` written row by row in bounded memory: the same rows in the same steps give the same bytes. Every text is
 * inline text, so that no name becomes a formula. `take` gives what was packed since it was last called.
 */
export class FileListWorkbook {
  readonly #packer: Packer;
  readonly #perSheet: number;
  readonly #zip: Zip;
  /** What is being packed while more rows are read. */
  #packing: { readonly part: OpenPart; readonly packed: Promise<Packed>; readonly last: boolean } | null = null;
  #made: Uint8Array[] = [];
  #bytes = 0;
  #sheets = 0;
  #rows = 0;
  #sheet: OpenPart | null = null;

  constructor(packer: Packer, perSheet = rowsPerSheet) {
    this.#packer = packer;
    this.#perSheet = perSheet;
    this.#zip = new Zip((error, chunk) => {
      if (error !== null) throw error;
      this.#made.push(chunk);
      this.#bytes += chunk.length;
    });
  }

  /** Cells under the titles of the second format. */
  async add(rows: readonly (readonly Cell[])[]): Promise<void> {
    let next = 0;
    while (next < rows.length) {
      const sheet = await this.#openSheet();
      const some = rows.slice(next, next + this.#perSheet - this.#rows);
      const before = this.#rows + titleRows;
      await this.#push(sheet, some.map((row, index) => rowXml(before + index + 1, row)).join(''));
      next += some.length;
      this.#rows += some.length;
      if (this.#rows === this.#perSheet || sheet.size > bytesPerSheet) await this.#closeSheet();
    }
    if (this.#bytes > bytesPerFile) throw new FailureError('BUNDLE_TOO_LARGE', { limit: bytesPerFile });
  }

  async finish(): Promise<void> {
    if (this.#sheets === 0) await this.#openSheet();
    await this.#closeSheet();
    const names = Array.from({ length: this.#sheets }, (_, index) => sheetName(index));
    for (const [name, bytes] of flatFrameParts(names)) {
      await this.#push(this.#part(name), bytes, true);
    }
    await this.#settle();
    this.#zip.end();
  }

  take(): Uint8Array {
    const made = concat(...this.#made);
    this.#made = [];
    return made;
  }

  #part(filename: string): OpenPart {
    // The first moment that a ZIP entry can name; its fields are local time, so it is built from local parts.
    const part: OpenPart = { filename, size: 0, crc: 0, compression: methodDeflated, mtime: new Date(1980, 0, 1) };
    this.#zip.add(part);
    return part;
  }

  async #push(part: OpenPart, content: string | Uint8Array, last = false): Promise<void> {
    const bytes = typeof content === 'string' ? utf8(content) : content;
    part.size += bytes.length;
    part.crc = this.#packer.crc32(bytes, part.crc);
    await this.#settle();
    const packed = this.#packer.deflate(bytes, last);
    // Heard where it is waited for; until then a failure must not count as one that nobody hears.
    packed.catch(() => undefined);
    this.#packing = { part, packed, last };
  }

  async #settle(): Promise<void> {
    if (this.#packing === null) return;
    const { part, packed, last } = this.#packing;
    this.#packing = null;
    part.ondata?.(null, await packed, last);
  }

  async #openSheet(): Promise<OpenPart> {
    if (this.#sheet !== null) return this.#sheet;
    const sheet = this.#part(sheetPart(this.#sheets));
    this.#sheet = sheet;
    this.#sheets++;
    this.#rows = 0;
    await this.#push(sheet, sheetStart);
    return sheet;
  }

  async #closeSheet(): Promise<void> {
    const sheet = this.#sheet;
    this.#sheet = null;
    if (sheet !== null) await this.#push(sheet, sheetEnd(this.#rows), true);
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
