import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemAttributes } from '#shared/domain/item/events.ts';
import { identifierOf } from '#shared/domain/item/identifiers.ts';
import { phone, storage } from '../support/facts.ts';

const account = (platform: string, handle: string): ItemAttributes => ({
  class: 'account',
  platform,
  handle,
  link: '',
  capturedAt: '',
});
type Wallet = Extract<ItemAttributes, { class: 'wallet' }>;
const wallet = (kind: Wallet['kind'], provider: string, identifier: string): ItemAttributes => ({
  class: 'wallet',
  kind,
  provider,
  identifier,
  holder: '',
  balance: '',
});
const vehicle = (chassisNumber: string): ItemAttributes => ({
  class: 'vehicle',
  kind: 'sepeda motor',
  brand: 'Contoso',
  plate: 'DH 1234 AB',
  chassisNumber,
  engineNumber: '',
  colour: '',
});
const computer = (serial: string): ItemAttributes => ({
  class: 'computer',
  kind: 'laptop',
  brand: 'Contoso',
  model: '',
  serial,
  powerState: 'off',
});
const keyOf = (attributes: ItemAttributes) => {
  const found = identifierOf(attributes);
  return found === null ? null : `${found.kind} ${found.value}`;
};

describe('an identifier', () => {
  it.each<[string, ItemAttributes]>([
    ['a phone without IMEI', { ...phone, imei: '' }],
    ['a SIM without ICCID', { class: 'sim', operator: 'Uji', iccid: '', phoneNumber: '0812' }],
    ['a disk whose serial is blanks', { ...storage, serial: ' \t' }],
    ['a disk whose serial cannot be seen', { ...storage, serial: '\u200b\u202e' }],
    ['a computer without serial', computer('')],
    ['a vehicle without chassis number', vehicle('')],
    ['an account whose handle is an at sign', account('MiChat', '@')],
    ['a wallet whose number is dashes', wallet('bank', 'Bank', '---')],
    ['money', { class: 'cash', currency: 'IDR', lines: [{ denomination: 1, form: 'coin', pieces: 1 }], total: 1 }],
    ['a paper', { class: 'document', kind: 'kuitansi', number: '7', pages: 1 }],
    ['a thing of no class', { class: 'other', kind: 'kunci' }],
  ])('is not made up for %s', (_, attributes) => {
    expect(identifierOf(attributes)).toBeNull();
  });

  it.each<[string, ItemAttributes, ItemAttributes]>([
    ['strokes and capitals of a serial', { ...storage, serial: 'kg-77/81' }, { ...storage, serial: 'KG7781' }],
    ['a serial on a disk and on a computer', { ...storage, serial: 'X1' }, computer('x1')],
    ['wide letters', vehicle('ＭＨ１'), vehicle('mh1')],
    ['a mark of direction inside', vehicle('MH\u202e1'), vehicle('MH1')],
    ['the at sign and capitals of a handle', account('MiChat', '@Penjual'), account('michat', 'penjual')],
    ['spaces in an account number', wallet('bank', 'Bank Uji', '001 234'), wallet('bank', 'bank uji', '001-234')],
  ])('is one, whichever way it is written: %s', (_, a, b) => {
    expect(keyOf(a)).not.toBeNull();
    expect(keyOf(a)).toBe(keyOf(b));
  });

  it.each<[string, ItemAttributes, ItemAttributes]>([
    ['the same name on two platforms', account('MiChat', 'penjual'), account('Telegram', 'penjual')],
    ['the same number at two banks', wallet('bank', 'Bank A', '12'), wallet('bank', 'Bank B', '12')],
    ['capitals in the address of a crypto wallet', wallet('crypto', 'X', '1BoAt'), wallet('crypto', 'X', '1boat')],
    ['a chassis number and a serial', vehicle('AB1'), computer('AB1')],
    ['a platform that ends as another handle begins', account('ab', 'c'), account('a', 'bc')],
  ])('is another: %s', (_, a, b) => {
    expect(keyOf(a)).not.toBe(keyOf(b));
  });

  it('of a crypto wallet is the address alone, whoever holds it', () => {
    expect(keyOf(wallet('crypto', 'Bursa A', '1BoAt'))).toBe(keyOf(wallet('crypto', 'Bursa B', ' 1BoAt ')));
  });

  it('never fails and never changes by being read twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const once = identifierOf(vehicle(text));
        expect(once === null ? null : identifierOf(vehicle(once.value))?.value).toBe(once?.value ?? null);
      }),
    );
  });
});
