import { describe, expect, test } from 'vitest';
import {
  blankHead,
  headSchema,
  isFuture,
  readDraft,
  seizureInput,
  unknownCodes,
  writeDraft,
  type HeadForm,
} from '#renderer/features/seizure/seizure-form.ts';
import { blankRow, type GridRow } from '#renderer/ui/thing/grid-row.ts';
import type { ItemClass } from '#shared/domain/item/events.ts';

const filled: HeadForm = {
  ...blankHead('Tim 1', 'wa_0000000000000001'),
  place: 'Kamar 12',
  at: '2025-11-21T14:05:00+08:00',
  holder: 'PL-01',
  witnesses: ['SK-01', 'SK-02'],
};
const row = (
  key: number,
  itemClass: ItemClass,
  cells: Record<string, string>,
  inside: number | null = null,
): GridRow => ({
  ...blankRow(key, itemClass, cells),
  inside,
});
const none = () => ({ fields: [], mandatory: [] });
const sent = (head: HeadForm, rows: readonly GridRow[]) =>
  seizureInput('ca_0000000000000001', headSchema.parse(head), rows, none);

describe('the head', () => {
  test('is refused with a time that has not come, at its field, and not with one that is none', () => {
    const judged = headSchema.safeParse({ ...filled, at: '2999-01-01T10:00:00+07:00' });
    expect(judged.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([['at', 'future']]);
    expect([headSchema.safeParse(filled).success, isFuture('')]).toEqual([true, false]);
  });

  test('points out the codes that nobody of the case has', () => {
    const people = [{ code: 'SK-01' }, { code: 'TS-01' }];
    expect(unknownCodes(['SK-01', 'SK-02', 'Budi', 'SK-010'], people)).toEqual(['SK-02', 'SK-010']);
    expect(unknownCodes([], [])).toEqual([]);
  });
});

describe('what is sent', () => {
  test('holds the counted total, and null where the form holds nothing', () => {
    const input = sent({ ...filled, warrant: '' }, [row(1, 'cash', { description: 'Uang', lines: '100.000x1' })]);
    expect(input).toMatchObject({ case: 'ca_0000000000000001', warrant: null, urgentGround: null });
    expect(input.items[0]?.attributes).toMatchObject({ class: 'cash', currency: 'IDR', total: 100_000 });
    for (const name of ['villageHead', 'refusedToSign', 'recordNumber', 'receiptNumber'])
      expect(input).not.toHaveProperty(name);
  });

  test('keeps the paper, the ground and the numbers that were given', () => {
    const urgent = sent({ ...filled, warrant: '', urgentGround: 'easily-moved', recordNumber: 'BA/1' }, []);
    expect(urgent).toMatchObject({ urgentGround: 'easily-moved', recordNumber: 'BA/1' });
    expect(sent(filled, []).warrant).toBe('wa_0000000000000001');
  });

  test('leaves blank rows out, and says what lies in what by the places that are left', () => {
    const rows = [
      row(7, 'phone', {}),
      row(3, 'phone', { description: 'Telepon', brand: 'A' }),
      row(9, 'sim', { description: 'Kartu', operator: 'B' }, 3),
    ];
    const { items } = sent(filled, rows);
    expect(items.map(({ description, inside }) => [description, inside])).toEqual([
      ['Telepon', undefined],
      ['Kartu', { row: 0 }],
    ]);
  });
});

describe('the head refuses', () => {
  test.each<[string, Partial<Record<keyof HeadForm, unknown>>]>([
    ['half a time', { at: '' }],
    ['no place', { place: '' }],
    ['a name for a witness code', { witnesses: ['Budi'] }],
    ['an unknown ground', { urgentGround: 'lupa' }],
    ['no officer', { officers: [] }],
    ['a reason of refusal that is a book', { refusedToSign: 'x'.repeat(1001) }],
  ])('%s', (_, change) => {
    expect(headSchema.safeParse({ ...filled, ...change }).success).toBe(false);
    expect(headSchema.safeParse(filled).success).toBe(true);
  });
});

describe('a draft', () => {
  const draft = { head: filled, rows: [row(1, 'other', { description: '\u202Ekunci', kind: '=1+1' })] };

  test('comes back as it was typed, right or not', () => {
    expect(readDraft(1, writeDraft(draft))).toEqual(draft);
    const half = { head: { ...filled, at: '', witnesses: ['Budi'] }, rows: draft.rows };
    expect(readDraft(1, writeDraft(half))).toEqual(half);
  });

  test('comes back however long it is: a cell of a spreadsheet holds 32,767 characters', () => {
    const long = 'b'.repeat(32_767);
    const rows = Array.from({ length: 5001 }, (_, key) => row(key, 'other', key === 0 ? { notes: long } : {}));
    const kept = { head: { ...filled, notes: long }, rows };
    expect(readDraft(1, writeDraft(kept))).toEqual(kept);
  });

  test.each([
    ['of another version', 2, writeDraft(draft)],
    ['that is no JSON', 1, '{'],
    ['of another shape', 1, '{"head":{},"rows":[]}'],
    ['without a row', 1, writeDraft({ ...draft, rows: [] })],
    ['with a class that is none', 1, writeDraft(draft).replace('"other"', '"rumah"')],
    ['with something beside it', 1, writeDraft(draft).replace('{', '{"x":1,')],
  ])('%s is not guessed at', (_, form, text) => {
    expect(readDraft(form, text)).toBeNull();
  });
});
