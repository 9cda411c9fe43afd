/** What a cell of a foreign register holds. A date is what the program that wrote the file calls a date. */
export const cellKinds = ['empty', 'text', 'number', 'date', 'boolean', 'error'] as const;
export type CellKind = (typeof cellKinds)[number];

/** One cell as it was read; nothing is trimmed, rounded or guessed here. */
export interface RegisterCell {
  readonly kind: CellKind;
  /**
   * `text`: the text itself. `number`: its digits, never with an exponent. `date`: YYYY-MM-DD, with THH:MM:SS when the
   * cell has a time. `boolean`: TRUE or FALSE. `error`: #REF! and its like. `empty`: ''.
   */
  readonly text: string;
  /** The value is the last result of a formula; '' when the program that wrote the file left none. */
  readonly formula: boolean;
}

export interface RegisterRow {
  /** Counted from 1, as a spreadsheet shows it. */
  readonly number: number;
  readonly hidden: boolean;
  /** By column from 0; what lies beyond the last cell is empty. */
  readonly cells: readonly RegisterCell[];
}

/** Cells that are shown as one. Rows are numbers of rows, columns count from 0; both ends belong to it. */
export interface MergedRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface RegisterSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** In order; rows without any value are left out. */
  readonly rows: readonly RegisterRow[];
  readonly merged: readonly MergedRange[];
  readonly hiddenColumns: readonly number[];
}

export interface RegisterFile {
  readonly format: 'xlsx' | 'csv';
  readonly sheets: readonly RegisterSheet[];
}

export const emptyCell: RegisterCell = { kind: 'empty', text: '', formula: false };

export function textCell(text: string): RegisterCell {
  return text === '' ? emptyCell : { kind: 'text', text, formula: false };
}

export function cellAt(row: RegisterRow, column: number): RegisterCell {
  return row.cells[column] ?? emptyCell;
}

/** What stands in it for people: blanks alone are nothing. */
export function isBlank(cell: RegisterCell): boolean {
  return !cell.formula && cell.kind !== 'error' && cell.text.trim() === '';
}
