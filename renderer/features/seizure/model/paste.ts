import type { ItemClass } from '#shared/domain/item/events.ts';
import { textCell, type RegisterSheet } from '#shared/domain/register/cells.ts';
import { registerFields, type RegisterField } from '#shared/domain/register/fields.ts';
import { readDate } from '#shared/domain/register/dates.ts';
import { suggestMapping } from '#shared/domain/register/read-sheet.ts';
import { readMoney } from '#shared/domain/register/money.ts';
import { readQuantity } from '#shared/domain/register/quantities.ts';
import { writeCash } from '../../../ui/thing/cash-lines.ts';
import { shapeOf } from '../../../ui/thing/class-shape.ts';
import { blankRow, cellOf, type GridRow } from '../../../ui/thing/grid-row.ts';
import { classNamed, recognised, withClass } from './recognise.ts';

/** Cells of a table as a spreadsheet puts it on the clipboard: tabs and lines, a cell that holds either in quotes. */
export function readTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const pattern = /(?:^|(\t|\r\n|\n|\r))(?:"((?:[^"]|"")*)"(?=\t|\r|\n|$)|([^\t\r\n]*))/g;
  for (const [, before, quoted, plain] of text.matchAll(pattern)) {
    if (before !== undefined && before !== '\t') rows.push([]);
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
  }
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''));
}

/** Names of the columns of the grid, from the left. */
export const gridColumns = ['description', 'class', 'quantity', 'slot0', 'slot1', 'slot2'] as const;
export type GridColumn = (typeof gridColumns)[number];

export interface PasteTools {
  readonly names: Readonly<Record<ItemClass, string>>;
  readonly nextKey: () => number;
}

/**
 * Rows of a table that was pasted. With a heading its columns are known by their names, as in a register; without one they
 * are taken from the column that was pasted into. What has no field of its own goes to the notes: nothing is left behind.
 */
export function pastedRows(
  table: readonly (readonly string[])[],
  from: GridColumn,
  template: GridRow,
  tools: PasteTools,
): readonly GridRow[] {
  const sheet = sheetOf(table);
  const { mapping, labels } = suggestMapping(sheet);
  const headed = mapping.headerTo > 0 && mapping.columns.some(({ field }) => field === 'description');
  if (!headed) {
    const start = gridColumns.indexOf(from);
    return table.map((cells) => placedRow(cells, start, blankRow(tools.nextKey(), template.itemClass), tools));
  }
  const fields = new Map(mapping.columns.map(({ column, field }) => [column, field]));
  return table.slice(mapping.headerTo).map((cells) => headedRow(cells, fields, labels, tools));
}

function sheetOf(table: readonly (readonly string[])[]): RegisterSheet {
  const rows = table.map((cells, index) => ({ number: index + 1, hidden: false, cells: cells.map(textCell) }));
  return { name: '', hidden: false, rows, merged: [], hiddenColumns: [] };
}

/** Where a column of a register stands in a row; null: in its notes. */
const cellsOfField: Partial<Record<RegisterField, string>> = {
  description: 'description',
  registerNumber: 'unitNumber',
  model: 'model',
  colour: 'colour',
  imei: 'imei',
  iccid: 'iccid',
  phoneNumber: 'phoneNumber',
  serial: 'serial',
  plate: 'plate',
  chassisNumber: 'chassisNumber',
  engineNumber: 'engineNumber',
  handle: 'handle',
};
const passed: readonly RegisterField[] = registerFields.filter(
  (field) => field === 'ordinal' || field === 'originalRow',
);

