import { describe, expect, test } from 'vitest';
import { say, type Text } from '#shared/text/text.ts';
import { amountOf, shareOf } from '#renderer/features/tasks/words.ts';
import { durationOf } from '#shared/text/duration.ts';

const progress = { id: 'x', step: 'hashing', done: 12_400, total: 20_000, unit: 'files' } as const;
const word = (text: Text, parameters?: Record<string, string | number>) => say('id', text, parameters);

describe('how far', () => {
  test('is a share of the whole', () => {
    expect(shareOf(progress)).toBeCloseTo(62);
  });

  test('is not known without a whole, and never more than all', () => {
    expect(shareOf(null)).toBeNull();
    expect(shareOf({ ...progress, total: 0 })).toBeNull();
    expect(shareOf({ ...progress, done: 30_000 })).toBe(100);
  });

  test('is told in words', () => {
    expect(amountOf('id', progress)).toBe('12.400 dari 20.000 berkas');
    expect(amountOf('en', { ...progress, total: 0 })).toBe('12,400 files');
    expect(amountOf('id', { unit: 'bytes', done: 1_200_000_000, total: 4_000_000_000 })).toBe('1,2 GB dari 4 GB');
  });
});

test.each([
  [0, '1 detik'],
  [40, '40 detik'],
  [60, '1 menit'],
  [61, '2 menit'],
  [3_599, '1 jam 0 menit'],
  [7_800, '2 jam 10 menit'],
])('%d seconds left are "%s"', (seconds, text) => {
  expect(durationOf(word, seconds)).toBe(text);
});
