import { invisible } from '../text.ts';
import { cellAt, emptyCell, isBlank, type RegisterCell, type RegisterRow } from './cells.ts';
import type { RegisterField } from './fields.ts';
import type { Refusal, RefusalCode, Warning, WarningCode } from './remarks.ts';

export interface Sheet {
  /** Without line breaks. */
  readonly labels: readonly string[];
  readonly hiddenColumns: ReadonlySet<number>;
  readonly columns: ReadonlyMap<RegisterField, readonly number[]>;
}

/** The cells of one row by what they mean, and what was found to be said of them. */
export class RowValues {
  readonly refusals: Refusal[] = [];
  readonly warnings: Warning[] = [];
  readonly #row: RegisterRow;
  readonly #sheet: Sheet;
  /** Columns whose whole text stands in a field; all others go to the notes. */
  readonly #used = new Set<number>();
  readonly #carried: ReadonlyMap<number, RegisterCell>;

  constructor(row: RegisterRow, sheet: Sheet, carried: ReadonlyMap<number, RegisterCell>) {
    this.#row = row;
    this.#sheet = sheet;
    this.#carried = carried;
  }

  column(field: RegisterField): number | null {
    return this.#sheet.columns.get(field)?.[0] ?? null;
  }

  cell(field: RegisterField): RegisterCell {
    const column = this.column(field);
    if (column === null) return emptyCell;
    const own = cellAt(this.#row, column);
    return isBlank(own) ? (this.#carried.get(column) ?? own) : own;
  }

  /** As it stands in the register. */
  text(field: RegisterField): string {
    return this.cell(field).text;
  }

  isGiven(field: RegisterField): boolean {
    return !isBlank(this.cell(field));
  }

  use(...fields: readonly RegisterField[]): void {
    for (const field of fields) for (const column of this.#sheet.columns.get(field) ?? []) this.#used.add(column);
  }

  refuse(code: RefusalCode, field: RegisterField | null, details: Refusal['details'] = {}): void {
    this.refusals.push({ code, field, column: field === null ? null : this.column(field), details });
  }

  warn(code: WarningCode, field: RegisterField | null, details: Warning['details'] = {}): void {
    this.warnings.push({ code, field, column: field === null ? null : this.column(field), details });
  }

  /** What holds for any cell of the row, whatever it means. */
  lookAtCells(): void {
    if (this.#row.hidden) this.warn('hidden-row', null);
    for (const [column, cell] of this.#row.cells.entries()) {
      const at = { column, field: this.#fieldOf(column), details: {} };
      if (cell.kind === 'error') this.refusals.push({ code: 'cell-error', ...at, details: { text: cell.text } });
      else if (cell.formula && cell.text === '') this.refusals.push({ code: 'formula-empty', ...at });
      else if (cell.formula) this.warnings.push({ code: 'formula-result', ...at });
      if (cell.kind === 'text' && !cell.formula && /^[=+@]/.test(cell.text))
        this.warnings.push({ code: 'formula-like', ...at });
      if (cell.text.replace(/[\r\n\t]/g, '').search(invisible) !== -1) this.warnings.push({ code: 'invisible', ...at });
      if (!isBlank(cell) && this.#sheet.hiddenColumns.has(column)) this.warnings.push({ code: 'hidden-column', ...at });
    }
    for (const column of this.#carried.keys())
      if (isBlank(cellAt(this.#row, column)))
        this.warnings.push({ code: 'carried', column, field: this.#fieldOf(column), details: {} });
  }

  /** Everything that stands in no field, with the name of its column: nothing of a register is left behind. */
  leftOver(): readonly string[] {
    return this.#row.cells.flatMap((cell, column) => {
      if (isBlank(cell) || this.#used.has(column)) return [];
      const label = this.#sheet.labels[column] ?? '';
      return [`${label === '' ? columnName(column) : label}: ${cell.text}`];
    });
  }

  /** The texts of columns that are said to be notes. */
  noteTexts(): readonly string[] {
    return (this.#sheet.columns.get('notes') ?? [])
      .map((column) => cellAt(this.#row, column).text)
      .filter((text) => text.trim() !== '');
  }

  #fieldOf(column: number): RegisterField | null {
    for (const [field, columns] of this.#sheet.columns) if (columns.includes(column)) return field;
    return null;
  }
}

/** A, B, … Z, AA: as a spreadsheet names its columns. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
