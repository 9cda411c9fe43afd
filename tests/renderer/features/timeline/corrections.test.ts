import { describe, expect, test } from 'vitest';
import { changedFields, editableFields, textOfValue } from '#renderer/features/timeline/corrections.ts';

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
    ['quantity', 'tiga', Number.NaN],
    ['witnesses', 'SK-01,SK-03 , ', ['SK-01', 'SK-03']],
    ['witnesses', '', []],
  ])('%s typed as "%s" has the type of the field', (field, text, value) => {
    const changes = changedFields(data, { description: typed['description'] ?? '', [field]: text });
    expect(changes).toEqual({ [field]: value });
  });
});