function headedRow(
  cells: readonly string[],
  fields: ReadonlyMap<number, RegisterField>,
  labels: readonly string[],
  tools: PasteTools,
): GridRow {
  const texts = new Map([...fields].map(([column, field]) => [field, (cells[column] ?? '').trim()] as const));
  const start = classed(blankRow(tools.nextKey()), texts.get('class') ?? '', texts.get('description') ?? '', tools);
  const notes: string[] = [];
  const typed: Record<string, string> = {};
  for (const [column, text] of cells.entries()) {
    if (text.trim() === '') continue;
    const field = fields.get(column) ?? null;
    if (field === 'quantity' && saysMore(text)) notes.push(`${labels[column] ?? ''}: ${text.trim()}`);
    const name = field === null ? null : placeOf(field, start.itemClass);
    if (name !== null) typed[name] = valueFor(name, text);
    else if (field === 'notes') notes.push(text.trim());
    else if (field === 'class' && classNamed(text, tools.names) === start.itemClass) continue;
    else if (field === null || !passed.includes(field)) notes.push(`${labels[column] ?? ''}: ${text.trim()}`);
  }
  const row = { ...start, cells: { ...start.cells, ...typed } };
  if (notes.length > 0) row.cells['notes'] = notes.join('\n');
  return recognised(row);
}

function placeOf(field: RegisterField, itemClass: ItemClass): string | null {
  if (field === 'quantity') return 'quantity';
  if (field === 'amount') return itemClass === 'cash' ? 'lines' : null;
  if (field === 'brand') return itemClass === 'sim' ? 'operator' : 'brand';
  if (field === 'class') return ['document', 'other', 'vehicle'].includes(itemClass) ? 'kind' : null;
  const name = cellsOfField[field];
  if (name === undefined) return null;
  if (name === 'description' || name === 'unitNumber') return name;
  const { grid, more } = shapeOf(itemClass, { fields: [], mandatory: [] });
  return [...grid, ...more].some((each) => each?.name === name) ? name : null;
}

function classed(row: GridRow, word: string, description: string, { names }: PasteTools): GridRow {
  const named = classNamed(word, names) ?? classNamed(description, names);
  if (named !== null) return withClass(row, named, true);
  return word === '' ? { ...row, itemClass: 'other' } : withClass(row, 'other', false);
}

/** Without a heading: from the column pasted into, to the right. */
function placedRow(cells: readonly string[], start: number, blank: GridRow, tools: PasteTools): GridRow {
  const at = (column: GridColumn) => (cells[gridColumns.indexOf(column) - start] ?? '').trim();
  const word = at('class');
  const description = at('description');
  const row = start > 1 ? blank : classed(blank, word, description, tools);
  const { grid } = shapeOf(row.itemClass, { fields: [], mandatory: [] });
  const typed: Record<string, string> = {};
  if (description !== '') typed['description'] = description;
  if (at('quantity') !== '') typed['quantity'] = valueFor('quantity', at('quantity'));
  const left: string[] = classNamed(word, tools.names) === null && word !== '' ? [word] : [];
  for (const [index, field] of grid.entries()) {
    const text = (cells[gridColumns.indexOf('slot0') + index - start] ?? '').trim();
    if (text === '') continue;
    if (field === null || field.kind === 'total') left.push(text);
    else typed[field.name] = valueFor(field.name, text);
  }
  const beyond = cells.slice(Math.max(0, gridColumns.length - start)).filter((text) => text.trim() !== '');
  const notes = [...left, ...beyond].join('\n');
  const whole = { ...row, cells: { ...row.cells, ...typed, ...(notes === '' ? {} : { notes }) } };
  return cellOf(whole, 'description') === '' ? whole : recognised(whole);
}

/** "2 unit", "1 (satu) buah": the words around the number stay in the notes. */
function saysMore(text: string): boolean {
  const read = readQuantity(text);
  return 'quantity' in read && read.more;
}

/** Quantities, dates and money as registers write them, in the form of the cell; what cannot be read stays as it is. */
function valueFor(name: string, text: string): string {
  const bare = text.trim();
  if (name === 'quantity') {
    const read = readQuantity(bare);
    return 'quantity' in read ? String(read.quantity) : bare;
  }
  if (name === 'lines') {
    const money = readMoney(bare);
    return money === null || money.lines.length === 0 ? bare : writeCash(money.lines);
  }
  if (name === 'capturedAt') {
    const read = readDate(textCell(bare));
    return 'date' in read ? read.date : bare;
  }
  return bare;
}
