import { fail, ok, type Result } from '../../errors/result.ts';
import {
  cellAt,
  isBlank,
  type RegisterCell,
  type RegisterFile,
  type RegisterRow,
  type RegisterSheet,
} from './cells.ts';
import { repeatable, type RegisterField } from './fields.ts';
import { dataRows, findHeader, headerAt, matchColumns, type Header } from './header.ts';
import { fillMerged } from './layout.ts';
import type { RegisterMapping, RegisterPlan } from './mapping.ts';
import { carriedFields, readRow, type ReadRow } from './row.ts';
import type { Sheet } from './row-values.ts';

export interface SheetReading {
  readonly header: Header;
  /** Every row below the heading, in order: accepted and refused together are what was read. */
  readonly rows: readonly ReadRow[];
  /** The texts of each row, merged cells filled: what a refused row is written back with. */
  readonly texts: ReadonlyMap<number, readonly RegisterCell[]>;
}

/** The mapping that the headings suggest; without a heading no column is known. */
export function suggestMapping(sheet: RegisterSheet): {
  readonly mapping: RegisterMapping;
  readonly labels: readonly string[];
} {
  const header = findHeader(sheet) ?? headerAt(sheet, 0, 0);
  const columns = matchColumns(header.labels).flatMap((field, column) => (field === null ? [] : [{ column, field }]));
  return {
    mapping: { sheet: sheet.name, headerFrom: header.from, headerTo: header.to, columns },
    labels: header.labels,
  };
}

/** The sheet that somebody would mean: the first that is shown, holds rows and has a heading. */
export function likelySheet(register: RegisterFile): RegisterSheet | null {
  const shown = register.sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0);
  return shown.find((sheet) => findHeader(sheet) !== null) ?? shown[0] ?? register.sheets[0] ?? null;
}

/** Rows of a slice: the longest that a file may hold take some milliseconds each. */
const rowsAtOnce = 20;

/**
 * Reads all rows of a sheet by a mapping. REGISTER_SHEET_UNKNOWN, REGISTER_COLUMN_MISSING (no column of what the thing
 * is), REGISTER_COLUMN_TWICE, REGISTER_BOMB (merged ranges without end). In slices: between two of them others may have
 * their turn, or the reader is left where it stands.
 */
export function* readSheetRows(
  register: RegisterFile,
  { mapping, options }: RegisterPlan,
  now: string,
): Generator<undefined, Result<SheetReading>, undefined> {
  const sheet = register.sheets.find(({ name }) => name === mapping.sheet);
  if (sheet === undefined) return fail('REGISTER_SHEET_UNKNOWN', { sheet: mapping.sheet });
  const columns = columnsOf(mapping);
  if (!columns.ok) return columns;
  const header = headerAt(sheet, mapping.headerFrom, mapping.headerTo);
  const rows = fillMerged(sheet);
  if (rows === null) return fail('REGISTER_BOMB');
  const labels = header.labels.map((label) => label.replace(/\s+/gu, ' '));
  const tools = {
    sheet: { labels, hiddenColumns: new Set(sheet.hiddenColumns), columns: columns.value },
    options,
    now,
  };
  const above = new Map<number, RegisterCell>();
  const carriedColumns = options.carryDown ? carriedFields.flatMap((field) => columns.value.get(field) ?? []) : [];
  const read: ReadRow[] = [];
  for (const [index, { row, isHeading }] of dataRows(rows, header).entries()) {
    if (index % rowsAtOnce === 0) yield;
    const apart = isHeading ? 'row-heading' : isTotal(row, columns.value.get('description')) ? 'row-total' : null;
    if (apart !== null) {
      read.push(rowApart(row.number, apart));
      continue;
    }
    read.push(readRow(row, new Map(above), tools));
    for (const column of carriedColumns) {
      const cell = cellAt(row, column);
      if (!isBlank(cell)) above.set(column, cell);
    }
  }
  return ok({ header, rows: read, texts: new Map(rows.map((row) => [row.number, row.cells])) });
}

function rowApart(row: number, code: 'row-heading' | 'row-total'): ReadRow {
  return { row, refusals: [{ code, column: null, field: null, details: {} }], warnings: [], draft: null };
}

const totalWords =
  /^(?:sub ?|grand ?)?(?:jumlah|total)(?: (?:jumlah|total|seluruhnya|keseluruhan|barang bukti))? ?[:.]?$/iu;

/** Its first filled cell says so and nothing else describes a thing; a merged one is read into every column it covers. */
function isTotal(row: RegisterRow, description: readonly number[] = []): boolean {
  const first =
    row.cells
      .find((cell) => !isBlank(cell))
      ?.text.replace(/\s+/gu, ' ')
      .trim() ?? '';
  if (!totalWords.test(first)) return false;
  return description.every((column) => {
    const text = cellAt(row, column).text.replace(/\s+/gu, ' ').trim();
    return text === '' || text === first;
  });
}

function columnsOf(mapping: RegisterMapping): Result<Sheet['columns']> {
  const columns = new Map<RegisterField, number[]>();
  const seen = new Set<number>();
  for (const { column, field } of mapping.columns) {
    const there = columns.get(field) ?? [];
    if (seen.has(column) || (there.length > 0 && !repeatable.includes(field)))
      return fail('REGISTER_COLUMN_TWICE', { fields: [field] });
    seen.add(column);
    columns.set(field, [...there, column]);
  }
  return columns.has('description') ? ok(columns) : fail('REGISTER_COLUMN_MISSING', { fields: ['description'] });
}
