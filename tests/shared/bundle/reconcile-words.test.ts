import { expect, test } from 'vitest';
import { tellReconciled } from '#shared/bundle/reconcile-words.ts';
import { comparedData, matchedData } from '../domain/support/list-results.ts';

test('the history says what a list was held against, and what each hash set recognised', () => {
  expect(tellReconciled('against', comparedData().against)).toBe('DCIM (10 berkas)');
  expect(tellReconciled('sets', matchedData().sets)).toBe(
    'Set 1 (penting): 2, Set 2 (penting): 3, Set 3 (terblokir): 0',
  );
});

test.each([
  ['against', 'JPU'],
  ['against', { kind: 'letter', name: 'x' }],
  ['sets', ['x']],
  ['same', comparedData().against],
])('and leaves %s alone where it is something else', (field, value) => {
  expect(tellReconciled(field, value)).toBeUndefined();
});
