import { describe, expect, test } from 'vitest';
import type { DomainEvent } from '#shared/domain/events.ts';
import { foldAccounts, managesAsFounder, noAccounts, stationAt, statusOn } from '#shared/domain/user/accounts.ts';
import { outcome } from '../../../support/outcome.ts';
import {
  establish,
  recover,
  reinstate,
  remove,
  revoke,
  rotate,
  suspend,
  toExpire,
  toRole,
} from '../support/account-acts.ts';
import {
  accountsOf,
  added,
  administrator,
  creation,
  entriesOf,
  founder,
  investigator,
  keyOf,
  officer,
  recoveryOf,
  staff,
  supervisor,
  userOf,
} from '../support/accounts.ts';
import type { Signed } from '../support/accounts.ts';
import { caseData, now, station, today } from '../support/facts.ts';

/** What the fold says to one more act after `before`. */
function next(before: readonly Signed[], event: DomainEvent, by = founder.id, at = now) {
  const last = entriesOf([...before, { event, by, at }]).at(-1);
  if (last === undefined) throw new Error('no act');
  return foldAccounts(accountsOf(before), last);
}

describe('accounts', () => {
  test('nobody and nothing is there before the creation', () => {
    expect(noAccounts()).toMatchObject({ recovery: null, stations: [], leavers: [] });
    expect(stationAt(noAccounts(), 9)).toBeNull();
    expect(managesAsFounder(noAccounts(), founder.id, now)).toBe(false);
  });

  test('know everybody with their office, keys and place', () => {
    const { people } = accountsOf(staff);
    expect([...people.keys()]).toEqual([founder, officer, investigator, supervisor, administrator].map(({ id }) => id));
    expect(people.get(supervisor.id)).toEqual({
      user: supervisor,
      ...{ status: 'active', expires: null, founder: false },
      addedAt: now,
      seq: 3,
    });
    expect([...people.values()].map((account) => account.founder)).toEqual([true, false, false, false, false]);
  });

  test('stay the very same for entries about other things', () => {
    const accounts = accountsOf(staff);
    for (const event of entriesOf([{ event: { type: 'case.opened', data: caseData() } }])) {
      const folded = foldAccounts(accounts, event);
      expect(folded.ok && folded.value).toBe(accounts);
    }
  });

  test('an account ends after its last day, at the place where it signs', () => {
    const accounts = accountsOf([...staff, { event: toExpire(officer.id, today) }]);
    const account = accounts.people.get(officer.id);
    if (account === undefined) throw new Error('nobody');
    expect(statusOn(account, `${today}T23:59:59.999+09:00`)).toBe('active');
    // The same instant; the calendar says another day in WIT than in UTC.
    expect(statusOn(account, '2026-11-22T00:30:00.000+09:00')).toBe('expired');
    expect(statusOn(account, '2026-11-21T15:30:00.000Z')).toBe('active');
  });

  test('a suspension and a removal say more than an expiry', () => {
    const expired = { event: toExpire(officer.id, today) };
    const states = [suspend(officer.id), remove(officer.id)].map((event) => {
      const account = accountsOf([...staff, expired, { event }]).people.get(officer.id);
      return account && statusOn(account, '2030-01-01');
    });
    expect(states).toEqual(['suspended', 'removed']);
  });
});

