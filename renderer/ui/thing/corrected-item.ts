import type { ClassField } from '#shared/domain/configuration/events.ts';
import { sameJson } from '#shared/domain/correction/apply.ts';
import type { ClassFields } from '#shared/domain/item/class-fields.ts';
import type { ItemAttributes, ItemSeized } from '#shared/domain/item/events.ts';
import { writeCash, type CashLine } from './cash-lines.ts';
import { blankRow, cellOf, type CountCells, type GridRow } from './grid-row.ts';
import { newItemOf, readCapacity } from './row-item.ts';

/** A recorded item as the cells that would have been typed for it. */
export function rowOfItem(item: ItemSeized): GridRow {
  const own = Object.entries(item.fields ?? {}).map(([key, value]) => [`unit:${key}`, dayAsTyped(value)] as const);
  const cells = {
    ...cellsOf(item.attributes),
    ...Object.fromEntries(own),
    description: item.description,
    quantity: String(item.quantity),
    notes: item.notes,
    unitNumber: item.unitNumber ?? '',
    movable: item.movable === false ? 'no' : '',
    sameAs: item.sameAs ?? '',
  };
  return {
    ...blankRow(0, item.attributes.class, cells),
    classChosen: true,
    counts: (item.counts ?? []).map(countAsTyped),
  };
}

function cellsOf(attributes: ItemAttributes): Record<string, string> {
  return Object.fromEntries(
    Object.entries<string | number | readonly CashLine[]>(attributes).flatMap(([name, value]): [string, string][] => {
      if (name === 'class' || name === 'total') return [];
      if (name === 'capacityBytes') return [[name, capacityAsTyped(Number(value))]];
      return [[name, typeof value === 'object' ? writeCash(value) : String(value)]];
    }),
  );
}

/** "64 GB" where it is exactly that, else the bytes; nothing where nobody read it. */
function capacityAsTyped(bytes: number): string {
  if (bytes === 0) return '';
  const named = (['TB', 'GB', 'MB'] as const).map((unit) => `${String(bytes / perUnit[unit])} ${unit}`);
  return named.find((text) => !text.startsWith('0.') && readCapacity(text) === bytes) ?? String(bytes);
}
const perUnit = { TB: 1e12, GB: 1e9, MB: 1e6 } as const;

/** 2026-11-21 as 21-11-2026; anything else as it is. */
function dayAsTyped(value: string): string {
  return value.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3-$2-$1');
}

function countAsTyped(count: NonNullable<ItemSeized['counts']>[number]): CountCells {
  return { ...count, value: String(count.value), on: dayAsTyped(count.on) };
}

/** What the unit asks of the class today, and what it asked when the item was recorded, so that nothing recorded is out of sight. */
export function unitOfItem(item: ItemSeized, today: ClassFields): ClassFields {
  const gone = Object.keys(item.fields ?? {}).filter((key) => !today.fields.some((field) => field.key === key));
  const asText = (key: string): ClassField => ({ key, label: key, type: 'text', choices: [], mandatory: false });
  return { ...today, fields: [...today.fields, ...gone.map(asText)] };
}

export type ItemChanges = Partial<Pick<ItemSeized, (typeof correctedOfItem)[number]>>;
/** Corrected in the form of the item, and nowhere else. */
export const correctedOfItem = [
  'description',
  'quantity',
  'attributes',
  'notes',
  'unitNumber',
  'fields',
  'counts',
  'sameAs',
] as const satisfies readonly (keyof ItemSeized)[];

/** The new values of what was typed anew. What nobody touched stays as it was recorded, to the letter. */
export function changesOfItem(item: ItemSeized, row: GridRow, unit: ClassFields): ItemChanges {
  const before = rowOfItem(item);
  const typed = newItemOf(row, null, unit);
  const touched = (name: string) => cellOf(before, name) !== cellOf(row, name);
  const next = {
    ...(touched('description') ? { description: typed.description } : {}),
    ...(touched('quantity') ? { quantity: typed.quantity } : {}),
    ...(touched('notes') ? { notes: typed.notes } : {}),
    ...(touched('unitNumber') ? { unitNumber: typed.unitNumber ?? '' } : {}),
    ...(touched('sameAs') ? { sameAs: typed.sameAs ?? '' } : {}),
    ...(unitTouched(item, row, unit) ? { fields: typed.fields ?? {} } : {}),
    ...(sameJson(before.counts, row.counts) ? {} : { counts: typed.counts ?? [] }),
    attributes: attributesWith(item.attributes, typed.attributes, touched),
  };
  const differing = Object.entries(next).filter(([field, value]) => !sameJson(value, item[field as keyof ItemChanges]));
  return Object.fromEntries(differing);
}

/** Something that the unit asks for was typed anew: all of it is judged by the rules of today then. */
export function unitTouched(item: ItemSeized, row: GridRow, unit: ClassFields): boolean {
  const before = rowOfItem(item);
  return unit.fields.some(({ key }) => cellOf(before, `unit:${key}`) !== cellOf(row, `unit:${key}`));
}

function attributesWith(
  before: ItemAttributes,
  typed: ItemAttributes,
  touched: (name: string) => boolean,
): ItemAttributes {
  const taken = Object.entries(typed).filter(([name]) => touched(name === 'total' ? 'lines' : name));
  // Both are of one class: a correction never changes it.
  return { ...before, ...Object.fromEntries(taken) };
}
