import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { catalogueMethods } from '#shared/contract/catalogue.ts';
import { userMethods } from '#shared/contract/users.ts';
import { userAdded } from '#shared/domain/catalogue/events.ts';
import type { DomainEvent, ProposedEvent } from '#shared/domain/events.ts';
import { decideEstablishRecovery, decideRevokeRecovery } from '#shared/domain/recovery/decide.ts';
import {
  decideAddUser,
  decideChangePassphrase,
  decideChangeRole,
  decideReinstate,
  decideRemove,
  decideSetExpiry,
  decideSuspend,
} from '#shared/domain/user/decide.ts';
import type { AccountFacts } from '#shared/domain/user/facts.ts';
import type { Result } from '#shared/errors/result.ts';
import { outcome } from '../../../support/outcome.ts';
import { establish, remove, suspend } from '../support/account-acts.ts';
import { accountsOf, added, administrator, officer, recoveryOf, staff, userOf } from '../support/accounts.ts';
import type { Signed } from '../support/accounts.ts';
import { now, today } from '../support/facts.ts';

const reason = 'Mutasi';
const factsOf = (acts: readonly Signed[] = staff, by = administrator.id): AccountFacts => ({
  accounts: accountsOf(acts),
  by,
  now,
});
const facts = factsOf();
const only = (result: Result<(DomainEvent | ProposedEvent)[]>) => (result.ok ? result.value : result.error.code);

describe('an act on an account', () => {
  test('is one entry with just what was asked', () => {
    expect(only(decideAddUser({ user: userOf(7), expires: null }, facts))).toEqual([
      { type: 'user.added', data: { user: userOf(7) } },
    ]);
    expect(only(decideAddUser({ user: userOf(7), expires: today }, facts))).toEqual([
      { type: 'user.added', data: { user: userOf(7), expires: today } },
    ]);
    const role = { user: officer.id, role: 'supervisor', reason } as const;
    expect(only(decideChangeRole(role, facts))).toEqual([{ type: 'user.role-changed', data: role }]);
    const expiry = { user: officer.id, expires: '2027-01-01', reason };
    expect(only(decideSetExpiry(expiry, facts))).toEqual([{ type: 'user.expiry-set', data: expiry }]);
    const about = { user: officer.id, reason };
    expect(only(decideSuspend(about, facts))).toEqual([{ type: 'user.suspended', data: about }]);
    const resting = factsOf([...staff, { event: suspend(officer.id) }]);
    expect(only(decideReinstate(about, resting))).toEqual([{ type: 'user.reinstated', data: about }]);
  });

  test('that two must sign leaves the place of the second open', () => {
    const about = { user: officer.id, reason };
    expect(only(decideRemove(about, facts))).toEqual([{ type: 'user.removed', data: about }]);
    const revocation = { recovery: recoveryOf(1).id, reason };
    const withSheets = factsOf([...staff, { event: establish(1) }]);
    expect(only(decideRevokeRecovery(revocation, withSheets))).toEqual([
      { type: 'recovery.revoked', data: revocation },
    ]);
  });

  test('by oneself is refused', () => {
    const own = { user: administrator.id, reason };
    for (const result of [
      decideSuspend(own, facts),
      decideRemove(own, facts),
      decideReinstate(own, facts),
      decideChangeRole({ ...own, role: 'supervisor' }, facts),
      decideSetExpiry({ ...own, expires: null }, facts),
    ])
      expect(outcome(result)).toBe('USER_SELF');
  });

  test('on nobody, or on somebody who left, is refused', () => {
    const gone = factsOf([...staff, { event: remove(officer.id) }]);
    for (const [user, code] of [
      ['us_nobody', 'USER_UNKNOWN'],
      [officer.id, 'USER_STATE'],
    ] as const) {
      const about = { user, reason };
      expect(outcome(decideSuspend(about, gone))).toBe(code);
      expect(outcome(decideReinstate(about, gone))).toBe(code);
      expect(outcome(decideRemove(about, gone))).toBe(code);
      expect(outcome(decideChangeRole({ ...about, role: 'supervisor' }, gone))).toBe(code);
      expect(outcome(decideSetExpiry({ ...about, expires: today }, gone))).toBe(code);
    }
  });
});