describe('the first person', () => {
  const manages = (acts: readonly Signed[], at = now) => managesAsFounder(accountsOf(acts), founder.id, at);
  const begun = staff.slice(0, 4);

  test('manages users while there is no administrator, and nobody else does so', () => {
    expect(manages(begun)).toBe(true);
    expect(managesAsFounder(accountsOf(begun), officer.id, now)).toBe(false);
    expect(managesAsFounder(accountsOf(begun), 'us_nobody', now)).toBe(false);
    expect(manages(staff)).toBe(false);
  });

  test('manages again when the last administrator is suspended, has expired, or holds another office', () => {
    expect(manages([...staff, { event: suspend(administrator.id) }])).toBe(true);
    const expiring = [...staff, { event: toExpire(administrator.id, '2026-12-31') }];
    expect([manages(expiring), manages(expiring, '2026-12-31'), manages(expiring, '2027-01-01')]).toEqual([
      false,
      false,
      true,
    ]);
    expect(manages([...staff, { event: toRole(administrator.id, 'supervisor') }])).toBe(true);
  });

  test('manages nothing while suspended, expired or removed', () => {
    const [first, ...others] = staff;
    if (first === undefined) throw new Error('no creation');
    const second = { event: added(userOf(6, 'administrator')) };
    for (const event of [suspend(founder.id), toExpire(founder.id, today), remove(founder.id)]) {
      const acts = [first, ...others, second, { event, by: administrator.id }];
      expect(manages([...acts, { event: suspend(administrator.id), by: userOf(6).id }], '2030-01-01')).toBe(false);
    }
  });
});

describe('the keys of the station', () => {
  const acts = [...staff, { event: remove(officer.id) }, { event: rotate(2100, [officer.id]) }];

  test('are those that the entries below a size named last', () => {
    const accounts = accountsOf(acts);
    expect([0, 1, 6, 7, 8].map((size) => stationAt(accounts, size)?.checkpointKey ?? null)).toEqual([
      null,
      keyOf(2000),
      keyOf(2000),
      keyOf(2100),
      keyOf(2100),
    ]);
    expect(stationAt(accounts, 7)).toMatchObject({ id: station, name: 'Gudang', bundleKey: keyOf(2101) });
    expect(accounts.leavers).toEqual([]);
  });

  test('somebody who leaves while they are being changed waits for the next change', () => {
    const both = [...acts.slice(0, -1), { event: remove(investigator.id) }];
    expect(accountsOf(both).leavers).toEqual([officer.id, investigator.id]);
    expect(accountsOf([...both, { event: rotate(2100, [officer.id]) }]).leavers).toEqual([investigator.id]);
  });

  test.each<[string, DomainEvent, string]>([
    ['of sheets that are in force or never were', rotate(2200, [recoveryOf(1).id]), 'INPUT_INVALID'],
    ['of somebody who is still there', rotate(2200, [investigator.id]), 'INPUT_INVALID'],
    ['of somebody whose keys were changed already', rotate(2200, [officer.id]), 'INPUT_INVALID'],
    ['with a key the station had', rotate(2000), 'ENTRY_DUPLICATE'],
    ['with the key of a person', rotate(2), 'ENTRY_DUPLICATE'],
    [
      'with one key for both purposes',
      { type: 'keys.rotated', data: { checkpointKey: keyOf(2300), bundleKey: keyOf(2300), removed: [] } },
      'ENTRY_DUPLICATE',
    ],
  ])('are not changed because %s', (_, event, code) => {
    expect(outcome(next(acts, event))).toBe(code);
  });

  test('a leaver is named once', () => {
    const left = acts.slice(0, -1);
    expect(outcome(next(left, rotate(2100, [officer.id, officer.id])))).toBe('INPUT_INVALID');
    expect(outcome(next([], rotate(2100)))).toBe('LEDGER_FIRST_ENTRY');
  });
});

