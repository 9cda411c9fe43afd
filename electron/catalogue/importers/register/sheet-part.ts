import { FailureError } from '#shared/errors/result.ts';
import { columnName } from '#shared/domain/register/row-values.ts';
import {
  emptyCell,
  isBlank,
  type MergedRange,
  type RegisterCell,
  type RegisterRow,
  type RegisterSheet,
} from '#shared/domain/register/cells.ts';
import { unescapeText } from './book-parts.ts';
import type { Breath } from './breath.ts';
import type { CellBudget } from './cell-budget.ts';
import { cellReference, rangeReference } from './cell-reference.ts';
import { registerLimits } from './limits.ts';
import { numberCell, serialDate } from './numbers.ts';
import { walkXml, type XmlVisitor } from './xml.ts';

/** What the cells of every sheet refer to. */
export interface BookTools {
  readonly cells: CellBudget;
  readonly date1904: boolean;
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
}

type Attribute = (name: string) => string | null;
const isTrue = (value: string | null) => value === '1' || value === 'true';
const damaged = (reason: string, place: { sheet: string; row: number }) =>
  new FailureError('REGISTER_DAMAGED', { reason, ...place });

/** Collects the rows of one sheet part (ECMA-376 part 1, 18.3.1). */
class SheetReader implements XmlVisitor {
  readonly rows: RegisterRow[] = [];
  readonly merged: MergedRange[] = [];
  readonly hiddenColumns = new Set<number>();
  readonly #name: string;
  readonly #tools: BookTools;
  #row = 0;
  #rowHidden = false;
  #cells: RegisterCell[] = [];
  #column = -1;
  #type = 'n';
  #style = 0;
  #formula = false;
  #value: string | null = null;
  #collect = false;
  #inReading = false;

  constructor(name: string, tools: BookTools) {
    this.#name = name;
    this.#tools = tools;
  }

  open(name: string, attribute: Attribute): void {
    if (name === 'row') this.#openRow(attribute);
    else if (name === 'c') this.#openCell(attribute);
    else if (name === 'v' || name === 't') this.#collect = !this.#inReading;
    else if (name === 'f') this.#formula = true;
    else if (name === 'rPh') this.#inReading = true;
    else if (name === 'mergeCell') this.#merge(attribute('ref') ?? '');
    else if (name === 'col' && isTrue(attribute('hidden'))) this.#hideColumns(attribute);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#collect = false;
    else if (name === 'rPh') this.#inReading = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
  }

  text(text: string): void {
    if (!this.#collect) return;
    this.#value = (this.#value ?? '') + text;
    // Escapes are seven characters for one: longer than that is longer than a cell, whatever it says.
    if (this.#value.length > registerLimits.cellLength * 7) throw this.#tooLong();
  }

  #openRow(attribute: Attribute): void {
    const number = attribute('r') === null ? this.#row + 1 : Number(attribute('r'));
    if (!Number.isInteger(number) || number <= this.#row || number > 1_048_576)
      throw damaged('row-order', { sheet: this.#name, row: this.#row });
    this.#row = number;
    this.#rowHidden = isTrue(attribute('hidden'));
    this.#cells = [];
    this.#column = -1;
  }

  #openCell(attribute: Attribute): void {
    const named = attribute('r');
    const place = named === null ? null : cellReference(named);
    const column = place?.column ?? this.#column + 1;
    if ((named !== null && place?.row !== this.#row) || column <= this.#column)
      throw damaged('cell-order', { sheet: this.#name, row: this.#row });
    this.#column = column;
    this.#type = attribute('t') ?? 'n';
    this.#style = Number(attribute('s') ?? '0');
    this.#formula = false;
    this.#value = null;
  }

  #closeCell(): void {
    const cell = this.#cell();
    if (isBlank(cell) && cell.text === '') return;
    if (cell.text.length > registerLimits.cellLength) throw this.#tooLong();
    if (this.#column >= registerLimits.columns)
      throw new FailureError('REGISTER_TOO_LARGE', { limit: registerLimits.columns, unit: 'columns' });
    while (this.#cells.length < this.#column) this.#cells.push(emptyCell);
    this.#cells.push(cell);
  }

  #closeRow(): void {
    if (this.#cells.every(isBlank)) return;
    if (this.rows.length >= registerLimits.rows)
      throw new FailureError('REGISTER_TOO_LARGE', { limit: registerLimits.rows, unit: 'rows' });
    this.#tools.cells.spend(this.#cells);
    this.rows.push({ number: this.#row, hidden: this.#rowHidden, cells: this.#cells });
  }

  #cell(): RegisterCell {
    const formula = this.#formula;
    const value = this.#value;
    if (value === null || value === '') return formula ? { kind: 'empty', text: '', formula } : emptyCell;
    switch (this.#type) {
      case 's':
        return { kind: 'text', text: this.#sharedString(value), formula };
      case 'inlineStr':
      case 'str':
        return { kind: 'text', text: unescapeText(value), formula };
      case 'b':
        return { kind: 'boolean', text: isTrue(value) ? 'TRUE' : 'FALSE', formula };
      case 'e':
        return { kind: 'error', text: value, formula };
      case 'd':
        return { kind: 'date', text: value.replace(/(?:T00:00:00)?(?:\.0+)?Z?$/, ''), formula };
      case 'n':
        return this.#number(value, formula);
      default:
        throw damaged('cell-type', { sheet: this.#name, row: this.#row });
    }
  }

  #number(raw: string, formula: boolean): RegisterCell {
    const date = this.#tools.dateStyles[this.#style] === true ? serialDate(Number(raw), this.#tools.date1904) : null;
    if (date === null) return numberCell(raw, formula);
    return { kind: date.length < 10 ? 'text' : 'date', text: date, formula };
  }

  #sharedString(place: string): string {
    const found = /^\d{1,7}$/.test(place.trim()) ? this.#tools.strings[Number(place)] : undefined;
    if (found === undefined) throw damaged('shared-string', { sheet: this.#name, row: this.#row });
    return found;
  }

  #merge(reference: string): void {
    const range = rangeReference(reference);
    if (range === null || !this.#tools.cells.merge())
      throw damaged('merged-range', { sheet: this.#name, row: this.#row });
    this.merged.push(range);
  }

  #hideColumns(attribute: Attribute): void {
    const from = Math.max(Number(attribute('min')), 1);
    const to = Math.min(Number(attribute('max')), registerLimits.columns);
    for (let column = from; column <= to; column++) this.hiddenColumns.add(column - 1);
  }

  #tooLong(): FailureError {
    return new FailureError('REGISTER_CELL_TOO_LONG', {
      place: `${this.#name}!${columnName(this.#column)}${String(this.#row)}`,
      limit: registerLimits.cellLength,
    });
  }
}

export async function readSheet(
  bytes: Uint8Array,
  place: { readonly name: string; readonly hidden: boolean },
  tools: BookTools,
  breath: Breath,
): Promise<RegisterSheet> {
  const reader = new SheetReader(place.name, tools);
  await walkXml(bytes, reader, breath);
  const { rows, merged, hiddenColumns } = reader;
  return { name: place.name, hidden: place.hidden, rows, merged, hiddenColumns: [...hiddenColumns] };
}
