import { expect, test } from 'vitest';
import { actsFor, inOrder } from '#renderer/features/users/user-acts.ts';
import type { UserRow } from '#shared/contract/users.ts';

function user(status: UserRow['status'], name = 'Iptu Uji', id = 'us_2'): UserRow {
  const rest = { expires: null, founder: false, addedAt: '2026-01-04T09:00:00+08:00', lastSignedAt: null, cleared: 0 };
  return { user: id, name, role: 'investigator', status, ...rest };
}

test.each<[UserRow['status'], readonly string[]]>([
  ['active', ['changeRole', 'setExpiry', 'suspend', 'remove']],
  ['expired', ['changeRole', 'setExpiry', 'remove']],
  ['suspended', ['setExpiry', 'reinstate', 'remove']],
  ['removed', []],
])('for an account that is %s the acts are %j', (status, acts) => {
  expect(actsFor(user(status), 'us_1', true)).toEqual(acts);
});

test('nothing is offered on the own account, and nothing to who may not', () => {
  expect(actsFor(user('active'), 'us_2', true)).toEqual([]);
  expect(actsFor(user('active'), 'us_1', false)).toEqual([]);
});

test('who can come in stands first, who was removed last, by name within', () => {
  const rows = [user('removed', 'A'), user('suspended', 'B'), user('active', 'D'), user('active', 'C')];
  expect(inOrder(rows).map(({ name }) => name)).toEqual(['C', 'D', 'B', 'A']);
});
