import { expect, test } from 'vitest';
import { digestIn, secondsOf, timeOf } from '#renderer/features/files/file-rows.ts';

const hex = (length: number) => 'a1'.repeat(length / 2);

test.each([
  ['SHA-256', hex(64), 'sha256', hex(64)],
  ['SHA-1', hex(40), 'sha1', hex(40)],
  ['MD5', hex(32), 'md5', hex(32)],
  ['capitals', hex(40).toUpperCase(), 'sha1', hex(40)],
  ['groups of four', hex(32).replaceAll(/(.{4})/g, '$1 '), 'md5', hex(32)],
  ['pairs with colons', hex(32).replaceAll(/(..)(?=.)/g, '$1:'), 'md5', hex(32)],
])('%s is recognised', (_, words, algorithm, digest) => {
  expect(digestIn(words)).toEqual({ algorithm, digest });
});

test.each([
  ['nothing', ''],
  ['a name', 'IMG_0001.jpg'],
  ['a digit too few', hex(64).slice(1)],
  ['a digit too many', `${hex(40)}0`],
  ['a letter that is no digit', `${hex(32).slice(1)}g`],
  ['SHA-512', hex(128)],
])('%s is no digest', (_, words) => {
  expect(digestIn(words)).toBeNull();
});

test('a time that no calendar holds is not shown', () => {
  expect(timeOf(Number.MAX_SAFE_INTEGER)).toBeNull();
  expect(timeOf(-Number.MAX_SAFE_INTEGER)).toBeNull();
  expect(timeOf(-1)).not.toBeNull();
});

test('a day ends a second before the next one begins', () => {
  expect(secondsOf('2026-11-22', true) + 1).toBe(secondsOf('2026-11-23'));
});
