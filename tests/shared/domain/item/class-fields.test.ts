import { describe, expect, it } from 'vitest';
import type { ClassField, ConfigurationValue } from '#shared/domain/configuration/events.ts';
import { checkClassFields, classFieldsOf } from '#shared/domain/item/class-fields.ts';
import { outcome } from '../../../support/outcome.ts';
import { itemData, phone } from '../support/facts.ts';

const field: ClassField = { key: 'grade', label: 'Mutu', type: 'text', choices: [], mandatory: false };
const rules: ConfigurationValue<'item-classes'> = [
  {
    class: 'phone',
    mandatory: ['model'],
    fields: [
      { ...field, mandatory: true },
      { ...field, key: 'weight', label: 'Berat', type: 'number' },
      { ...field, key: 'made', label: 'Tanggal buat', type: 'date' },
      { ...field, key: 'state', label: 'Keadaan', type: 'choice', choices: ['Utuh', 'Pecah'] },
    ],
  },
];
const good = { grade: 'A' };
const judge = (
  fields: Record<string, string>,
  attributes: Partial<typeof phone> | { model: string } = { model: 'X' },
) => checkClassFields({ ...itemData(1, { ...phone, ...attributes }), fields }, classFieldsOf(rules, 'phone'));

describe('fields of the unit', () => {
  it.each<[string, Record<string, string>, string]>([
    ['a mandatory one left out', {}, 'ITEM_FIELDS_MISSING'],
    ['a mandatory one of blanks', { grade: ' \n' }, 'ITEM_FIELDS_MISSING'],
    ['one that nobody added', { ...good, other: '1' }, 'ITEM_FIELD_INVALID'],
    ['a name that every object has', { ...good, constructor: 'x' }, 'ITEM_FIELD_INVALID'],
    ['a number in words', { ...good, weight: 'dua' }, 'ITEM_FIELD_INVALID'],
    ['a number with a unit', { ...good, weight: '2 kg' }, 'ITEM_FIELD_INVALID'],
    ['a number without end', { ...good, weight: '9'.repeat(400) }, 'ITEM_FIELD_INVALID'],
    ['a number as a formula', { ...good, weight: '=1+1' }, 'ITEM_FIELD_INVALID'],
    ['a day that is none', { ...good, made: '2026-02-30' }, 'ITEM_FIELD_INVALID'],
    ['a day in another form', { ...good, made: '1/2/2026' }, 'ITEM_FIELD_INVALID'],
    ['a choice in other capitals', { ...good, state: 'utuh' }, 'ITEM_FIELD_INVALID'],
    ['a choice with something invisible behind it', { ...good, state: 'Utuh\u200b' }, 'ITEM_FIELD_INVALID'],
  ])('refuse %s', (_, fields, code) => {
    expect(outcome(judge(fields))).toBe(code);
  });

  it('refuse an empty field of the class itself that the unit made mandatory', () => {
    const refused = judge(good, { model: '  ' });
    expect(!refused.ok && refused.error).toEqual({
      code: 'ITEM_FIELDS_MISSING',
      details: { item: 'BB-001', fields: ['model'] },
    });
  });

  it('are named by the words of the unit', () => {
    const refused = judge({});
    expect(!refused.ok && refused.error.details['fields']).toEqual(['Mutu']);
  });

  it.each<Record<string, string>>([
    good,
    { ...good, weight: '-2,5', made: '2026-02-28', state: 'Pecah' },
    { ...good, weight: '', made: '', state: '' },
    { grade: '=HYPERLINK("x")\u202e' },
  ])('take what fits: %j', (fields) => {
    expect(outcome(judge(fields))).toBe('ok');
  });

  it('ask nothing of a class that the unit said nothing about, and allow nothing there either', () => {
    const asked = classFieldsOf(rules, 'other');
    const item = itemData(1, { class: 'other', kind: 'kunci' });
    expect(outcome(checkClassFields(item, asked))).toBe('ok');
    expect(outcome(checkClassFields({ ...item, fields: good }, asked))).toBe('ITEM_FIELD_INVALID');
  });
});
