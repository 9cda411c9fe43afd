import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextRow } from '#renderer/ui/table/table-keys.ts';

test.each([
  ['ArrowDown', -1, 0],
  ['ArrowDown', 4, 5],
  ['ArrowDown', 99, 99],
  ['ArrowUp', 4, 3],
  ['ArrowUp', 0, 0],
  ['PageDown', 4, 16],
  ['PageDown', 95, 99],
  ['PageUp', 4, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
])('%s from row %d of a hundred leads to row %d', (key, row, target) => {
  expect(nextRow(key, row, 100, 12)).toBe(target);
});

test.each(['a', 'Tab', 'Enter', ' ', 'ArrowLeft', 'Escape'])('%s is left to others', (key) => {
  expect(nextRow(key, 4, 100, 12)).toBeNull();
});

test('an empty list has nowhere to go', () => {
  expect(nextRow('ArrowDown', -1, 0, 12)).toBeNull();
  expect(nextRow('End', -1, 0, 12)).toBeNull();
});

test('no key ever leads out of the list', () => {
  const key = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End');
  fc.assert(
    fc.property(key, fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: -1, max: 1e6 }), (pressed, rows, row) => {
      const target = nextRow(pressed, row, rows, 12) ?? -1;
      expect(target).toBeGreaterThanOrEqual(0);
      expect(target).toBeLessThan(rows);
    }),
  );
});
