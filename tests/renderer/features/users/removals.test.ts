import { expect, test } from 'vitest';
import { aftermathOf, type Removal } from '#renderer/features/users/removals.ts';
import type { UserStatus } from '#shared/domain/user/status.ts';

const removal = (user: string, change: Partial<Removal> = {}): Removal => ({
  user,
  by: 'us_me',
  keyBefore: 'RWbefore',
  ...change,
});
const row = (user: string, status: UserStatus) => ({ user, name: `Nama ${user}`, status });
const me = { user: 'us_me', bundleKey: 'RWnow' };

test('nothing is said of somebody who is still in: the second person may have declined', () => {
  expect(aftermathOf([removal('us_1')], [row('us_1', 'active')], me)).toBeNull();
  expect(aftermathOf([removal('us_1')], [row('us_1', 'suspended')], me)).toBeNull();
});

test('nothing is said of who was removed by somebody else, before, or in another catalogue', () => {
  expect(aftermathOf([removal('us_1', { by: 'us_other' })], [row('us_1', 'removed')], me)).toBeNull();
  expect(aftermathOf([], [row('us_1', 'removed')], me)).toBeNull();
  expect(aftermathOf([removal('us_1')], [row('us_2', 'removed')], me)).toBeNull();
});

test('the new key is told only when it is another one', () => {
  const removals = [removal('us_1')];
  const rows = [row('us_1', 'removed')];
  expect(aftermathOf(removals, rows, { ...me, bundleKey: 'RWbefore' })?.keysChanged).toBe(false);
  expect(aftermathOf(removals, rows, me)).toEqual({ users: ['us_1'], names: ['Nama us_1'], keysChanged: true });
});

test('of two leavers, the keys are changed only when they are for both', () => {
  const rows = [row('us_1', 'removed'), row('us_2', 'removed')];
  const removals = [removal('us_1'), removal('us_2', { keyBefore: 'RWnow' })];
  expect(aftermathOf(removals, rows, me)).toMatchObject({ users: ['us_1', 'us_2'], keysChanged: false });
});
