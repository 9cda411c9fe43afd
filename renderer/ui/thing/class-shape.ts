import type { ClassFields } from '#shared/domain/item/class-fields.ts';
import type { ItemClass } from '#shared/domain/item/events.ts';
import { fieldLabels, type FieldName } from '#shared/text/fields.ts';
import { computerKindTexts, walletKindTexts } from '#shared/text/item-kinds.ts';
import { seizureTexts } from '#shared/text/screens/seizure.ts';
import { powerStateTexts, storageKindTexts } from '#shared/text/terms.ts';
import type { Text } from '#shared/text/text.ts';

export interface Choice {
  readonly value: string;
  readonly label: Text | string;
}

/** One thing that a class asks for: a cell of the grid, or a field below it. */
export interface Field {
  readonly name: string;
  readonly label: Text | string;
  /** `digits`: read figure by figure. `lines`: cash by denomination. `total`: shown, never typed. */
  readonly kind: 'text' | 'digits' | 'number' | 'date' | 'choice' | 'lines' | 'total';
  readonly choices: readonly Choice[];
  readonly mandatory: boolean;
}

interface Shape {
  /** In the grid: what identifies it, what it is, what else tells it apart. */
  readonly grid: readonly [Field | null, Field | null, Field | null];
  /** Below the grid. */
  readonly more: readonly Field[];
}

const choicesOf = (texts: Readonly<Record<string, Text>>): readonly Choice[] =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));

function field(name: FieldName, kind: Field['kind'] = 'text', rest: Partial<Field> = {}): Field {
  return { name, label: fieldLabels[name], kind, choices: [], mandatory: false, ...rest };
}
const needed = (name: FieldName, rest: Partial<Field> = {}) => field(name, 'text', { mandatory: true, ...rest });
const choice = (name: FieldName, texts: Readonly<Record<string, Text>>) =>
  field(name, 'choice', { choices: choicesOf(texts), mandatory: true });
const power = choice('powerState', powerStateTexts);

/** What each class asks for; mandatory as `checkItem` has it. */
const shapes: Readonly<Record<ItemClass, Shape>> = {
  phone: { grid: [field('imei', 'digits'), needed('brand'), field('colour')], more: [field('model'), power] },
  sim: { grid: [field('iccid', 'digits'), needed('operator'), field('phoneNumber')], more: [] },
  storage: {
    grid: [field('serial'), needed('brand'), field('capacityBytes', 'text', { label: seizureTexts.capacity })],
    more: [choice('kind', storageKindTexts)],
  },
  cash: {
    grid: [field('lines', 'lines', { label: seizureTexts.cashLines, mandatory: true }), field('total', 'total'), null],
    more: [field('currency', 'text', { mandatory: true })],
  },
  account: {
    grid: [needed('handle'), needed('platform'), field('link')],
    more: [field('capturedAt', 'text', { label: seizureTexts.capturedAt })],
  },
  document: { grid: [field('number'), needed('kind'), field('pages', 'number')], more: [] },
  other: { grid: [null, needed('kind'), null], more: [] },
  computer: {
    grid: [field('serial'), needed('brand'), field('model')],
    more: [choice('kind', computerKindTexts), power],
  },
  wallet: {
    grid: [needed('identifier'), needed('provider'), field('holder')],
    more: [choice('kind', walletKindTexts), field('balance')],
  },
  vehicle: {
    grid: [field('chassisNumber'), needed('kind'), needed('brand')],
    more: [field('plate'), field('engineNumber'), field('colour')],
  },
};

/** The first cells of every row. */
export const leadFields = {
  description: needed('description', { label: seizureTexts.description }),
  quantity: field('quantity', 'number', { mandatory: true }),
} as const;

export interface ShapeOfClass {
  readonly grid: Shape['grid'];
  readonly more: readonly Field[];
}

/** Of the class, with what the unit added to it and made mandatory. */
export function shapeOf(itemClass: ItemClass, unit: ClassFields): ShapeOfClass {
  const { grid, more } = shapes[itemClass];
  const strict = (each: Field): Field => (unit.mandatory.includes(each.name) ? { ...each, mandatory: true } : each);
  const added = unit.fields.map(({ key, label, type, choices, mandatory }): Field => ({
    name: `unit:${key}`,
    label,
    kind: type,
    choices: choices.map((value) => ({ value, label: value })),
    mandatory,
  }));
  const [identifier, main, extra] = grid;
  const orNull = (each: Field | null) => (each === null ? null : strict(each));
  return { grid: [orNull(identifier), orNull(main), orNull(extra)], more: [...more.map(strict), ...added] };
}
