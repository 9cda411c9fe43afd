import { cashTotal } from '../item/check.ts';
import type { ItemAttributes, ItemClass } from '../item/events.ts';
import { brandIn, capacityIn, classOf, computerKind, isWhole, operatorIn, storageKind } from './classify.ts';
import { readDigits, readSerial, type IdentifierReading } from './identifiers.ts';
import { readMoney } from './money.ts';
import type { RegisterOptions } from './mapping.ts';
import { readQuantity } from './quantities.ts';
import type { RowValues } from './row-values.ts';

/** Stands where the class asks for a word that the register does not have. Honest, and found by a search. */
export const notRecorded = '(tidak tercatat)';

export interface RowItem {
  readonly quantity: number;
  readonly attributes: ItemAttributes;
}

export function readItem(values: RowValues, options: RegisterOptions): RowItem {
  const description = values.text('description');
  const itemClass = classFor(values, description);
  const named: string[] = [];
  const identifier = (field: 'imei' | 'iccid' | 'serial' | 'chassisNumber') => {
    const value = readIdentifier(values, field, options);
    if (value !== '') named.push(field);
    return value;
  };
  const attributes = attributesOf(values, itemClass, description, identifier);
  const quantity = quantityOf(values);
  if (named.length > 0 && quantity !== 1) values.refuse('identifier-quantity', 'quantity', { quantity });
  return { quantity, attributes };
}

/** A class whose mandatory facts the register does not have would have to be made up: such an item stays `other`. */
function classFor(values: RowValues, description: string): ItemClass {
  const found = classOf(values.text('class'), description);
  const lacks =
    (found === 'account' && !values.isGiven('handle')) ||
    found === 'wallet' ||
    (found === 'cash' && moneyOf(values)?.lines.length === undefined);
  if (!lacks) return found;
  values.warn('class-fallback', values.isGiven('class') ? 'class' : 'description', { class: found });
  return 'other';
}

function moneyOf(values: RowValues) {
  const texts = [values.text('amount'), values.text('description'), values.text('quantity')];
  const read = texts.map((text) => readMoney(text));
  return read.find((money) => (money?.lines.length ?? 0) > 0) ?? read.find((money) => money !== null) ?? null;
}

type Identify = (field: 'imei' | 'iccid' | 'serial' | 'chassisNumber') => string;

function attributesOf(
  values: RowValues,
  itemClass: ItemClass,
  description: string,
  identifier: Identify,
): ItemAttributes {
  const powerState = 'unknown' as const;
  const taken = (field: 'model' | 'colour' | 'phoneNumber' | 'plate' | 'engineNumber' | 'handle') => {
    values.use(field);
    return values.text(field).trim();
  };
  switch (itemClass) {
    case 'phone':
      return {
        class: itemClass,
        brand: brandOf(values, itemClass),
        model: taken('model'),
        imei: identifier('imei'),
        colour: taken('colour'),
        powerState,
      };
    case 'sim':
      return {
        class: itemClass,
        operator: operatorOf(values),
        iccid: identifier('iccid'),
        phoneNumber: phoneOf(values),
      };
    case 'storage':
      return {
        class: itemClass,
        kind: storageKind(`${values.text('class')} ${description}`),
        brand: brandOf(values, itemClass),
        serial: identifier('serial'),
        capacityBytes: capacityIn(description),
      };
    case 'computer':
      return {
        class: itemClass,
        kind: computerKind(`${values.text('class')} ${description}`),
        brand: brandOf(values, itemClass),
        model: taken('model'),
        serial: identifier('serial'),
        powerState,
      };
    case 'vehicle':
      return {
        class: itemClass,
        kind: kindOf(values),
        brand: brandOf(values, itemClass),
        plate: taken('plate'),
        chassisNumber: identifier('chassisNumber'),
        engineNumber: taken('engineNumber'),
        colour: taken('colour'),
      };
    case 'account':
      return { class: itemClass, platform: platformOf(values), handle: taken('handle'), link: '', capturedAt: '' };
    case 'document':
      return { class: itemClass, kind: kindOf(values), number: '', pages: 0 };
    case 'cash':
      return cashOf(values);
    case 'wallet':
    case 'other':
      return { class: 'other', kind: kindOf(values) };
  }
}

