import { expect, test } from 'vitest';
import { ordinalScroll, placeAt, topOf } from '#renderer/ui/table/ordinal-scroll.ts';

const height = 600;

test.each([1, 10, 15, 16, 17, 1_000, 333_333, 1_000_000, 3_000_000])(
  'of %i rows each can be the first in sight, and the bar finds it again',
  (total) => {
    const scroll = ordinalScroll(total, height);
    const step = Math.max(1, Math.floor(total / 997));
    for (let place = 0; place <= scroll.lastFirst; place += step)
      // A browser keeps whole pixels of the place.
      expect(placeAt(scroll, Math.round(topOf(scroll, place)))).toBe(place);
    expect(placeAt(scroll, scroll.travel)).toBe(scroll.lastFirst);
    expect(scroll.lastFirst + scroll.fitting).toBeGreaterThanOrEqual(total);
  },
);

test('no list is higher than a browser draws', () => {
  expect(ordinalScroll(100_000_000, height).travel).toBeLessThan(16_000_000);
});

test.each([
  ['a list without rows', 0, height],
  ['a list that fits', 5, height],
  ['a place without height', 1, 0],
])('%s does not scroll', (_, total, pixels) => {
  const scroll = ordinalScroll(total, pixels);
  expect(scroll.travel).toBe(0);
  expect(placeAt(scroll, 500)).toBe(0);
  expect(topOf(scroll, 500)).toBe(0);
});

test('a bar pushed over its ends stays among the rows', () => {
  const scroll = ordinalScroll(1_000, height);
  expect(placeAt(scroll, -40)).toBe(0);
  expect(placeAt(scroll, scroll.travel + 40)).toBe(scroll.lastFirst);
  expect(topOf(scroll, 5_000)).toBe(scroll.travel);
});
