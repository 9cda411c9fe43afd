import { describe, expect, test } from 'vitest';
import { changesOfItem, rowOfItem, unitOfItem, unitTouched } from '#renderer/ui/thing/corrected-item.ts';
import { attributesOf } from '#renderer/ui/thing/row-item.ts';
import { problemsOf } from '#renderer/ui/thing/row-problems.ts';
import type { ClassField } from '#shared/domain/configuration/events.ts';
import { itemClasses, type ItemAttributes, type ItemSeized } from '#shared/domain/item/events.ts';

const none = { fields: [], mandatory: [] };
const examples: { readonly [C in ItemAttributes['class']]: Extract<ItemAttributes, { class: C }> } = {
  phone: { class: 'phone', brand: ' Contoso ', model: '', imei: '490154203237518', colour: 'hitam', powerState: 'on' },
  sim: { class: 'sim', operator: 'ContohCell', iccid: '', phoneNumber: '+62 812 0000 111' },
  storage: { class: 'storage', kind: 'hard-disk', brand: 'Fabrikam', serial: 'KG-7', capacityBytes: 64e9 },
  cash: {
    class: 'cash',
    currency: 'IDR',
    lines: [
      { denomination: 500, form: 'coin', pieces: 4 },
      { denomination: 100_000, form: 'note', pieces: 7 },
    ],
    total: 702_000,
  },
  account: { class: 'account', platform: 'X', handle: '@c', link: '', capturedAt: '2026-11-13T21:30:15+08:00' },
  document: { class: 'document', kind: 'Buku', number: '', pages: 1200 },
  other: { class: 'other', kind: 'Tas' },
  computer: { class: 'computer', kind: 'server', brand: 'F', model: '', serial: '', powerState: 'unknown' },
  wallet: { class: 'wallet', kind: 'crypto', provider: 'P', identifier: 'bc1', holder: '', balance: '0,5' },
  vehicle: {
    class: 'vehicle',
    kind: 'Motor',
    brand: 'H',
    plate: 'B 1 X',
    chassisNumber: '',
    engineNumber: '',
    colour: '',
  },
};

function itemOf(attributes: ItemAttributes, more: Partial<ItemSeized> = {}): ItemSeized {
  const ids = { case: 'cs_1', seizure: 'sz_1', item: 'it_1', number: 'BB-001' };
  return { ...ids, description: 'Barang', quantity: 1, attributes, notes: '', ...more };
}
const typed = (item: ItemSeized, cells: Record<string, string>) => {
  const row = rowOfItem(item);
  return { ...row, cells: { ...row.cells, ...cells } };
};
const changes = (item: ItemSeized, cells: Record<string, string>, unit = unitOfItem(item, none)) =>
  changesOfItem(item, typed(item, cells), unit);

describe('an item as it would be typed', () => {
  test.each(itemClasses)('%s: opening the form changes nothing', (itemClass) => {
    const item = itemOf(examples[itemClass]);
    expect(changes(item, {})).toEqual({});
    expect(problemsOf(rowOfItem(item), item.number, { unit: () => none, urgentGround: null })).toEqual([]);
  });

  test.each([0, 1, 64e9, 1.5e12, 512e6, 63_999_999_999])('a capacity of %i bytes reads back as it is', (bytes) => {
    const item = itemOf({ ...examples.storage, capacityBytes: bytes });
    expect(attributesOf(rowOfItem(item))).toMatchObject({ capacityBytes: bytes });
  });
});

describe('what is sent', () => {
  test('of the class: what was typed, the rest to the letter', () => {
    expect(changes(itemOf(examples.phone), { imei: '35-209900-176148-1' })).toEqual({
      attributes: { ...examples.phone, imei: '352099001761481' },
    });
  });

  test('of cash: its lines and what they make', () => {
    expect(changes(itemOf(examples.cash), { lines: '100.000x6' })).toEqual({
      attributes: {
        class: 'cash',
        currency: 'IDR',
        lines: [{ denomination: 100_000, form: 'note', pieces: 6 }],
        total: 600_000,
      },
    });
  });

  test('the same typed in another way is no change', () => {
    expect(changes(itemOf(examples.phone), { imei: '490154 203237 518' })).toEqual({});
    expect(changes(itemOf(examples.storage), { capacityBytes: '64 gb' })).toEqual({});
  });

  test('a count beside those that stand', () => {
    const count = { what: 'Foto', unit: 'berkas', method: 'tool', by: 'A', deduplicated: 'no' } as const;
    const item = itemOf(examples.other, { counts: [{ ...count, value: 1250, on: '2026-11-14' }] });
    const row = rowOfItem(item);
    const [first] = row.counts;
    if (first === undefined) throw new Error('the count is gone');
    const counts = [first, { ...first, value: '3', on: '15-11-2026' }];
    expect(changesOfItem(item, row, none)).toEqual({});
    expect(changesOfItem(item, { ...row, counts }, none)).toEqual({
      counts: [
        { ...count, value: 1250, on: '2026-11-14' },
        { ...count, value: 3, on: '2026-11-15' },
      ],
    });
  });
});

describe('fields of the unit', () => {
  const field: ClassField = { key: 'case-colour', label: 'Warna sarung', type: 'text', choices: [], mandatory: true };
  const today = { fields: [field], mandatory: ['model'] };

  test('one that the unit asks for no more stays in sight and in the item', () => {
    const item = itemOf(examples.phone, { fields: { old: 'lama' } });
    const unit = unitOfItem(item, today);
    expect(unit.fields.map(({ label }) => label)).toEqual(['Warna sarung', 'old']);
    expect(changes(item, { 'unit:case-colour': 'merah' }, unit)).toEqual({
      fields: { 'case-colour': 'merah', old: 'lama' },
    });
    expect(changes(item, { 'unit:case-colour': 'merah', 'unit:old': '' }, unit)).toEqual({
      fields: { 'case-colour': 'merah' },
    });
  });

  test('are asked for only where something of them was typed', () => {
    const item = itemOf(examples.phone);
    expect(unitTouched(item, typed(item, { imei: '' }), today)).toBe(false);
    expect(unitTouched(item, typed(item, { 'unit:case-colour': 'merah' }), today)).toBe(true);
  });
});

test.each([
  ['imei', '490154203237519'],
  ['imei', '49015420323751'],
  ['brand', ' '],
  ['description', ''],
  ['quantity', '0'],
])('%s as "%s" is told beside it', (cell, text) => {
  const row = typed(itemOf(examples.phone), { [cell]: text });
  const problems = problemsOf(row, 'BB-001', { unit: () => none, urgentGround: null });
  expect(problems.map((problem) => problem.cell)).toEqual([cell]);
});