function kindOf(values: RowValues): string {
  const given = values.text('class');
  if (given.trim() === '') return notRecorded;
  if (given.length <= 400) values.use('class');
  return given.slice(0, 400);
}

function brandOf(values: RowValues, itemClass: ItemClass): string {
  if (values.isGiven('brand')) {
    values.use('brand');
    return values.text('brand');
  }
  const found = brandIn(itemClass, values.text('description'));
  if (found === null) values.warn('brand-missing', values.column('brand') === null ? 'description' : 'brand');
  return found ?? notRecorded;
}

function operatorOf(values: RowValues): string {
  if (values.isGiven('brand')) {
    values.use('brand');
    return values.text('brand');
  }
  return operatorIn(values.text('description')) ?? notRecorded;
}

function phoneOf(values: RowValues): string {
  const text = values.text('phoneNumber').trim();
  const cut = values.cell('phoneNumber').kind === 'number' && text.length > 15;
  // What is no number of a telephone stays in the notes.
  if (cut || !/^\+?[\d ().-]{5,24}$/.test(text)) return '';
  values.use('phoneNumber');
  return text;
}

function platformOf(values: RowValues): string {
  const named = /\b(whatsapp|telegram|facebook|instagram|tiktok|michat|twitter|x|line|discord|signal|youtube)\b/i.exec(
    values.text('description'),
  );
  return named?.[1] ?? notRecorded;
}

function cashOf(values: RowValues): ItemAttributes {
  const money = moneyOf(values);
  if (money === null || money.lines.length === 0) {
    values.warn('cash-without-denominations', values.isGiven('amount') ? 'amount' : 'description');
    return { class: 'other', kind: 'Uang tunai' };
  }
  const total = cashTotal(money.lines);
  const stated = money.stated ?? readMoney(values.text('amount'))?.stated ?? null;
  if (stated !== null && stated !== total)
    values.refuse('cash-mismatch', values.isGiven('amount') ? 'amount' : 'description', { counted: total, stated });
  const attributes: ItemAttributes = { class: 'cash', currency: 'IDR', lines: money.lines, total };
  return isWhole(attributes) ? attributes : { class: 'other', kind: 'Uang tunai' };
}

/** '' when the register has none; what cannot be right is refused, or stays in the notes. */
function readIdentifier(
  values: RowValues,
  field: 'imei' | 'iccid' | 'serial' | 'chassisNumber',
  options: RegisterOptions,
): string {
  if (!values.isGiven(field) || /^[-–—]+$/.test(values.text(field).trim())) return '';
  const cell = values.cell(field);
  const reading: IdentifierReading = field === 'imei' || field === 'iccid' ? readDigits(cell, field) : readSerial(cell);
  if ('problem' in reading) {
    const code = `identifier-${reading.problem}` as const;
    if (options.identifiers === 'refuse') values.refuse(code, field, { text: cell.text.slice(0, 60) });
    else values.warn('identifier-noted', field, { text: cell.text.slice(0, 60) });
    return '';
  }
  // The separators that were left out are the only difference; the text of the register stays in the notes then.
  if (reading.value === cell.text) values.use(field);
  if (reading.fromNumber) values.warn('identifier-from-number', field);
  return reading.value;
}

function quantityOf(values: RowValues): number {
  if (!values.isGiven('quantity')) {
    if (values.column('quantity') !== null) values.warn('quantity-assumed', 'quantity');
    return 1;
  }
  const reading = readQuantity(values.text('quantity'));
  if (!('problem' in reading)) {
    if (!reading.more) values.use('quantity');
    return reading.quantity;
  }
  if (reading.problem === 'fraction') values.warn('quantity-fraction', 'quantity');
  else if (readMoney(values.text('quantity')) !== null) values.warn('quantity-assumed', 'quantity');
  else
    values.refuse(reading.problem === 'contradiction' ? 'quantity-contradiction' : 'quantity-unreadable', 'quantity', {
      text: values.text('quantity').slice(0, 60),
    });
  return 1;
}
