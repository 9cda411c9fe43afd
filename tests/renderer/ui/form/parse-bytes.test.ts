import { expect, test } from 'vitest';
import { parseBytes } from '#renderer/ui/form/parse-bytes.ts';

test.each([
  ['0', 0],
  ['5000000', 5_000_000],
  ['1.500.000', 1_500_000],
  [' 1 MB ', 1_000_000],
  ['1mb', 1_000_000],
  ['1,5 GB', 1_500_000_000],
  ['1.5 GB', 1_500_000_000],
  ['1,500 MB', 1_500_000],
  ['1.500 MB', 1_500_000_000],
  ['1,1 KB', 1100],
  ['0,0005 GB', 500_000],
  ['20 k', 20_000],
  ['7 bita', 7],
  ['7 B', 7],
  ['2 TB', 2_000_000_000_000],
])('%j are so many bytes', (typed, bytes) => {
  expect(parseBytes('id', typed)).toBe(bytes);
});

test.each([
  ['1,500', 1500],
  ['1.500 MB', 1_500_000],
  ['1,500 MB', 1_500_000_000],
])('%j are so many bytes in English', (typed, bytes) => {
  expect(parseBytes('en', typed)).toBe(bytes);
});

test.each([
  '',
  '-5',
  '1,5',
  '1,500',
  '0,0005 KB',
  '1 XB',
  '1 MiB',
  'MB',
  '1.50.000',
  '1.500,5',
  '1..5 MB',
  '1 2',
  '99999999999999999999',
  '9.007.199.254.740.992',
  '10000 TBB',
  '1e6',
])('%j is no size', (typed) => {
  expect(parseBytes('id', typed)).toBeNull();
});
