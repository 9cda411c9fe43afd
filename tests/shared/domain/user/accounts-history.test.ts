import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DomainEvent, RecordedEvent } from '#shared/domain/events.ts';
import { foldAccounts, managesAsFounder, statusOn } from '#shared/domain/user/accounts.ts';
import type { Accounts } from '#shared/domain/user/accounts.ts';
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
import { accountsOf, added, recoveryOf, staff, userOf } from '../support/accounts.ts';
import { idOf, leafAt, now, station } from '../support/facts.ts';

/** Acts of anybody on anybody, sensible or not; numbers choose people and keys. */
const person = fc.integer({ min: 1, max: 5 }).map((number) => idOf('us', number));
const day = fc.constantFrom(null, '2026-11-20', '2026-11-21', '2026-12-31', '2027-06-30');
const role = fc.constantFrom('evidence-officer', 'investigator', 'supervisor', 'administrator' as const);
const anyAct: fc.Arbitrary<DomainEvent> = fc.oneof(
  fc.tuple(fc.integer({ min: 4, max: 8 }), role).map(([number, office]) => added(userOf(number, office))),
  person.map(suspend),
  person.map(reinstate),
  person.map(remove),
  fc.tuple(person, role).map(([id, office]) => toRole(id, office)),
  fc.tuple(person, day).map(([id, last]) => toExpire(id, last)),
  fc.integer({ min: 1, max: 3 }).map(establish),
  fc.integer({ min: 1, max: 3 }).map(revoke),
  fc
    .tuple(person, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 3 }))
    .map(([id, sheets, key]) => recover(id, sheets, 4000 + key * 2)),
  fc.tuple(fc.integer({ min: 0, max: 3 }), fc.subarray([1, 2, 3])).map(([key, left]) =>
    rotate(
      2100 + key * 2,
      left.map((number) => idOf('us', number)),
    ),
  ),
);
const signer = fc.oneof(
  person,
  fc.integer({ min: 1, max: 3 }).map((number) => recoveryOf(number).id),
);
const at = fc.constantFrom(now, '2026-12-31T23:00:00.000+09:00', '2027-07-01T00:00:00.000+07:00');

/** Runs acts one after the other; what is refused changes nothing. */
function history(acts: readonly (readonly [DomainEvent, string, string])[], see: (step: Step) => void): Accounts {
  let accounts = accountsOf(staff);
  acts.forEach(([event, by, when], index) => {
    const seq = staff.length + index;
    const recorded = { ...event, station, seq, at: when, by, leaf: leafAt(seq) };
    const before = accounts;
    const folded = foldAccounts(before, recorded);
    if (folded.ok) accounts = folded.value;
    see({ event: recorded, before, after: accounts, allowed: folded.ok });
  });
  return accounts;
}
interface Step {
  readonly event: RecordedEvent;
  readonly before: Accounts;
  readonly after: Accounts;
  readonly allowed: boolean;
}
const histories = fc.array(fc.tuple(anyAct, signer, at), { maxLength: 40 });

describe('whatever people do to each other', () => {
  test('somebody can manage users on every day to come', () => {
    fc.assert(
      fc.property(histories, (acts) => {
        const { people } = history(acts, ({ after }) => {
          for (const date of ['2026-11-21', '2027-01-01', '2099-12-31']) {
            const managers = [...after.people.values()].filter(
              (account) =>
                statusOn(account, date) === 'active' &&
                (account.user.role === 'administrator' || managesAsFounder(after, account.user.id, date)),
            );
            expect(managers.length).toBeGreaterThan(0);
          }
        });
        expect(people.size).toBeGreaterThan(0);
      }),
    );
  });

  test('whoever was removed stays removed, under their own id', () => {
    fc.assert(
      fc.property(histories, (acts) => {
        history(acts, ({ before, after }) => {
          for (const [id, account] of before.people) {
            expect(after.people.has(id)).toBe(true);
            if (account.status === 'removed') expect(after.people.get(id)).toEqual(account);
          }
        });
      }),
    );
  });

  test('nobody changes their own account, except by the sheets', () => {
    fc.assert(
      fc.property(histories, (acts) => {
        history(acts, ({ event, before, after }) => {
          // Whether strangers may act at all is asked by `checkSigner`.
          const self = before.people.get(event.by);
          if (self !== undefined) expect(after.people.get(event.by)).toEqual(self);
        });
      }),
    );
  });

  test('no key and no id is ever of two, and none comes back', () => {
    fc.assert(
      fc.property(histories, (acts) => {
        const owners = new Map<string, string>();
        history(acts, ({ after }) => {
          const held = [
            ...[...after.people.values()].flatMap(({ user }) => [
              [user.signKey, `${user.id} signs`],
              [user.sealKey, `${user.id} seals`],
            ]),
            ...(after.recovery === null
              ? []
              : [
                  [after.recovery.signKey, `${after.recovery.id} signs`],
                  [after.recovery.sealKey, `${after.recovery.id} seals`],
                ]),
            ...after.stations.flatMap(({ seq, station: keys }) => [
              [keys.checkpointKey, `checkpoint from ${String(seq)}`],
              [keys.bundleKey, `bundle from ${String(seq)}`],
            ]),
          ];
          for (const [key = '', owner = ''] of held) {
            expect(owners.get(key) ?? owner).toBe(owner);
            owners.set(key, owner);
            expect(after.keys.has(key)).toBe(true);
          }
          expect(after.recovery !== null && after.retired.has(after.recovery.id)).toBe(false);
          for (const id of after.retired) expect(after.people.has(id)).toBe(false);
        });
      }),
    );
  });

  test('what was folded before is not changed by what comes after, and a refused act changes nothing', () => {
    const plain = (accounts: Accounts) =>
      structuredClone({ ...accounts, people: [...accounts.people], keys: [...accounts.keys] });
    fc.assert(
      fc.property(histories, (acts) => {
        const seen: [Accounts, ReturnType<typeof plain>][] = [];
        history(acts, ({ before, after, allowed }) => {
          if (!allowed) expect(after).toBe(before);
          seen.push([before, plain(before)]);
        });
        for (const [accounts, copy] of seen) expect(plain(accounts)).toEqual(copy);
      }),
    );
  });

  test('the histories do get somewhere: every kind of act is sometimes allowed and sometimes refused', () => {
    const tally = new Set<string>();
    fc.assert(
      fc.property(histories, (acts) => {
        history(acts, ({ event, allowed }) => tally.add(`${event.type} ${allowed ? 'allowed' : 'refused'}`));
      }),
      { numRuns: 1000, seed: 1 },
    );
    const kinds = ['user.added', 'user.suspended', 'user.reinstated', 'user.removed', 'user.role-changed'];
    const more = ['user.expiry-set', 'recovery.established', 'recovery.revoked', 'recovery.used', 'keys.rotated'];
    for (const kind of [...kinds, ...more])
      expect([tally.has(`${kind} allowed`), tally.has(`${kind} refused`)], kind).toEqual([true, true]);
  });
});
