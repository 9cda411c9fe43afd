import { z } from 'zod';
import { contract, type Input } from '#shared/contract/contract.ts';
import { itemClasses, type ItemAttributes, type ItemClass } from '#shared/domain/item/events.ts';

const fields = contract['seizures.record'].input.omit({ case: true });
const [phone, sim, storage, cash, account, document, other, computer, wallet, vehicle] =
  fields.shape.items.element.shape.attributes.options;

/** The total of cash is not typed but counted from its lines. */
const attributes = z.discriminatedUnion('class', [
  phone,
  sim,
  storage,
  cash.omit({ total: true }),
  account,
  document,
  other,
  computer,
  wallet,
  vehicle,
]);
const item = fields.shape.items.element.extend({ attributes });

export const seizureSchema = fields.extend({
  // A list in a form has no null: empty means none.
  warrant: z.string(),
  urgentGround: z.enum([...fields.shape.urgentGround.unwrap().options, '']),
  items: z.array(item).min(1),
});
export type SeizureForm = z.input<typeof seizureSchema>;
export type SeizureValues = z.output<typeof seizureSchema>;
export type ItemForm = SeizureForm['items'][number];
type AttributesForm = ItemForm['attributes'];
type CashLines = Extract<ItemAttributes, { class: 'cash' }>['lines'];

const blank: { readonly [C in ItemClass]: () => Extract<AttributesForm, { class: C }> } = {
  phone: () => ({ class: 'phone', brand: '', model: '', imei: '', colour: '', powerState: 'unknown' }),
  sim: () => ({ class: 'sim', operator: '', iccid: '', phoneNumber: '' }),
  storage: () => ({ class: 'storage', kind: 'flash-drive', brand: '', serial: '', capacityBytes: 0 }),
  cash: () => ({ class: 'cash', currency: 'IDR', lines: [{ denomination: 100_000, form: 'note', pieces: 1 }] }),
  account: () => ({ class: 'account', platform: '', handle: '', link: '', capturedAt: '' }),
  document: () => ({ class: 'document', kind: '', number: '', pages: 1 }),
  other: () => ({ class: 'other', kind: '' }),
  computer: () => ({ class: 'computer', kind: 'laptop', brand: '', model: '', serial: '', powerState: 'unknown' }),
  wallet: () => ({ class: 'wallet', kind: 'bank', provider: '', identifier: '', holder: '', balance: '' }),
  vehicle: () => ({
    class: 'vehicle',
    kind: '',
    brand: '',
    plate: '',
    chassisNumber: '',
    engineNumber: '',
    colour: '',
  }),
};

export function blankAttributes(itemClass: ItemClass): AttributesForm {
  return blank[itemClass]();
}

export function blankItem(itemClass: ItemClass): ItemForm {
  return { description: '', quantity: 1, notes: '', attributes: blankAttributes(itemClass) };
}

export const isItemClass = (value: unknown): value is ItemClass => itemClasses.some((known) => known === value);

/** Sum of the lines; lines still being typed count as nothing. */
export function cashTotal(lines: readonly Partial<CashLines[number]>[]): number {
  return lines.reduce((sum, line) => sum + (line.denomination ?? 0) * (line.pieces ?? 0), 0);
}

function recordedAttributes(typed: SeizureValues['items'][number]['attributes']): ItemAttributes {
  return typed.class === 'cash' ? { ...typed, total: cashTotal(typed.lines) } : typed;
}

/** What is sent: none instead of empty, and the counted totals. */
export function seizureInput(caseId: string, values: SeizureValues): Input<'seizures.record'> {
  const { warrant, urgentGround, items, ...facts } = values;
  return {
    ...facts,
    case: caseId,
    warrant: warrant === '' ? null : warrant,
    urgentGround: urgentGround === '' ? null : urgentGround,
    items: items.map((each) => ({ ...each, attributes: recordedAttributes(each.attributes) })),
  };
}
