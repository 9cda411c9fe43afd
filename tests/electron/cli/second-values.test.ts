import { expect, test } from 'vitest';
import { valueText } from '#electron/cli/second-values.ts';

const at = '2026-11-21T14:05:00.000+08:00';

test.each([
  ['createdAt', at, `21 Nov 2026 14.05 WITA (${at})`],
  ['expires', '2030-05-31', '31 Mei 2030 (2030-05-31)'],
  ['expires', null, 'null'],
  ['expires', 'kelak', 'kelak'],
  ['stage', 'tahap-2', 'Tahap II (tahap-2)'],
  ['stage', 'tahap-9', 'tahap-9'],
  ['reason', at, at],
  ['reason', 'pindah', 'pindah'],
  [
    'reason',
    { code: 'victim-protection', text: 'Sidang' },
    'Perlindungan korban atau saksi (victim-protection): Sidang',
  ],
  ['reason', { code: 'supervision', text: '' }, 'Pengawasan (supervision)'],
  ['reason', { code: 'kelak', text: 'x' }, 'kelak: x'],
  ['reason', { code: 'other', text: 'x', more: 1 }, '{"code":"other","text":"x","more":1}'],
  ['reason', { code: 1, text: 'x' }, '{"code":1,"text":"x"}'],
  ['version', 3, '3'],
])('%s %j is shown in words, with what is signed beside them', (field, value, shown) => {
  expect(valueText('id', field, value, {})).toBe(shown);
});

test('in English with English words', () => {
  expect(valueText('en', 'createdAt', at, {})).toBe(`21 Nov 2026 14:05 WITA (${at})`);
  expect(valueText('en', 'reason', { code: 'examination', text: '' }, {})).toBe('Examination (examination)');
});

test('names stand before their ids, and codes before the commitments', () => {
  expect(valueText('id', 'user', 'us_1', { us_1: 'Sari' })).toBe('Sari (us_1)');
  expect(valueText('id', 'users', ['us_1', 'us_2'], { us_1: 'Sari' })).toBe('["Sari (us_1)","us_2"]');
  expect(valueText('id', 'user', 'constructor', {})).toBe('constructor');
  const disclosed = { commitments: ['a', 'b', 'c'] };
  expect(valueText('id', 'disclosed', disclosed, { a: 'AK-01', b: 'AK-01' })).toMatch(
    /^AK-01: 2 isian, tanpa kode: 1 isian \{.*"c"/,
  );
});
