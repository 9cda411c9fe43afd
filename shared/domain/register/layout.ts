import {
  cellAt,
  emptyCell,
  isBlank,
  type MergedRange,
  type RegisterCell,
  type RegisterRow,
  type RegisterSheet,
} from './cells.ts';

/** Work that merged ranges of one sheet may ask for; ranges of an honest file do not overlap (ECMA-376 part 1, 18.3.1.55). */
const mostFilled = 2_000_000;
/** Letters that merged ranges may put into cells that are empty in the file: each is read as often as it stands there. */
const mostLetters = 8_000_000;

/**
 * A sheet as people see it: the value of a merged range stands in each of its rows that the sheet has. Only downwards: a
 * heading over three columns is not the name of each. Null for ranges that would fill more than any register holds.
 */
export function fillMerged(sheet: RegisterSheet): readonly RegisterRow[] | null {
  const tall = sheet.merged.filter(({ top, bottom }) => bottom > top);
  const cells = new Map(sheet.rows.map((row) => [row.number, [...row.cells]]));
  const numbers = sheet.rows.map(({ number }) => number);
  let work = 0;
  let letters = 0;
  for (const range of tall) {
    const value = cells.get(range.top)?.[range.left];
    if (value === undefined || isBlank(value)) continue;
    for (let index = firstAfter(numbers, range.top); (numbers[index] ?? Infinity) <= range.bottom; index++) {
      if ((work += 1) > mostFilled) return null;
      if (fillCell(cells.get(numbers[index] ?? 0), range, value)) letters += value.text.length;
      if (letters > mostLetters) return null;
    }
  }
  return sheet.rows.map((row) => ({ ...row, cells: cells.get(row.number) ?? row.cells }));
}

function fillCell(row: RegisterCell[] | undefined, range: MergedRange, value: RegisterCell): boolean {
  if (row === undefined) return false;
  const there = row[range.left];
  if (there !== undefined && !isBlank(there)) return false;
  while (row.length < range.left) row.push(emptyCell);
  row[range.left] = value;
  return true;
}

/** The place of the first number beyond `limit` in an ascending list. */
function firstAfter(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of columns that hold anything. */
export function widthOf(rows: readonly RegisterRow[]): number {
  return rows.reduce((width, { cells }) => Math.max(width, cells.findLastIndex((cell) => !isBlank(cell)) + 1), 0);
}

/** Cells of a row that hold anything, with their columns. */
export function filledCells(row: RegisterRow): readonly { readonly column: number; readonly cell: RegisterCell }[] {
  return row.cells.map((_, column) => ({ column, cell: cellAt(row, column) })).filter(({ cell }) => !isBlank(cell));
}
