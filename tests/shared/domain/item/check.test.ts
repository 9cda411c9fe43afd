import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cashTotal, checkItem, luhnValid } from '#shared/domain/item/check.ts';
import type { ItemAttributes } from '#shared/domain/item/events.ts';
import { outcome } from '../../../support/outcome.ts';
import { itemData, phone, storage } from '../support/facts.ts';

const sim = { class: 'sim', operator: 'Operator', iccid: '8991101200003204514', phoneNumber: '' } as const;
const account = { class: 'account', platform: 'Platform', handle: '@akun', link: '', capturedAt: '' } as const;
const cash: Extract<ItemAttributes, { class: 'cash' }> = {
  class: 'cash',
  currency: 'IDR',
  lines: [
    { denomination: 100_000, form: 'note', pieces: 90 },
    { denomination: 1_000, form: 'note', pieces: 500 },
    { denomination: 1_000, form: 'coin', pieces: 500 },
  ],
  total: 10_000_000,
};
const check = (attributes: ItemAttributes, over: { quantity?: number; description?: string } = {}) =>
  checkItem({ ...itemData(7, attributes), ...over });
const details = (result: ReturnType<typeof checkItem>) => (result.ok ? {} : result.error.details);

/** Luhn the other way round: the digit that makes a string valid. */
const withCheckDigit = (digits: string) =>
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    .map(String)
    .map((digit) => digits + digit)
    .filter(luhnValid);

describe('check digits', () => {
  test.each(['490154203237518', '79927398713', '8991101200003204514', '0'])(
    '%s agrees with its check digit',
    (digits) => {
      expect(luhnValid(digits)).toBe(true);
    },
  );

  test('exactly one check digit fits any digits', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{1,19}$/), (digits) => withCheckDigit(digits).length === 1));
  });

  test('any single wrong digit is found', () => {
    const imei = fc.stringMatching(/^\d{14}$/).map((digits) => withCheckDigit(digits)[0] ?? '');
    fc.assert(
      fc.property(imei, fc.nat(14), fc.integer({ min: 1, max: 9 }), (value, place, shift) => {
        const digit = (Number(value[place]) + shift) % 10;
        return !luhnValid(value.slice(0, place) + String(digit) + value.slice(place + 1));
      }),
    );
  });
});

