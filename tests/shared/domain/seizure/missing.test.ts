import { describe, expect, it } from 'vitest';
import type { ItemAttributes } from '#shared/domain/item/events.ts';
import { missingOfSeizure, type ItemSoFar, type SeizureSoFar } from '#shared/domain/seizure/missing.ts';
import { missingCodes } from '#shared/domain/seizure/missing.ts';
import { phone, seizureData } from '../support/facts.ts';

const whole: SeizureSoFar = {
  ...seizureData(),
  villageHead: 'Ketua RT 03',
  recordNumber: 'BA.Sita/1/XI/2026',
  receiptNumber: 'STP/1/XI/2026',
};
const item: ItemSoFar = { number: 'BB-001', description: 'Telepon hitam', attributes: phone, photos: 1 };
const ofItem = (attributes: ItemAttributes, photos = 1): ItemSoFar => ({ ...item, attributes, photos });
const codes = (seizure: Partial<SeizureSoFar>, items: readonly ItemSoFar[] = [item]) =>
  missingOfSeizure({ ...whole, ...seizure }, items, 'kuhap-2025').map(({ code }) => code);

describe('what the minutes of a seizure still want', () => {
  it('is nothing when all is there, under either code', () => {
    expect(missingOfSeizure(whole, [item], 'kuhap-1981')).toEqual([]);
    expect(missingOfSeizure(whole, [item], 'kuhap-2025')).toEqual([]);
  });

  it.each<[Partial<SeizureSoFar>, string]>([
    [{ warrant: null, urgentGround: null }, 'authority'],
    [{ place: '' }, 'place'],
    [{ at: '' }, 'time'],
    [{ holder: '  ' }, 'holder'],
    [{ officers: [] }, 'officers'],
    [{ officers: ['', ' '] }, 'officers'],
    [{ witnesses: [] }, 'witnesses'],
    [{ witnesses: ['SK-01'] }, 'witnesses'],
    [{ witnesses: ['SK-01', 'SK-01'] }, 'witnesses'],
    [{ witnesses: ['SK-01', ''] }, 'witnesses'],
    [{ villageHead: '' }, 'village-head'],
    [{ recordNumber: '\u00a0' }, 'record-number'],
    [{ receiptNumber: '' }, 'receipt-number'],
  ])('with %j is %s', (over, code) => {
    expect(codes(over)).toEqual([code]);
  });

  it('of a seizure without things is the things', () => {
    expect(codes({}, [])).toEqual(['items']);
  });

  it('of an urgent seizure is no paper: that comes after it', () => {
    expect(codes({ warrant: null, urgentGround: 'caught-in-the-act' })).toEqual([]);
  });

  it.each<[string, ItemSoFar, string[]]>([
    ['a phone without photo', ofItem(phone, 0), ['item-photo']],
    ['a phone without IMEI and colour', ofItem({ ...phone, imei: '', colour: '' }), ['item-colour', 'item-identifier']],
    ['a thing without description', { ...item, description: ' ' }, ['item-description']],
    [
      'an account without photo',
      ofItem({ class: 'account', platform: 'X', handle: 'y', link: '', capturedAt: '' }, 0),
      [],
    ],
    ['a paper without number', ofItem({ class: 'document', kind: 'kuitansi', number: '', pages: 1 }), []],
  ])('of %s is named with its number', (_, each, expected) => {
    const missing = missingOfSeizure(whole, [item, { ...each, number: 'BB-007' }], null);
    expect(missing.map(({ code, item: number, place }) => [code, number, place])).toEqual(
      expected.map((code) => [code, 'BB-007', 'item']),
    );
  });

  it.each([
    ['kuhap-1981', 'village-head', { law: 'uu-8-1981', article: '' }],
    ['kuhap-2025', 'village-head', { law: 'uu-20-2025', article: '45, 122(5)' }],
    ['kuhap-1981', 'witnesses', { law: 'uu-8-1981', article: '' }],
    ['kuhap-2025', 'witnesses', { law: 'uu-20-2025', article: '122(2)' }],
    [null, 'witnesses', null],
  ] as const)('under %s cites the article for %s', (regime, code, source) => {
    const missing = missingOfSeizure({ ...whole, witnesses: [], villageHead: '' }, [item], regime);
    expect(missing.find((each) => each.code === code)).toMatchObject({ effect: 'needed', source });
  });

  it('is only advised where no provision was read', () => {
    const missing = missingOfSeizure({ ...whole, recordNumber: '', receiptNumber: '' }, [ofItem(phone, 0)], null);
    expect(missing.map(({ effect }) => effect)).toEqual(['advised', 'advised', 'advised']);
  });

  it('of an empty form is everything about the seizure, once', () => {
    const empty = { warrant: null, urgentGround: null, place: '', at: '', holder: '', officers: [], witnesses: [] };
    const found = missingOfSeizure(empty, [], null).map(({ code }) => code);
    expect(found).toEqual(missingCodes.filter((code) => !code.startsWith('item-')));
  });
});
