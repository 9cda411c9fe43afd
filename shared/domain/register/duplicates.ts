import { identifierOf } from '../item/identifiers.ts';
import { isBlank, type RegisterCell } from './cells.ts';
import type { RegisterMapping } from './mapping.ts';
import type { Refusal } from './remarks.ts';
import type { ReadRow } from './row.ts';

/** Columns that say where a row stands, not what it is. */
const placeFields = ['ordinal', 'originalRow', 'refusedReason'] as const;

interface Sign {
  readonly key: string;
  readonly field: Refusal['field'];
}

/**
 * Rows that say what an earlier row says already: the same identifier, the same register number, or the same in every
 * cell. By number of the row; the earlier one stands.
 */
export function duplicateRows(
  rows: readonly ReadRow[],
  cellsOf: (row: number) => readonly RegisterCell[],
  mapping: RegisterMapping,
): ReadonlyMap<number, Refusal> {
  const columnOf = (field: Refusal['field']) =>
    mapping.columns.find((column) => column.field === field)?.column ?? null;
  const passed = new Set(placeFields.map(columnOf));
  const first = new Map<string, number>();
  const found = new Map<number, Refusal>();
  for (const read of rows) {
    const signs = signsOf(read, cellsOf(read.row), passed);
    const same = signs.find(({ key }) => first.has(key));
    if (same !== undefined)
      found.set(read.row, {
        code: 'duplicate-in-file',
        field: same.field,
        column: columnOf(same.field),
        details: { row: first.get(same.key) ?? 0 },
      });
    else for (const { key } of signs) first.set(key, read.row);
  }
  return found;
}

function signsOf(
  { draft }: ReadRow,
  cells: readonly RegisterCell[],
  passed: ReadonlySet<number | null>,
): readonly Sign[] {
  if (draft === null) return [];
  const identifier = identifierOf(draft.attributes);
  const signs: Sign[] = [];
  if (identifier !== null)
    signs.push({ key: `i ${identifier.kind} ${identifier.value}`, field: fieldOf(identifier.field) });
  if (draft.unitNumber !== '') signs.push({ key: `u ${draft.unitNumber}`, field: 'registerNumber' });
  const whole = cells.map((cell, column) => (passed.has(column) || isBlank(cell) ? '' : cell.text));
  return [
    ...signs,
    { key: `w ${JSON.stringify([draft.report?.number ?? '', draft.seizedOn, ...whole])}`, field: null },
  ];
}

function fieldOf(field: string): Refusal['field'] {
  return field === 'imei' || field === 'iccid' || field === 'serial' || field === 'chassisNumber' || field === 'handle'
    ? field
    : null;
}