describe('facts of an item', () => {
  test.each([
    ['a phone', phone],
    ['a phone whose IMEI nobody could read', { ...phone, imei: '' }],
    ['a SIM card of 19 digits', sim],
    ['a SIM card of 20 digits', { ...sim, iccid: withCheckDigit('8962012345678901234')[0] ?? '' }],
    ['a SIM card with its number', { ...sim, phoneNumber: '+62 812-0000-0000' }],
    ['cash counted note by note', cash],
    ['an account captured at a time', { ...account, capturedAt: '2026-11-21T14:05:00+08:00' }],
    ['an account captured on a day', { ...account, capturedAt: '2026-11-21' }],
    ['a storage device', storage],
    ['a document', { class: 'document', kind: 'Paspor', number: '', pages: 0 }],
    ['something else', { class: 'other', kind: 'Tas' }],
  ] satisfies [string, ItemAttributes][])('%s is accepted', (_, attributes) => {
    expect(outcome(check(attributes))).toBe('ok');
  });

  test.each([
    ['IMEI with a wrong check digit', { ...phone, imei: '490154203237517' }, 'imei'],
    ['IMEI of 14 digits', { ...phone, imei: '49015420323751' }, 'imei'],
    ['IMEISV of 16 digits', { ...phone, imei: '4901542032375180' }, 'imei'],
    ['IMEI with blanks', { ...phone, imei: '49015420 3237518' }, 'imei'],
    ['IMEI in Arabic digits', { ...phone, imei: '٤٩٠١٥٤٢٠٣٢٣٧٥١٨' }, 'imei'],
    ['IMEI that is only blanks', { ...phone, imei: ' ' }, 'imei'],
    ['ICCID with a wrong check digit', { ...sim, iccid: '8991101200003204511' }, 'iccid'],
    ['ICCID of 18 digits', { ...sim, iccid: withCheckDigit('89911012000032045')[0] ?? '' }, 'iccid'],
    ['ICCID of 21 digits', { ...sim, iccid: withCheckDigit('89911012000032045140')[0] ?? '' }, 'iccid'],
    [
      'ICCID that is no telecommunications card',
      { ...sim, iccid: withCheckDigit('499110120000320451')[0] ?? '' },
      'iccid',
    ],
    ['phone number with letters', { ...sim, phoneNumber: '0812-CALL-ME' }, 'phoneNumber'],
    ['phone number without digits', { ...sim, phoneNumber: '+ ( ) - . -' }, 'phoneNumber'],
    ['capture time without zone', { ...account, capturedAt: '2026-11-21T14:05:00' }, 'capturedAt'],
    ['capture day that never was', { ...account, capturedAt: '2026-02-30' }, 'capturedAt'],
    ['capture time in words', { ...account, capturedAt: 'kemarin malam' }, 'capturedAt'],
    [
      'one denomination on two lines',
      { ...cash, lines: [...cash.lines, { denomination: 1_000, form: 'coin', pieces: 1 }], total: 10_001_000 },
      'lines',
    ],
  ] satisfies [string, ItemAttributes, string][])('%s is refused, and the field is named', (_, attributes, field) => {
    const result = check(attributes);
    expect(outcome(result)).toBe('ITEM_FIELD_INVALID');
    expect(details(result)).toEqual({ item: 'BB-007', field });
  });

  test.each([
    ['phone', phone],
    ['SIM card', sim],
    ['storage device', storage],
  ] satisfies [string, ItemAttributes][])('one identifier cannot stand for two pieces of a %s', (_, attributes) => {
    expect(details(check(attributes, { quantity: 2 }))).toEqual({ item: 'BB-007', field: 'quantity' });
  });

  test.each([
    ['description', phone, '\t ', ['description']],
    ['brand', { ...phone, brand: ' ' }, 'x', ['brand']],
    ['operator', { ...sim, operator: ' ' }, 'x', ['operator']],
    [
      'all that an account needs',
      { ...account, platform: ' ', handle: ' ' },
      ' ',
      ['description', 'platform', 'handle'],
    ],
    ['kind of a document', { class: 'document', kind: ' ', number: '', pages: 1 }, 'x', ['kind']],
    ['kind of another thing', { class: 'other', kind: ' ' }, 'x', ['kind']],
    ['brand of a storage device', { ...storage, brand: ' ' }, 'x', ['brand']],
    ['description of cash', cash, ' ', ['description']],
  ] satisfies [string, ItemAttributes, string, string[]][])(
    'a blank %s is missing',
    (_, attributes, description, fields) => {
      const result = check(attributes, { description });
      expect(outcome(result)).toBe('ITEM_FIELDS_MISSING');
      expect(details(result)).toEqual({ item: 'BB-007', fields });
    },
  );
});

describe('cash', () => {
  test.each([9_999_999, 10_000_001, 1])('a total of %d that its notes do not make is refused', (total) => {
    const result = check({ ...cash, total });
    expect(outcome(result)).toBe('CASH_TOTAL_MISMATCH');
    expect(details(result)).toEqual({ item: 'BB-007', counted: '10000000', total });
  });

  test('a sum too large to be exact is refused, not rounded', () => {
    const lines = [{ denomination: Number.MAX_SAFE_INTEGER, form: 'note', pieces: 2 }] as const;
    expect(cashTotal([...lines])).toBeNaN();
    expect(outcome(check({ ...cash, lines: [...lines], total: Number.MAX_SAFE_INTEGER }))).toBe('CASH_TOTAL_MISMATCH');
  });
});