describe('a new person', () => {
  test.each([
    'Petugas 2',
    ' petugas  2',
    'PETUGAS 2',
    'Ｐetugas 2',
    'Petugas\u00a02',
    'Petugas\u200b 2',
    'Petu\u00adgas\t2',
  ])('may not bear the name %j of another', (name) => {
    const user = { ...userOf(7), name };
    expect(outcome(decideAddUser({ user, expires: null }, facts))).toBe('USER_EXISTS');
  });

  test('may not bear the name that another has but for what is not seen', () => {
    const before = factsOf([...staff, { event: added({ ...userOf(6), name: 'Ipda\u200b \u202eSari' }) }]);
    expect(outcome(decideAddUser({ user: { ...userOf(7), name: 'Ipda Sari' }, expires: null }, before))).toBe(
      'USER_EXISTS',
    );
  });

  test.each(Array.from('\u200b\u200d\u202e\u2066\u00ad\u0007\u001b\n\u2028\u3164\ufe0f'))(
    'has no %j in the name, in an entry or a request, and the field is named',
    (character) => {
      const name = `Ipda${character}Sari`;
      const paths = (shape: z.ZodType, value: unknown) => shape.safeParse(value).error?.issues.map(({ path }) => path);
      expect(paths(userAdded, { user: { ...userOf(7), name } })).toEqual([['user', 'name']]);
      const request = { name, role: 'supervisor', expires: null, passphrase: 'x' };
      expect(paths(userMethods['users.add'].input, request)).toEqual([['name']]);
      expect(catalogueMethods['catalogue.create'].input.shape.userName.safeParse(name).success).toBe(false);
    },
  );

  test.each(['Ipda Sari, S.H.', "H. Ma'ruf bin Ali", 'Ni Kadek Āyu', 'محمد علي'])('may be called %s', (name) => {
    expect(userAdded.safeParse({ user: { ...userOf(7), name } }).success).toBe(true);
  });

  test('may bear the name of somebody who left', () => {
    const gone = factsOf([...staff, { event: remove(officer.id) }]);
    expect(outcome(decideAddUser({ user: { ...userOf(7), name: officer.name }, expires: null }, gone))).toBe('ok');
  });

  test.each([
    ['an id that is taken', { ...userOf(7), id: officer.id }, null, 'USER_EXISTS'],
    ['a key that is taken', { ...userOf(7), sealKey: officer.sealKey }, null, 'USER_EXISTS'],
    ['an end that has passed', userOf(7), '2026-11-20', 'INPUT_INVALID'],
  ] as const)('with %s is refused', (_, user, expires, code) => {
    expect(outcome(decideAddUser({ user, expires }, facts))).toBe(code);
  });
});

describe('what people do to their own account', () => {
  test('a passphrase is changed by its owner', () => {
    const own = { user: administrator.id };
    expect(only(decideChangePassphrase(own, facts))).toEqual([{ type: 'user.passphrase-changed', data: own }]);
    expect(outcome(decideChangePassphrase({ user: officer.id }, facts))).toBe('INPUT_INVALID');
  });
});

describe('the recovery key', () => {
  test('is one at a time', () => {
    const data = { recovery: recoveryOf(1) };
    const withSheets = factsOf([...staff, { event: establish(1) }]);
    expect(only(decideEstablishRecovery(data, facts))).toEqual([{ type: 'recovery.established', data }]);
    expect(outcome(decideEstablishRecovery({ recovery: recoveryOf(2) }, withSheets))).toBe('RECOVERY_EXISTS');
    expect(outcome(decideRevokeRecovery({ recovery: recoveryOf(2).id, reason }, withSheets))).toBe('RECOVERY_NONE');
    expect(outcome(decideRevokeRecovery({ recovery: recoveryOf(1).id, reason }, facts))).toBe('RECOVERY_NONE');
  });
});
