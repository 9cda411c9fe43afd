import { expect, test } from 'vitest';
import { tellImage } from '#shared/bundle/acquisition-words.ts';
import { imageData, md5, sha256 } from '../domain/support/images.ts';

const { image, blocker, fileHashes } = imageData();

test.each<[string, unknown, string | undefined]>([
  ['image', image, 'BB-001.E01 (E01, 4096 byte, 1 bagian)'],
  ['image', { ...image, segments: 0 }, undefined],
  ['image', 'BB-001.E01', undefined],
  ['blocker', blocker, 'Tableau T35u T-1'],
  ['blocker', { model: 'Tableau T35u', serial: '' }, 'Tableau T35u'],
  ['blocker', null, undefined],
  ['fileHashes', fileHashes, `SHA-256 ${sha256(7)}`],
  ['fileHashes', [], undefined],
  ['digests', [{ algorithm: 'crc', value: '0' }], undefined],
  ['name', image, undefined],
])('the history tells %s of %j as %s', (field, value, told) => {
  expect(tellImage(field, value)).toBe(told);
});

test('the history tells each pair of hashes, and loudly one that disagrees', () => {
  const pairs = [
    { algorithm: 'sha256', acquired: sha256(1), verified: sha256(1) },
    { algorithm: 'md5', acquired: md5(1), verified: md5(2) },
    { algorithm: 'sha1', acquired: 'f'.repeat(40), verified: null },
  ];
  expect(tellImage('hashes', pairs)).toBe(
    `SHA-256 ${sha256(1)} (diperiksa: sama), MD5 ${md5(1)} (diperiksa: ${md5(2)}, BERBEDA), SHA-1 ${'f'.repeat(40)} (tidak diperiksa alat)`,
  );
});
