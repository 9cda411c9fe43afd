import { expect, test } from 'vitest';
import { askedFilter, categoryKey, categoryOf } from '#renderer/features/files/file-filter.tsx';

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
