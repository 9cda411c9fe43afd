import { expect, test } from 'vitest';
import { marksOf } from '#renderer/features/files/file-marks.tsx';

test.each([
  [[], []],
  [['known'], ['known']],
  [
    ['known', 'blocked'],
    ['blocked', 'known'],
  ],
  [
    ['notable', 'known', 'blocked'],
    ['blocked', 'notable', 'known'],
  ],
] as const)('of %j the gravest comes first: %j', (recognised, marks) => {
  expect(marksOf({ recognised: [...recognised] })).toEqual(marks);
});
