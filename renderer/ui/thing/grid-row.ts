import { z } from 'zod';
import { itemClasses, type ItemClass } from '#shared/domain/item/events.ts';

const cell = z.string();
export const countCells = z.strictObject({
  what: cell,
  value: cell,
  unit: cell,
  method: cell,
  by: cell,
  on: cell,
  deduplicated: cell,
});
export type CountCells = z.infer<typeof countCells>;

/** One item as it is typed: every cell is the text that stands in it, so that nothing typed, pasted or kept is ever lost. */
export const gridRow = z.strictObject({
  /** Tells rows apart while they move; never sent. */
  key: z.int(),
  /** Key of the row that this thing lies inside of. */
  inside: z.int().nullable(),
  itemClass: z.enum(itemClasses),
  /** A class that a person chose stays, whatever the words of the description say. */
  classChosen: z.boolean(),
  /** By the name of the field; fields of the unit as `unit:<key>`. */
  cells: z.record(z.string(), cell),
  counts: z.array(countCells),
});
export type GridRow = Readonly<z.infer<typeof gridRow>>;

/** The most that one seizure may hold. */
export const mostRows = 5000;
/** Choices that a series of things shares. Text is never copied: a brand that nobody read is a lie. */
const carried = ['powerState', 'kind', 'currency'] as const;

export function cellOf(row: GridRow, name: string): string {
  return row.cells[name] ?? '';
}

export function blankRow(key: number, itemClass: ItemClass = 'phone', cells: GridRow['cells'] = {}): GridRow {
  return { key, inside: null, itemClass, classChosen: false, cells, counts: [] };
}

/** A new row after `last`: of its class, with the choices that things of a series share. */
export function rowAfter(last: GridRow | undefined, key: number): GridRow {
  if (last === undefined) return blankRow(key);
  const shared = carried.flatMap((name) => (cellOf(last, name) === '' ? [] : [[name, cellOf(last, name)] as const]));
  return blankRow(key, last.itemClass, Object.fromEntries(shared));
}

/** Nobody has typed anything about a thing yet: such a row is no item. */
export function isBlankRow({ cells, counts }: GridRow): boolean {
  return (
    counts.length === 0 &&
    Object.entries(cells).every(([name, text]) => text.trim() === '' || carried.some((shared) => shared === name))
  );
}

/** The last row that belongs to the thing at `index`: itself, or the last one inside of it. */
function endOf(rows: readonly GridRow[], index: number): number {
  const outer = rows[index]?.inside ?? rows[index]?.key;
  let end = index;
  while (rows[end + 1]?.inside === outer && outer !== undefined) end += 1;
  return end;
}

export function insertAfter(rows: readonly GridRow[], index: number, added: readonly GridRow[]): readonly GridRow[] {
  const at = endOf(rows, index) + 1;
  return [...rows.slice(0, at), ...added, ...rows.slice(at)];
}

/** The same thing once more, right below; what tells it from every other is left for the person to read from it. */
export function duplicateOf(row: GridRow, key: number): GridRow {
  const cells = Object.fromEntries(Object.entries(row.cells).filter(([name]) => !unique.has(name)));
  return { ...structuredClone(row), key, cells };
}
const unique: ReadonlySet<string> = new Set([
  'imei',
  'iccid',
  'serial',
  'chassisNumber',
  'engineNumber',
  'plate',
  'handle',
  'identifier',
  'phoneNumber',
  'number',
  'unitNumber',
  'sameAs',
]);

const classInside: Partial<Record<ItemClass, ItemClass>> = { phone: 'sim', computer: 'storage', storage: 'storage' };

/** A thing inside of the one at `index`, or beside it when that one is inside of another: the number has one level. */
export function insideRow(rows: readonly GridRow[], index: number, key: number): GridRow | null {
  const row = rows[index];
  const outer = rows.find((each) => each.key === (row?.inside ?? row?.key));
  if (row === undefined || outer === undefined) return null;
  const itemClass = row.inside === null ? (classInside[outer.itemClass] ?? 'other') : row.itemClass;
  return { ...blankRow(key, itemClass), inside: outer.key };
}

/** Without the row, and without what lies inside of it. */
export function withoutRow(rows: readonly GridRow[], key: number): readonly GridRow[] {
  return rows.filter((row) => row.key !== key && row.inside !== key);
}

/** As it is written on the label: BB-013, and BB-013.1 inside of it. A blank row has no number. */
export function numbersOf(rows: readonly GridRow[], first: string): ReadonlyMap<number, string> {
  const start = Number(/(\d+)$/.exec(first)?.[1] ?? 1);
  const numbers = new Map<number, string>();
  const held = new Map<number, number>();
  let next = start;
  for (const row of rows) {
    if (isBlankRow(row)) continue;
    const outer = row.inside === null ? undefined : numbers.get(row.inside);
    if (row.inside === null || outer === undefined) {
      numbers.set(row.key, `BB-${String(next).padStart(3, '0')}`);
      next += 1;
      continue;
    }
    const n = (held.get(row.inside) ?? 0) + 1;
    held.set(row.inside, n);
    numbers.set(row.key, `${outer}.${String(n)}`);
  }
  return numbers;
}
