import { fail, FailureError, ok, type Result } from '#shared/errors/result.ts';
import { columnName } from '#shared/domain/register/row-values.ts';
import {
  isBlank,
  textCell,
  type RegisterCell,
  type RegisterFile,
  type RegisterRow,
} from '#shared/domain/register/cells.ts';
import { Breath } from './breath.ts';
import { CellBudget } from './cell-budget.ts';
import { decodeText } from './encoding.ts';
import { registerLimits } from './limits.ts';
import type { ReadTools } from './xlsx.ts';

const delimiters = [';', ',', '\t', '|'] as const;
type Delimiter = (typeof delimiters)[number];

/**
 * RFC 4180, and what Excel makes of it in Indonesia: semicolons, a first line `sep=;`, UTF-16 or Windows-1252. Written
 * here because no parser stands among the packages that we ship (fast-csv comes with exceljs and takes a broken quote for
 * text): a quote that nothing closes would swallow the rest of a register, and is refused with its row.
 */
export async function readCsv(bytes: Uint8Array, tools: ReadTools): Promise<Result<RegisterFile>> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, delimiter } = withDelimiter(decoded.value.text);
  try {
    const rows = await readRows(text, delimiter, new Breath(tools.signal));
    const sheet = { name: '', hidden: false, rows, merged: [], hiddenColumns: [] };
    return rows.length === 0 ? fail('REGISTER_EMPTY') : ok({ format: 'csv', sheets: [sheet] });
  } catch (error) {
    if (error instanceof FailureError && error.failure.code !== 'CANCELLED') return { ok: false, error: error.failure };
    throw error;
  }
}

function withDelimiter(text: string): { readonly text: string; readonly delimiter: Delimiter } {
  const told = /^sep=(.)\r?\n/.exec(text);
  const known = delimiters.find((delimiter) => delimiter === told?.[1]);
  return known === undefined
    ? { text, delimiter: guessDelimiter(text) }
    : { text: text.slice(told?.[0].length), delimiter: known };
}

/** The one that parts most of the first lines into the same number of cells, the more the better. */
function guessDelimiter(text: string): Delimiter {
  const lines = text
    .slice(0, 64 * 1024)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/)
    .slice(0, 50);
  const scores = delimiters.map((delimiter) => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(delimiter).length - 1;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    return { delimiter, score: Math.max(0, ...[...counts].map(([count, agreeing]) => agreeing * agreeing * count)) };
  });
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

class CsvReader {
  readonly rows: RegisterRow[] = [];
  readonly #budget = new CellBudget();
  readonly #text: string;
  readonly #delimiter: string;
  #at = 0;
  #number = 0;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  get more(): boolean {
    return this.#at < this.#text.length;
  }

  /** One record; its number counts records, as a spreadsheet would number its rows. */
  next(): void {
    this.#number += 1;
    const cells: RegisterCell[] = [];
    for (;;) {
      const value = this.#text.charAt(this.#at) === '"' ? this.#quoted() : this.#plain();
      if (value.length > registerLimits.cellLength) throw this.#tooLong(cells.length);
      if (cells.length >= registerLimits.columns)
        throw new FailureError('REGISTER_TOO_LARGE', { limit: registerLimits.columns, unit: 'columns' });
      cells.push(textCell(value));
      if (this.#text.charAt(this.#at) !== this.#delimiter) break;
      this.#at += 1;
    }
    this.#lineEnd();
    if (cells.every(isBlank)) return;
    if (this.rows.length >= registerLimits.rows)
      throw new FailureError('REGISTER_TOO_LARGE', { limit: registerLimits.rows, unit: 'rows' });
    this.#budget.spend(cells);
    this.rows.push({ number: this.#number, hidden: false, cells });
  }

  #plain(): string {
    let end = this.#at;
    while (end < this.#text.length) {
      const char = this.#text.charAt(end);
      if (char === this.#delimiter || char === '\n' || char === '\r') break;
      end += 1;
    }
    const value = this.#text.slice(this.#at, end);
    this.#at = end;
    return value;
  }

  #quoted(): string {
    let value = '';
    for (let from = this.#at + 1; ;) {
      const end = this.#text.indexOf('"', from);
      if (end === -1) throw this.#broken();
      value += this.#text.slice(from, end);
      if (this.#text.charAt(end + 1) !== '"') {
        this.#at = end + 1;
        break;
      }
      value += '"';
      from = end + 2;
    }
    const after = this.#text.charAt(this.#at);
    if (after !== '' && after !== this.#delimiter && after !== '\n' && after !== '\r') throw this.#broken();
    return value;
  }

  #lineEnd(): void {
    if (this.#text.startsWith('\r\n', this.#at)) this.#at += 2;
    else if (this.more) this.#at += 1;
  }

  #broken(): FailureError {
    return new FailureError('REGISTER_QUOTE_OPEN', { row: this.#number });
  }

  #tooLong(column: number): FailureError {
    const { cellLength: limit } = registerLimits;
    const place = `${columnName(column)}${String(this.#number)}`;
    return new FailureError('REGISTER_CELL_TOO_LONG', { place, limit });
  }
}

async function readRows(text: string, delimiter: Delimiter, breath: Breath): Promise<readonly RegisterRow[]> {
  const reader = new CsvReader(text, delimiter);
  while (reader.more) {
    if (breath.due) await breath.take();
    reader.next();
  }
  return reader.rows;
}