describe('refused', () => {
  const gone = [...staff, { event: remove(officer.id) }];
  const resting = [...staff, { event: suspend(officer.id) }];
  const withSheets = [...staff, { event: establish(1) }];
  const twin = { ...userOf(7), signKey: investigator.signKey };

  test.each<[string, readonly Signed[], DomainEvent, string, string?]>([
    ['a second creation', staff, creation(), 'LEDGER_FIRST_ENTRY'],
    ['a person who is there', staff, added(officer), 'USER_EXISTS'],
    ['the id of somebody who left', gone, added({ ...userOf(7), id: officer.id }), 'USER_EXISTS'],
    ['the id of a recovery key', withSheets, added({ ...userOf(7), id: recoveryOf(1).id }), 'USER_EXISTS'],
    ['a signing key that somebody has', staff, added(twin), 'USER_EXISTS'],
    ['a sealing key that somebody has', staff, added({ ...userOf(7), sealKey: founder.sealKey }), 'USER_EXISTS'],
    ['a signing key that seals for somebody', staff, added({ ...userOf(7), signKey: founder.sealKey }), 'USER_EXISTS'],
    ['one key for signing and sealing', staff, added({ ...userOf(7), sealKey: userOf(7).signKey }), 'USER_EXISTS'],
    ['the key of somebody who left', gone, added({ ...userOf(7), signKey: officer.signKey }), 'USER_EXISTS'],
    ['a checkpoint key as the key of a person', staff, added({ ...userOf(7), signKey: keyOf(2000) }), 'USER_EXISTS'],
    [
      'a person whose account has ended',
      staff,
      { type: 'user.added', data: { user: userOf(7), expires: '2026-11-20' } },
      'INPUT_INVALID',
    ],
    ['an act on nobody', staff, suspend('us_nobody'), 'USER_UNKNOWN'],
    ['a suspension of oneself', staff, suspend(founder.id), 'USER_SELF'],
    ['a removal of oneself', staff, remove(founder.id), 'USER_SELF'],
    ['another office for oneself', staff, toRole(founder.id, 'administrator'), 'USER_SELF'],
    ['a longer account for oneself', staff, toExpire(founder.id, '2030-01-01'), 'USER_SELF'],
    ['a suspension of a suspended person', resting, suspend(officer.id), 'USER_STATE'],
    ['a reinstatement of an active person', staff, reinstate(officer.id), 'USER_STATE'],
    ['a suspension of somebody who left', gone, suspend(officer.id), 'USER_STATE'],
    ['a reinstatement of somebody who left', gone, reinstate(officer.id), 'USER_STATE'],
    ['a second removal', gone, remove(officer.id), 'USER_STATE'],
    ['an office for somebody who left', gone, toRole(officer.id, 'supervisor'), 'USER_STATE'],
    ['a longer account for somebody who left', gone, toExpire(officer.id, '2030-01-01'), 'USER_STATE'],
    ['the office that somebody has', staff, toRole(officer.id, 'evidence-officer'), 'INPUT_INVALID'],
    ['the last day that somebody has', staff, toExpire(officer.id, null), 'INPUT_INVALID'],
    ['a last day in the past', staff, toExpire(officer.id, '2026-11-20'), 'INPUT_INVALID'],
    [
      "a change of somebody else's passphrase",
      staff,
      { type: 'user.passphrase-changed', data: { user: officer.id } },
      'INPUT_INVALID',
    ],
    [
      'wrong passphrases of nobody',
      staff,
      { type: 'unlock.failed', data: { user: 'us_nobody', failures: 1, lastAt: now } },
      'USER_UNKNOWN',
    ],
    ['a second recovery key', withSheets, establish(2), 'RECOVERY_EXISTS'],
    ['the end of a recovery key that is not', staff, revoke(1), 'RECOVERY_NONE'],
    ['the end of another recovery key', withSheets, revoke(2), 'RECOVERY_NONE'],
    ['sheets that were revoked', [...withSheets, { event: revoke(1) }], establish(1), 'USER_EXISTS'],
    [
      'new sheets with an old key',
      [...withSheets, { event: revoke(1) }],
      { type: 'recovery.established', data: { recovery: { ...recoveryOf(2), signKey: recoveryOf(1).signKey } } },
      'USER_EXISTS',
    ],
    ['recovery without sheets', staff, recover(officer.id, 2, 4000), 'RECOVERY_NONE', recoveryOf(1).id],
    ['recovery that a person signs', withSheets, recover(officer.id, 2, 4000), 'RECOVERY_NONE', founder.id],
    ['recovery of nobody', withSheets, recover('us_nobody', 2, 4000), 'USER_UNKNOWN', recoveryOf(1).id],
    ['recovery with keys of before', withSheets, recover(officer.id, 2, 4), 'USER_EXISTS', recoveryOf(1).id],
    ['recovery without new sheets', withSheets, recover(officer.id, 1, 4000), 'USER_EXISTS', recoveryOf(1).id],
    [
      'recovery of a suspended person',
      [...withSheets, { event: suspend(officer.id) }],
      recover(officer.id, 2, 4000),
      'USER_STATE',
      recoveryOf(1).id,
    ],
    [
      'recovery of somebody who left',
      [...withSheets, { event: remove(officer.id) }],
      recover(officer.id, 2, 4000),
      'USER_STATE',
      recoveryOf(1).id,
    ],
  ])('%s', (_, before, event, code, by) => {
    expect(outcome(next(before, event, by))).toBe(code);
  });

  test('recovery of an account that has ended', () => {
    const ended = [...withSheets, { event: toExpire(officer.id, today) }];
    const used = recover(officer.id, 2, 4000);
    expect(outcome(next(ended, used, recoveryOf(1).id))).toBe('ok');
    expect(outcome(next(ended, used, recoveryOf(1).id, '2026-11-22T08:00:00.000+07:00'))).toBe('USER_STATE');
  });

  test('whatever leaves nobody to manage users for ever', () => {
    const alone = [{ event: creation() }, { event: added(officer) }];
    const ended = accountsOf(alone);
    for (const event of [suspend(founder.id), remove(founder.id), toExpire(founder.id, '2027-01-01')])
      expect(outcome(next(alone, event, officer.id))).toBe('USER_LAST_MANAGER');
    // An administrator whose account ends is no help after that day.
    const dated = [...staff, { event: toExpire(administrator.id, '2027-01-01') }];
    expect(outcome(next(dated, remove(founder.id), administrator.id))).toBe('USER_LAST_MANAGER');
    expect(outcome(next(staff, remove(founder.id), administrator.id))).toBe('ok');
    const left = [...staff, { event: remove(founder.id), by: administrator.id }];
    for (const event of [toRole(administrator.id, 'supervisor'), suspend(administrator.id)])
      expect(outcome(next(left, event, supervisor.id))).toBe('USER_LAST_MANAGER');
    expect(ended.people.size).toBe(2);
  });

  test('a creation that names one key twice introduces nobody', () => {
    const refused = next([], creation([founder, { ...officer, signKey: founder.signKey }]));
    expect(outcome(refused)).toBe('USER_EXISTS');
  });
});

