import { expect, test } from 'vitest';
import { userForm } from '#renderer/features/users/user-form.ts';

const good = {
  name: 'Iptu Uji',
  role: 'investigator',
  expires: '',
  passphrase: 'kuda laut biru terbang',
  again: 'kuda laut biru terbang',
};
const pathsOf = (change: Partial<Record<keyof typeof good, string>>) => {
  const parsed = userForm.safeParse({ ...good, ...change });
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
};

test('a new user needs no last day', () => {
  expect(pathsOf({})).toEqual([]);
  expect(pathsOf({ expires: '2027-03-31' })).toEqual([]);
});

test.each([
  [{ name: '' }, 'name'],
  [{ name: 'x'.repeat(401) }, 'name'],
  [{ role: 'king' }, 'role'],
  [{ expires: '2027-02-30' }, 'expires'],
  [{ passphrase: 'pendek', again: 'pendek' }, 'passphrase'],
  [{ again: 'kuda laut biru terbanG' }, 'again'],
] as const)('%j is told beside %s', (change, path) => {
  expect(pathsOf(change)).toContain(path);
});
