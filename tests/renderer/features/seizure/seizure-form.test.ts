import { describe, expect, test } from 'vitest';
import {
  blankAttributes,
  blankItem,
  cashTotal,
  isItemClass,
  seizureInput,
  seizureSchema,
  type SeizureForm,
} from '#renderer/features/seizure/seizure-form.ts';
import { itemClasses } from '#shared/domain/item/events.ts';

const filled: SeizureForm = {
  warrant: 'wa_0000000000000001',
  urgentGround: '',
  place: 'Kamar 12',
  at: '2026-11-21T14:05:00+08:00',
  holder: 'PL-01',
  officers: ['Tim 1'],
  witnesses: ['SK-01', 'SK-02'],
  notes: '',
  items: [
    { ...blankItem('cash'), description: 'Uang tunai' },
    { ...blankItem('other'), description: 'Kunci', attributes: { class: 'other', kind: 'kunci' } },
  ],
};

describe('the total of cash', () => {
  test.each([
    [[], 0],
    [[{ denomination: 100_000, form: 'note', pieces: 74 }], 7_400_000],
    [
      [
        { denomination: 100_000, form: 'note', pieces: 7 },
        { denomination: 500, form: 'coin', pieces: 2 },
      ],
      701_000,
    ],
    [[{ form: 'note', pieces: 3 }, { denomination: 5_000 }, { denomination: 1_000, pieces: 1 }], 1_000],
  ] as const)('of %j is %i: lines still being typed count as nothing', (lines, total) => {
    expect(cashTotal(lines)).toBe(total);
  });
});

describe('what is sent', () => {
  test('holds the counted total, and null where the form holds nothing', () => {
    const input = seizureInput('ca_0000000000000001', seizureSchema.parse({ ...filled, warrant: '' }));
    expect(input).toMatchObject({ case: 'ca_0000000000000001', warrant: null, urgentGround: null });
    expect(input.items[0]?.attributes).toMatchObject({ class: 'cash', total: 100_000 });
    expect(input.items[1]?.attributes).toEqual({ class: 'other', kind: 'kunci' });
  });

  test('keeps the paper and the ground that were chosen', () => {
    const urgent = seizureSchema.parse({ ...filled, warrant: '', urgentGround: 'easily-moved' });
    expect(seizureInput('ca_0000000000000001', urgent).urgentGround).toBe('easily-moved');
    expect(seizureInput('ca_0000000000000001', seizureSchema.parse(filled)).warrant).toBe('wa_0000000000000001');
  });
});

describe('a new row', () => {
  test.each(itemClasses)('of class %s has the fields of its class, and is not complete', (itemClass) => {
    expect(blankAttributes(itemClass).class).toBe(itemClass);
    expect(seizureSchema.safeParse({ ...filled, items: [blankItem(itemClass)] }).success).toBe(false);
  });

  test('shares nothing with the row before it', () => {
    expect(blankItem('cash').attributes).not.toBe(blankItem('cash').attributes);
  });
});

describe('the form refuses', () => {
  test.each<[string, Partial<Record<keyof SeizureForm, unknown>>]>([
    ['no items', { items: [] }],
    ['half a time', { at: '' }],
    ['a name for a witness code', { witnesses: ['Budi'] }],
    ['an unknown ground', { urgentGround: 'lupa' }],
    ['no officer', { officers: [] }],
    ['an unknown class', { items: [{ ...blankItem('other'), attributes: { class: 'rumah', kind: 'x' } }] }],
  ])('%s', (_, change) => {
    expect(seizureSchema.safeParse({ ...filled, ...change }).success).toBe(false);
    expect(seizureSchema.safeParse(filled).success).toBe(true);
  });

  test('a class that is none', () => {
    expect(isItemClass('phone')).toBe(true);
    for (const value of ['rumah', '', null, 3, 'toString']) expect(isItemClass(value)).toBe(false);
  });
});
