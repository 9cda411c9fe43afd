import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import { localDate } from '../time/instant.ts';
import { calendarDate, zonedTime } from '../time/zoned-time.ts';
import type { ItemAttributes, ItemSeized } from './events.ts';

/** Luhn check digit (ISO/IEC 7812-1 annex B) over all digits, as in IMEI (3GPP TS 23.003) and ICCID (ITU-T E.118). */
export function luhnValid(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Sum of a cash item in whole units of its currency; NaN when it is too large to be exact. */
export function cashTotal(lines: Extract<ItemAttributes, { class: 'cash' }>['lines']): number {
  const sum = lines.reduce((total, line) => total + line.denomination * line.pieces, 0);
  return Number.isSafeInteger(sum) ? sum : Number.NaN;
}

type ItemFacts = Pick<ItemSeized, 'number' | 'description' | 'quantity' | 'attributes'>;

/**
 * What the schema of an item cannot say. Mandatory text may not be blank (BA Penyitaan: name, kind, features; domain.md
 * section 1), numbers with a check digit must agree with it, and cash is counted note by note.
 * ITEM_FIELDS_MISSING with `fields`, ITEM_FIELD_INVALID with `field`, CASH_TOTAL_MISMATCH; all with `item` (BB-001).
 */
export function checkItem(item: ItemFacts): Result<null> {
  const missing = mandatoryFields(item).filter(([, value]) => value.trim() === '');
  if (missing.length > 0)
    return fail('ITEM_FIELDS_MISSING', { item: item.number, fields: missing.map(([field]) => field) });
  const invalid = invalidField(item);
  if (invalid !== null) return fail('ITEM_FIELD_INVALID', { item: item.number, field: invalid });
  if (item.attributes.class !== 'cash') return ok(null);
  const counted = cashTotal(item.attributes.lines);
  return counted === item.attributes.total
    ? ok(null)
    : fail('CASH_TOTAL_MISMATCH', { item: item.number, counted: String(counted), total: item.attributes.total });
}

function mandatoryFields({ description, attributes }: ItemFacts): readonly (readonly [string, string])[] {
  const described = ['description', description] as const;
  switch (attributes.class) {
    case 'phone':
    case 'storage':
      return [described, ['brand', attributes.brand]];
    case 'sim':
      return [described, ['operator', attributes.operator]];
    case 'account':
      return [described, ['platform', attributes.platform], ['handle', attributes.handle]];
    case 'document':
    case 'other':
      return [described, ['kind', attributes.kind]];
    case 'computer':
      return [described, ['brand', attributes.brand]];
    case 'wallet':
      return [described, ['provider', attributes.provider], ['identifier', attributes.identifier]];
    case 'vehicle':
      return [described, ['kind', attributes.kind], ['brand', attributes.brand]];
    case 'cash':
      return [described];
  }
}

/** A date before it is a slip of the pen: nothing that is seized today was taken then. */
export const earliestYear = '1990';

/** Nobody has counted tomorrow. `at`: local time of the entry. ITEM_FIELD_INVALID. */
export function checkCounts({ counts, number }: Pick<ItemSeized, 'counts' | 'number'>, at: string): Result<null> {
  const today = localDate(at);
  return counts?.some(({ on }) => on > today || on < earliestYear) === true
    ? fail('ITEM_FIELD_INVALID', { item: number, field: 'counts' })
    : ok(null);
}

/** The first field whose value cannot be right; null when none. Optional fields may be empty. */
function invalidField({ quantity, attributes }: ItemFacts): string | null {
  switch (attributes.class) {
    case 'phone':
      return wrongIdentifier('imei', attributes.imei, isImei, quantity);
    case 'sim':
      if (attributes.phoneNumber !== '' && !isPhoneNumber(attributes.phoneNumber)) return 'phoneNumber';
      return wrongIdentifier('iccid', attributes.iccid, isIccid, quantity);
    case 'storage':
    case 'computer':
      return wrongIdentifier('serial', attributes.serial, () => true, quantity);
    case 'vehicle':
      return wrongIdentifier('chassisNumber', attributes.chassisNumber, () => true, quantity);
    case 'wallet':
      return wrongIdentifier('identifier', attributes.identifier, () => true, quantity);
    case 'account':
      return attributes.capturedAt === '' || isMoment(attributes.capturedAt) ? null : 'capturedAt';
    case 'cash':
      return new Set(attributes.lines.map((line) => `${line.form} ${String(line.denomination)}`)).size <
        attributes.lines.length
        ? 'lines'
        : null;
    case 'document':
    case 'other':
      return null;
  }
}

/** An identifier stands for exactly one device, so an item that bears one has quantity 1. */
function wrongIdentifier(
  field: string,
  value: string,
  valid: (value: string) => boolean,
  quantity: number,
): string | null {
  if (value === '') return null;
  if (!valid(value)) return field;
  return quantity === 1 ? null : 'quantity';
}

/** 14 digits and the check digit. The 16-digit IMEISV has none and is not accepted in its place. */
function isImei(value: string): boolean {
  return /^\d{15}$/.test(value) && luhnValid(value);
}

/** 89 (telecommunications), 19 digits or 20, check digit last. */
function isIccid(value: string): boolean {
  return /^89\d{17,18}$/.test(value) && luhnValid(value);
}

function isPhoneNumber(value: string): boolean {
  return /^\+?[\d ().-]{5,24}$/.test(value) && value.replace(/\D/g, '').length >= 5;
}

/** A capture time needs its zone, or is honest in knowing only the day. */
function isMoment(value: string): boolean {
  return zonedTime.safeParse(value).success || calendarDate.safeParse(value).success;
}