describe('recovery', () => {
  test('gives a person new keys and puts new sheets in the place of the used ones', () => {
    const used = { event: recover(officer.id, 2, 4000), by: recoveryOf(1).id };
    const accounts = accountsOf([...staff, { event: establish(1) }, used]);
    const user = { ...officer, signKey: keyOf(4000), sealKey: keyOf(4001) };
    expect(accounts.people.get(officer.id)?.user).toEqual(user);
    expect(accounts.recovery).toEqual({ ...recoveryOf(2), seq: 6, at: now, by: recoveryOf(1).id });
    expect([[...accounts.retired], accounts.leavers]).toEqual([[recoveryOf(1).id], [recoveryOf(1).id]]);
  });

  test('can be made anew after it was revoked', () => {
    const accounts = accountsOf([...staff, { event: establish(1) }, { event: revoke(1) }, { event: establish(2) }]);
    expect([accounts.recovery?.id, [...accounts.retired]]).toEqual([recoveryOf(2).id, [recoveryOf(1).id]]);
  });

  test('that went out of force is remembered until a change of keys names it', () => {
    const { id } = recoveryOf(1);
    const revoked = [...staff, { event: establish(1) }, { event: revoke(1) }];
    const begunBefore = [...revoked, { event: rotate(2100) }];
    const acts = [staff, revoked, begunBefore, [...begunBefore, { event: rotate(2200, [id]) }]];
    expect(acts.map((each) => accountsOf(each).leavers)).toEqual([[], [id], [id], []]);
  });
});
