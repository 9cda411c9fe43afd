import { expect, test } from 'vitest';
import { askedFilter, categoryKey, categoryOf, turnedLimits } from '#renderer/features/files/file-filter.tsx';
import { fileTexts } from '#shared/text/screens/files.ts';

test.each([
  ['a whole set', null],
  ['a category', 'Judi'],
  ['rows that name none', ''],
  ['a category with a colon', 'Judi: daring'],
])('%s is told from its key', (_, category) => {
  expect(categoryOf(categoryKey('hs_1', category))).toEqual({ set: 'hs_1', category });
});

test('nothing is asked of what nobody filled in', () => {
  expect(askedFilter({})).toEqual({});
});

test('a day ends with its last second, and a problem that nobody knows is any', () => {
  const { from = 0, to = 0, problem } = askedFilter({ from: '2026-11-22', to: '2026-11-22', problem: 'lain' });
  expect([to - from, problem]).toEqual([86_399, 'any']);
});

test('limits that are turned round are told, others are not', () => {
  const { sizesTurned: sizes, daysTurned: days } = fileTexts;
  expect(turnedLimits({ minBytes: 8, maxBytes: 7, from: '2026-06-01', to: '2026-05-31' })).toEqual({ sizes, days });
  expect(turnedLimits({ minBytes: 8, maxBytes: 8, from: '2026-06-01', to: '2026-06-01' })).toEqual({});
  expect(turnedLimits({ maxBytes: 0, to: '2026-06-01' })).toEqual({});
  expect(turnedLimits({ minBytes: 8, from: '2026-06-01' })).toEqual({});
});
