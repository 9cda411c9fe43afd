import { expect, test } from 'vitest';
import { sayFindingAbout } from '#shared/text/precheck.ts';

test.each([
  ['nothing', {}, ''],
  ['no sets', { sets: [] }, ''],
  ['a paper', { paper: { number: 'S/1', date: '2026-11-22' } }, 'surat S/1, 22 Nov 2026'],
  ['a set', { sets: [{ name: 'A', kinds: ['sha1'] }] }, 'himpunan A: SHA-1'],
  [
    'sets of several kinds',
    {
      sets: [
        { name: 'A {kinds}', kinds: ['sha1', 'md5'] },
        { name: 'B', kinds: ['sha256'] },
      ],
    },
    'himpunan A {kinds}: SHA-1, MD5; himpunan B: SHA-256',
  ],
] as const)('a finding says what it is about: %s', (_, finding, said) => {
  expect(sayFindingAbout('id', finding)).toBe(said);
});
