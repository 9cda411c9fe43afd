import { expect, test } from 'vitest';
import { clockOf, secondsOf } from '#renderer/ui/passphrase/wait.ts';

test('a refusal that asks to wait says for how long', () => {
  expect(secondsOf({ code: 'PASSPHRASE_RETRY_LATER', details: { seconds: 74.2 } })).toBe(75);
});

test.each([
  null,
  { code: 'PASSPHRASE_WRONG', details: { seconds: 9 } } as const,
  { code: 'PASSPHRASE_RETRY_LATER', details: {} } as const,
  { code: 'PASSPHRASE_RETRY_LATER', details: { seconds: 'lama' } } as const,
  { code: 'PASSPHRASE_RETRY_LATER', details: { seconds: -4 } } as const,
])('nothing else makes anybody wait', (failure) => {
  expect(secondsOf(failure)).toBe(0);
});

test.each([
  [5, '0:05'],
  [75, '1:15'],
  [900, '15:00'],
])('%d seconds on the clock are %s', (seconds, clock) => {
  expect(clockOf(seconds)).toBe(clock);
});
