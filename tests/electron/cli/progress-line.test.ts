import { expect, test } from 'vitest';
import { ProgressLine } from '#electron/cli/progress-line.ts';
import type { Progress } from '#shared/contract/messages.ts';

const hashing = (done: number, total = 4_000_000_000): Progress => ({
  id: 'x',
  step: 'hashing',
  done,
  total,
  unit: 'bytes',
});

test('tells how much, how quick and how long still', () => {
  const line = new ProgressLine('id');
  expect(line.next(hashing(0), 0)).toBe('Menghitung nilai hash 0 MB dari 4000 MB');
  expect(line.next(hashing(500_000_000), 1000)).toBe(
    'Menghitung nilai hash 500 MB dari 4000 MB, 500 MB per detik, kira-kira 7 detik lagi',
  );
});

test('counts what a job had done before at no speed', () => {
  const line = new ProgressLine('en');
  expect(line.next({ id: 'x', step: 'reading', done: 12, total: 0, unit: 'files' }, 0)).toBe('Reading 12 files');
  expect(line.next(hashing(3_000_000_000), 500)).toBe('Hashing 3000 MB of 4000 MB');
  expect(line.next(hashing(3_100_000_000), 1500)).toBe('Hashing 3100 MB of 4000 MB, 100 MB a second, about 9 s left');
});

test.each([
  ['a step without words', { ...hashing(1), step: 'x' }, 'x 0 MB of 4000 MB'],
  ['a whole that is not known', hashing(5_000_000, 0), 'Hashing 5 MB'],
])('says what it can of %s', (_, progress, text) => {
  expect(new ProgressLine('en').next(progress, 0)).toBe(text);
});

test('tells no time while nothing moves', () => {
  const line = new ProgressLine('en');
  line.next(hashing(0), 0);
  expect(line.next(hashing(0), 1000)).toBe('Hashing 0 MB of 4000 MB');
});
