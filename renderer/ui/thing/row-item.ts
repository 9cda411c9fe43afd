import type { Input } from '#shared/contract/contract.ts';
import type { ClassFields } from '#shared/domain/item/class-fields.ts';
import { parseDate } from '../form/parse-date.ts';
import { capacityIn } from '#shared/domain/register/classify.ts';
import type { ItemAttributes } from '#shared/domain/item/events.ts';
import { cellOf, type CountCells, type GridRow } from './grid-row.ts';
import { readCash } from './cash-lines.ts';

type NewItem = Input<'seizures.record'>['items'][number];
type Attributes<C extends ItemAttributes['class']> = Extract<ItemAttributes, { class: C }>;

/** A whole number as people write it, with or without marks of thousands; null for anything else. */
export function readWhole(text: string): number | null {
  const bare = text.trim();
  if (!/^(?:\d{1,3}(?:[.,]\d{3})+|\d{1,15})$/.test(bare)) return null;
  return Number(bare.replace(/[.,]/g, ''));
}

/** "64 GB", "1,5 TB", or bytes; 0 for nothing, null for what is neither. */
export function readCapacity(text: string): number | null {
  if (text.trim() === '') return 0;
  const named = capacityIn(text);
  return named > 0 ? named : readWhole(text);
}

/** Digits are read figure by figure: blanks and strokes between them are only how they are printed. */
function digits(text: string): string {
  const bare = text.replace(/[\s.-]/g, '');
  return /^\d+$/.test(bare) ? bare : text.trim();
}

function oneOf<V extends string>(text: string, values: readonly V[], otherwise: V): V {
  return values.find((value) => value === text) ?? otherwise;
}

const powers = ['on', 'off', 'unknown'] as const;
const stores = ['flash-drive', 'memory-card', 'hard-disk', 'solid-state', 'computer', 'other'] as const;
const computers = ['laptop', 'desktop', 'tablet', 'server', 'router', 'other'] as const;
const wallets = ['bank', 'e-money', 'crypto', 'phone-credit'] as const;

/** The day or the zoned time of a capture; a day in Indonesian form becomes that of the record, the rest stays as typed. */
function capturedAt(text: string): string {
  return parseDate(text) ?? text.trim();
}

type AttributesBy = { readonly [C in ItemAttributes['class']]: (cell: (name: string) => string) => Attributes<C> };
const attributesBy: AttributesBy = {
  phone: (cell) => ({
    class: 'phone',
    brand: cell('brand'),
    model: cell('model'),
    imei: digits(cell('imei')),
    colour: cell('colour'),
    powerState: oneOf(cell('powerState'), powers, 'unknown'),
  }),
  sim: (cell) => ({
    class: 'sim',
    operator: cell('operator'),
    iccid: digits(cell('iccid')),
    phoneNumber: cell('phoneNumber'),
  }),
  storage: (cell) => ({
    class: 'storage',
    kind: oneOf(cell('kind'), stores, 'flash-drive'),
    brand: cell('brand'),
    serial: cell('serial'),
    capacityBytes: readCapacity(cell('capacityBytes')) ?? 0,
  }),
  cash: (cell) => {
    const { lines, total } = readCash(cell('lines'));
    return { class: 'cash', currency: cell('currency') === '' ? 'IDR' : cell('currency'), lines: [...lines], total };
  },
  account: (cell) => ({
    class: 'account',
    platform: cell('platform'),
    handle: cell('handle'),
    link: cell('link'),
    capturedAt: capturedAt(cell('capturedAt')),
  }),
  document: (cell) => ({
    class: 'document',
    kind: cell('kind'),
    number: cell('number'),
    pages: readWhole(cell('pages')) ?? 0,
  }),
  other: (cell) => ({ class: 'other', kind: cell('kind') }),
  computer: (cell) => ({
    class: 'computer',
    kind: oneOf(cell('kind'), computers, 'laptop'),
    brand: cell('brand'),
    model: cell('model'),
    serial: cell('serial'),
    powerState: oneOf(cell('powerState'), powers, 'unknown'),
  }),
  wallet: (cell) => ({
    class: 'wallet',
    kind: oneOf(cell('kind'), wallets, 'bank'),
    provider: cell('provider'),
    identifier: cell('identifier'),
    holder: cell('holder'),
    balance: cell('balance'),
  }),
  vehicle: (cell) => ({
    class: 'vehicle',
    kind: cell('kind'),
    brand: cell('brand'),
    plate: cell('plate'),
    chassisNumber: cell('chassisNumber'),
    engineNumber: cell('engineNumber'),
    colour: cell('colour'),
  }),
};

/** The facts of a row as far as they are typed: what is missing is empty, what cannot be read is not there. */
export function attributesOf(row: GridRow): ItemAttributes {
  return attributesBy[row.itemClass]((name) => cellOf(row, name).trim());
}

function countOf(count: CountCells): NonNullable<NewItem['counts']>[number] {
  return {
    what: count.what.trim(),
    value: readWhole(count.value) ?? -1,
    unit: count.unit.trim(),
    method: oneOf(count.method, ['tool', 'counted', 'estimate', 'statement'], 'counted'),
    by: count.by.trim(),
    on: parseDate(count.on) ?? count.on.trim(),
    deduplicated: oneOf(count.deduplicated, ['yes', 'no', 'unknown'], 'unknown'),
  };
}

/** What is sent for a row; `outer`: place of the row it lies inside of, among those that are sent. */
export function newItemOf(row: GridRow, outer: number | null, unit: ClassFields): NewItem {
  const optional = (name: 'unitNumber' | 'sameAs') => {
    const text = cellOf(row, name).trim();
    return text === '' ? {} : { [name]: text };
  };
  const fields = unit.fields.flatMap(({ key, type }) => {
    const text = cellOf(row, `unit:${key}`).trim();
    return text === '' ? [] : [[key, type === 'date' ? (parseDate(text) ?? text) : text] as const];
  });
  return {
    description: cellOf(row, 'description').trim(),
    quantity: quantityOf(row),
    attributes: attributesOf(row),
    notes: cellOf(row, 'notes'),
    ...optional('unitNumber'),
    ...optional('sameAs'),
    ...(cellOf(row, 'movable') === 'no' ? { movable: false } : {}),
    ...(fields.length === 0 ? {} : { fields: Object.fromEntries(fields) }),
    ...(row.counts.length === 0 ? {} : { counts: row.counts.map(countOf) }),
    ...(outer === null ? {} : { inside: { row: outer } }),
  };
}

/** One, unless somebody says otherwise; 0 for what is no number. */
function quantityOf(row: GridRow): number {
  const text = cellOf(row, 'quantity').trim();
  return text === '' ? 1 : (readWhole(text) ?? 0);
}
