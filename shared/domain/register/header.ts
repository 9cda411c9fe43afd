import { cellAt, isBlank, type RegisterRow, type RegisterSheet } from './cells.ts';
import { fieldOfHeading, repeatable, type RegisterField } from './fields.ts';
import { filledCells, widthOf } from './layout.ts';

export interface Header {
  /** First and last row of the heading; data begins below. Both 0: the sheet has none. */
  readonly from: number;
  readonly to: number;
  /** One for each column; '' where nothing stands. */
  readonly labels: readonly string[];
}

/** Headings stand near the top; a title, a unit's name and a month may stand above. */
const rowsLookedAt = 40;
/** A row in which so many columns name themselves is a heading. */
const fewestNames = 2;

/**
 * Finds the heading of a register: the row (or two rows, where one names a group and the next its parts) whose cells name
 * most of what we know. A row that only numbers the columns belongs to it.
 */
export function findHeader(sheet: RegisterSheet): Header | null {
  const rows = sheet.rows.slice(0, rowsLookedAt);
  let best: { readonly header: Header; readonly score: number } | null = null;
  for (const [index, row] of rows.entries()) {
    const below = rows[index + 1];
    for (const second of below?.number === row.number + 1 ? [null, below] : [null]) {
      const header = headerOf(sheet, row, second);
      const score = scoreOf(header, second !== null);
      if (score >= fewestNames && score > (best?.score ?? 0)) best = { header, score };
    }
  }
  return best === null ? null : withColumnNumbers(best.header, sheet);
}

/** The heading that a person pointed at. */
export function headerAt(sheet: RegisterSheet, from: number, to: number): Header {
  if (from === 0) return { from: 0, to: 0, labels: Array.from({ length: widthOf(sheet.rows) }, () => '') };
  const at = (number: number) => sheet.rows.find((row) => row.number === number) ?? null;
  const empty: RegisterRow = { number: from, hidden: false, cells: [] };
  return { ...headerOf(sheet, at(from) ?? empty, to > from ? at(to) : null), from, to };
}

function headerOf(sheet: RegisterSheet, first: RegisterRow, second: RegisterRow | null): Header {
  const width = widthOf(sheet.rows);
  const labels = Array.from({ length: width }, (_, column) => {
    const upper = labelAt(first, column);
    const lower = second === null ? '' : labelAt(second, column);
    if (lower === '' || lower === upper) return upper;
    return upper === '' || isGroup(sheet, first.number, column) ? lower : `${upper} ${lower}`;
  });
  return { from: first.number, to: second?.number ?? first.number, labels };
}

function labelAt(row: RegisterRow, column: number): string {
  const cell = cellAt(row, column);
  return cell.kind === 'text' ? cell.text.trim() : '';
}

/** The first cell of a range over several columns: its text names all of them, not this one. */
function isGroup(sheet: RegisterSheet, row: number, column: number): boolean {
  return sheet.merged.some(
    ({ top, bottom, left, right }) => top <= row && bottom >= row && left === column && right > left,
  );
}

/** Whole names count more than parts; a second row has to earn its place, and data that look like names cost. */
function scoreOf({ labels }: Header, two: boolean): number {
  const found = new Set<RegisterField>();
  let score = 0;
  for (const label of labels) {
    const meaning = fieldOfHeading(label);
    if (meaning === null || found.has(meaning.field)) continue;
    found.add(meaning.field);
    score += meaning.sure ? 1 : 0.5;
  }
  return two ? score - 0.75 : score;
}

/** "1 2 3 4" below the names. */
function withColumnNumbers(header: Header, sheet: RegisterSheet): Header {
  const next = sheet.rows.find(({ number }) => number === header.to + 1);
  if (next === undefined) return header;
  const cells = filledCells(next);
  const counts =
    cells.length >= 3 && cells.every(({ cell }, index) => cell.text.replace(/[().\s]/g, '') === String(index + 1));
  return counts ? { ...header, to: next.number } : header;
}

/** Which field each column holds, by its heading; each field once, the surest and leftmost first. Null: not known. */
export function matchColumns(labels: readonly string[]): (RegisterField | null)[] {
  const matched: (RegisterField | null)[] = labels.map(() => null);
  const taken = new Set<RegisterField>();
  for (const wanted of [true, false])
    for (const [column, label] of labels.entries()) {
      const meaning = fieldOfHeading(label);
      if (meaning?.sure !== wanted || matched[column] !== null) continue;
      if (taken.has(meaning.field) && !repeatable.includes(meaning.field)) continue;
      taken.add(meaning.field);
      matched[column] = meaning.field;
    }
  // "Jenis barang bukti" alone is what there is to say about an item.
  if (!taken.has('description')) {
    const kind = matched.indexOf('class');
    if (kind !== -1) matched[kind] = 'description';
  }
  return matched;
}

/** The data of a register: what stands below its heading. A heading repeated on every page is not data, and is told apart. */
export function dataRows(
  rows: readonly RegisterRow[],
  header: Header,
): readonly { readonly row: RegisterRow; readonly isHeading: boolean }[] {
  return rows
    .filter(({ number, cells }) => number > header.to && !cells.every(isBlank))
    .map((row) => ({ row, isHeading: repeatsHeading(row, header) }));
}

function repeatsHeading(row: RegisterRow, { labels }: Header): boolean {
  const cells = filledCells(row);
  return cells.length >= 2 && cells.every(({ column, cell }) => cell.text.trim() === labels[column]);
}

/** What a mapping is remembered by: the names of the columns, whatever their case and signs. */
export function headerKey(labels: readonly string[]): string {
  return labels.map((label) => label.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()).join('|');
}
