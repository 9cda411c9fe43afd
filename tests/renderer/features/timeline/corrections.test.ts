import { describe, expect, test } from 'vitest';
import {
  changedFields,
  editableFields,
  fieldsWithoutNumber,
  textOfValue,
} from '#renderer/features/timeline/corrections.ts';

const data = {
  description: 'Telepon hitam',
  quantity: 2,
  witnesses: ['SK-01', 'SK-02'],
  attributes: { class: 'phone' },
  warrant: null,
  lines: [{ pieces: 1 }],
};

test('only texts, numbers and lists of texts that may be corrected can be typed', () => {
  expect(
    editableFields(data, ['description', 'quantity', 'witnesses', 'attributes', 'warrant', 'lines', 'unknown']),
  ).toEqual(['description', 'quantity', 'witnesses']);
  expect(editableFields(data, [])).toEqual([]);
});

describe('what is sent', () => {
  const typed = Object.fromEntries(Object.entries(data).map(([field, value]) => [field, textOfValue(value)])) as Record<
    string,
    string
  >;

  test('is nothing when nothing was changed', () => {
    expect(changedFields(data, { description: 'Telepon hitam', quantity: '2', witnesses: 'SK-01, SK-02' })).toEqual({});
  });

  test.each([
    ['description', 'Telepon biru', 'Telepon biru'],
    ['quantity', '3', 3],
    ['witnesses', 'SK-01,SK-03 , ', ['SK-01', 'SK-03']],
    ['witnesses', '', []],
  ])('%s typed as "%s" has the type of the field', (field, text, value) => {
    const changes = changedFields(data, { description: typed['description'] ?? '', [field]: text });
    expect(changes).toEqual({ [field]: value });
  });
});

test.each([
  ['3', false],
  [' 3 ', false],
  ['0', false],
  ['tiga', true],
  ['', true],
  ['2,5', true],
  ['-1', true],
  ['1e3', true],
  ['99999999999999999999', true],
])('a number typed as "%s" is told to be none: %s', (text, wrong) => {
  expect(fieldsWithoutNumber(data, { quantity: text }).has('quantity')).toBe(wrong);
});

test('texts and lists may hold any word', () => {
  expect(fieldsWithoutNumber(data, { description: 'tiga', witnesses: '' }).size).toBe(0);
});
