import { describe, expect, test } from 'vitest';
import { reasonOf, sealedCount, shownFields, wordOf } from '#renderer/ui/entry/entry-values.ts';

const user = 'us_0123456789abcdef';
const person = 'pe_0123456789abcdef';
const names = { [user]: 'Ipda Sari', [person]: 'AK-01' };
const fields = (data: Record<string, unknown>, whole = false) =>
  shownFields(data, names, whole).map(([field]) => field);

describe('what an entry shows', () => {
  test('is not what was left empty, and no digest', () => {
    const data = { reason: 'x', notes: '', warrant: null, witnesses: [], sha256: 'a'.repeat(64), treeSize: 4 };
    expect(fields(data)).toEqual(['reason']);
  });

  test('names users and people whom it knows, and hides ids that say nothing', () => {
    expect(fields({ user, person, about: 'at_0123456789abcdef' })).toEqual(['user', 'person']);
  });

  test('says the code once where a person is recorded', () => {
    expect(fields({ person, code: 'AK-01', roles: ['victim'] })).toEqual(['code', 'roles']);
  });

  test('is everything that is not empty for whoever is to sign it', () => {
    const data = { case: 'ca_0123456789abcdef', sha256: 'a'.repeat(64), notes: '', about: 'at_0123456789abcdef' };
    expect(fields(data, true)).toEqual(['case', 'sha256', 'about']);
  });
});

test('a reason is told apart from other things that look a little like one', () => {
  expect(reasonOf({ code: 'other', text: 'Sidang' })).toEqual({ code: 'other', text: 'Sidang' });
  for (const value of [null, 'other', 7, [], { code: 1, text: '' }, { code: 'other' }])
    expect(reasonOf(value)).toBeNull();
});

test('commitments are counted, never shown', () => {
  expect(sealedCount('_sd', ['a', 'b'])).toBe(2);
  expect(sealedCount('disclosed', { commitments: ['a'], tagManifestSha256: 'b' })).toBe(1);
  expect(sealedCount('disclosed', { commitments: 'a' })).toBeNull();
  expect(sealedCount('disclosed', null)).toBeNull();
  expect(sealedCount('witnesses', ['a', 'b'])).toBeNull();
});

test('only values of closed lists have words: what somebody typed stays as it was typed', () => {
  expect(wordOf('role', 'supervisor')?.id).toBe('Pengawas');
  expect(wordOf('reason', 'other')).toBeUndefined();
  expect(wordOf('notes', 'constructor')).toBeUndefined();
  expect(wordOf('roles', 'constructor')).toBeUndefined();
});
