import { expect, test } from 'vitest';
import { secondsLeftAt, shownSeconds } from '#renderer/features/people/revealed.ts';

test.each([
  [60_000, 0, 60],
  [60_000, 1, 60],
  [60_000, 59_000, 1],
  [60_000, 59_999, 1],
  [60_000, 60_000, 0],
  [60_000, 90_000, 0],
])('SEC-63 a value that is shown until %i has at %i still %i seconds', (until, now, left) => {
  expect(secondsLeftAt(until, now)).toBe(left);
});

test('SEC-63 a steady clock that jumps never shows a value longer than a minute', () => {
  expect(secondsLeftAt(3_600_000, 0)).toBe(shownSeconds);
});
