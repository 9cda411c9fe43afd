import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideGrant, decideRevoke } from '#shared/domain/clearance/decide.ts';
import { foldClearances, isCleared, noClearances } from '#shared/domain/clearance/fold.ts';
import type { CaseClearance } from '#shared/domain/clearance/fold.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { foldAccounts, noAccounts } from '#shared/domain/user/accounts.ts';
import { outcome } from '../../../support/outcome.ts';
import { establish, recover, reinstate, remove, revoke, suspend, toExpire, toRole } from '../support/account-acts.ts';
import {
  administrator,
  bothOf,
  digestsOf,
  entriesOf,
  investigator,
  officer,
  recoveryOf,
  staff,
  supervisor,
} from '../support/accounts.ts';
import type { Signed } from '../support/accounts.ts';
import { caseData, idOf, now, theCase, today } from '../support/facts.ts';

const reason = 'Penyidik pengganti';
const grant = (user: string, of = theCase): DomainEvent => ({
  type: 'clearance.granted',
  data: { case: of, user, reason },
});
const withdraw = (user: string): DomainEvent => ({ type: 'clearance.revoked', data: { case: theCase, user, reason } });
const rotate = (generation: number): DomainEvent => ({ type: 'case.key-rotated', data: { case: theCase, generation } });
const recorded: DomainEvent = {
  type: 'person.recorded',
  data: { case: theCase, person: idOf('pe', 1), code: 'AK-01', roles: ['child-victim'], _sd: digestsOf(0) },
};
const opened: DomainEvent = {
  type: 'restricted.opened',
  data: { case: theCase, about: idOf('pe', 1), reason: { code: 'examination', text: '' } },
};
const by = investigator.id;

/** A case that the investigator opened. */
const begun: readonly Signed[] = [...staff, { event: { type: 'case.opened', data: caseData() }, by }];
const sealed: readonly Signed[] = [...begun, { event: recorded, by }];
const shared: readonly Signed[] = [...sealed, { event: grant(officer.id), by }];

function stateOf(acts: readonly Signed[]): CaseClearance {
  const state = bothOf(acts).clearances.get(theCase);
  if (state === undefined) throw new Error('no case');
  return state;
}
const clearedIn = (acts: readonly Signed[]) => [...stateOf(acts).cleared.keys()];

function next(before: readonly Signed[], event: DomainEvent, signer = by, at = now) {
  const { accounts, clearances } = bothOf(before);
  const last = entriesOf([...before, { event, by: signer, at }]).at(-1);
  if (last === undefined) throw new Error('no act');
  const after = foldAccounts(accounts, last);
  return foldClearances(clearances, last, after.ok ? after.value : accounts);
}

describe('who is cleared', () => {
  test('is whoever opened the case, and whoever they clear', () => {
    expect(stateOf(begun)).toEqual({
      cleared: new Map([[by, { user: by, reason: '', seq: 5, at: now, by }]]),
      generation: 0,
      sealed: false,
      rotationDue: false,
    });
    expect(stateOf(shared).cleared.get(officer.id)).toEqual({ user: officer.id, reason, seq: 7, at: now, by });
    const { clearances } = bothOf(shared);
    expect([officer.id, supervisor.id].map((id) => isCleared(clearances, theCase, id))).toEqual([true, false]);
    expect(isCleared(clearances, idOf('ca', 2), officer.id)).toBe(false);
    expect(isCleared(noClearances(), theCase, officer.id)).toBe(false);
  });

  test('is nobody who left or sees no case any more, and who returns is not cleared by that', () => {
    expect(clearedIn([...shared, { event: remove(officer.id) }])).toEqual([by]);
    const away = [...shared, { event: toRole(officer.id, 'administrator') }];
    expect(clearedIn(away)).toEqual([by]);
    expect(clearedIn([...away, { event: toRole(officer.id, 'evidence-officer') }])).toEqual([by]);
    expect(clearedIn([...shared, { event: toRole(officer.id, 'supervisor') }])).toEqual([by, officer.id]);
  });

  test('stays so through a suspension', () => {
    const acts = [...shared, { event: suspend(officer.id) }, { event: reinstate(officer.id) }];
    expect(clearedIn(acts)).toEqual([by, officer.id]);
  });

  test('is the very same for entries about other things', () => {
    const { accounts, clearances } = bothOf(shared);
    for (const event of entriesOf([{ event: suspend(officer.id) }, { event: establish(1) }])) {
      const folded = foldClearances(clearances, event, accounts);
      expect(folded.ok && folded.value).toBe(clearances);
    }
  });
});

describe('the restricted key', () => {
  const due = (acts: readonly Signed[]) => stateOf(acts).rotationDue;

  test('is due to be changed when somebody who may hold it must not any more', () => {
    expect(due(shared)).toBe(false);
    expect(due([...shared, { event: withdraw(officer.id), by }])).toBe(true);
    expect(due([...shared, { event: remove(officer.id) }])).toBe(true);
    expect(due([...shared, { event: toRole(officer.id, 'administrator') }])).toBe(true);
    expect(due([...shared, { event: suspend(officer.id) }])).toBe(false);
    expect(due([...shared, { event: remove(supervisor.id) }])).toBe(false);
  });

  test('is due to be changed when sheets that opened it are not in force any more', () => {
    const withSheets = [...shared, { event: establish(1) }];
    expect(due(withSheets)).toBe(false);
    expect(due([...withSheets, { event: revoke(1) }])).toBe(true);
    expect(due([...withSheets, { event: recover(officer.id, 2, 4000), by: recoveryOf(1).id }])).toBe(true);
  });

  test('is not there before something was sealed', () => {
    const unsealed = [...begun, { event: grant(officer.id), by }, { event: withdraw(officer.id), by }];
    expect([stateOf(unsealed).sealed, due(unsealed)]).toEqual([false, false]);
    expect(outcome(next(unsealed, rotate(1)))).toBe('INPUT_INVALID');
  });

  test('is changed once and then due no more', () => {
    const changed = stateOf([...shared, { event: remove(officer.id) }, { event: rotate(1), by }]);
    expect([changed.generation, changed.rotationDue]).toEqual([1, false]);
  });
});

describe('refused', () => {
  const gone = [...shared, { event: remove(officer.id) }];
  const alone = [...shared, { event: withdraw(officer.id), by }];

  test.each<[string, readonly Signed[], DomainEvent, string, string?]>([
    ['in a case that is not', staff, grant(officer.id), 'CASE_UNKNOWN'],
    ['in another case', begun, grant(officer.id, idOf('ca', 2)), 'CASE_UNKNOWN'],
    ['a grant by somebody who is not cleared', begun, grant(officer.id), 'NOT_CLEARED', supervisor.id],
    ['a grant to oneself', begun, grant(supervisor.id), 'NOT_CLEARED', supervisor.id],
    ['a revocation by somebody who is not cleared', shared, withdraw(officer.id), 'NOT_CLEARED', supervisor.id],
    ['a person recorded by somebody who is not cleared', begun, recorded, 'NOT_CLEARED', officer.id],
    ['an opening by somebody who is not cleared', sealed, opened, 'NOT_CLEARED', supervisor.id],
    ['an opening after the clearance ended', alone, opened, 'NOT_CLEARED', officer.id],
    ['a change of the key by somebody who is not cleared', sealed, rotate(1), 'NOT_CLEARED', officer.id],
    ['a grant to nobody', begun, grant('us_nobody'), 'USER_UNKNOWN'],
    ['a grant to somebody who left', gone, grant(officer.id), 'USER_STATE'],
    ['a grant to somebody suspended', [...begun, { event: suspend(officer.id) }], grant(officer.id), 'USER_STATE'],
    ['a grant to an administrator', begun, grant(administrator.id), 'CLEARANCE_ROLE'],
    ['a grant to somebody cleared', shared, grant(officer.id), 'CLEARANCE_EXISTS'],
    ['a grant to whoever opened the case', begun, grant(by), 'CLEARANCE_EXISTS'],
    ['a revocation from somebody not cleared', begun, withdraw(supervisor.id), 'CLEARANCE_UNKNOWN'],
    ['the revocation from the last one', begun, withdraw(by), 'CLEARANCE_LAST'],
    [
      'one from the last but a suspended one',
      [...shared, { event: suspend(officer.id) }],
      withdraw(by),
      'CLEARANCE_LAST',
    ],
    ['a generation left out', sealed, rotate(2), 'INPUT_INVALID'],
    ['the generation that is there', sealed, rotate(0), 'INPUT_INVALID'],
    ['a generation twice', [...sealed, { event: rotate(1), by }], rotate(1), 'INPUT_INVALID'],
  ])('%s', (_, before, event, code, signer) => {
    expect(outcome(next(before, event, signer))).toBe(code);
  });

  test('a revocation that leaves only somebody whose account has ended', () => {
    const ended = [...shared, { event: toExpire(officer.id, today) }];
    expect(outcome(next(ended, withdraw(by)))).toBe('ok');
    expect(outcome(next(ended, withdraw(by), by, '2026-11-22T08:00:00.000+07:00'))).toBe('CLEARANCE_LAST');
  });
});

describe('a case whose only cleared person left', () => {
  const orphaned = [...sealed, { event: remove(by) }];

  test('is given to somebody by a supervisor, and by no other office', () => {
    expect(clearedIn(orphaned)).toEqual([]);
    for (const signer of [officer.id, administrator.id])
      expect(outcome(next(orphaned, grant(officer.id), signer))).toBe('NOT_CLEARED');
    const given = [...orphaned, { event: grant(officer.id), by: supervisor.id }];
    expect(clearedIn(given)).toEqual([officer.id]);
    expect(outcome(next(given, grant(supervisor.id), supervisor.id))).toBe('NOT_CLEARED');
  });

  test('shows the supervisor nothing by that', () => {
    expect(outcome(next(orphaned, opened, supervisor.id))).toBe('NOT_CLEARED');
  });
});

describe('what is decided', () => {
  const factsOf = (acts: readonly Signed[], signer = by) => ({ ...bothOf(acts), by: signer, now });

  test('is one entry, or the code of the rule', () => {
    const granting = { case: theCase, user: officer.id, reason };
    expect(decideGrant(granting, factsOf(begun))).toEqual({ ok: true, value: [grant(officer.id)] });
    expect(outcome(decideGrant(granting, factsOf(begun, supervisor.id)))).toBe('NOT_CLEARED');
    expect(decideRevoke(granting, factsOf(shared))).toEqual({ ok: true, value: [withdraw(officer.id)] });
    expect(outcome(decideRevoke({ ...granting, user: by }, factsOf(begun)))).toBe('CLEARANCE_LAST');
  });
});

const anybody = fc.constantFrom(officer.id, investigator.id, supervisor.id, administrator.id);
const anyAct = fc.oneof(
  anybody.map((user) => grant(user)),
  anybody.map(withdraw),
  anybody.map(remove),
  anybody.map(suspend),
  fc.tuple(anybody, fc.constantFrom('administrator', 'supervisor' as const)).map(([user, role]) => toRole(user, role)),
  fc.integer({ min: 0, max: 3 }).map(rotate),
);

describe('whatever is tried', () => {
  test('nobody is cleared who left or sees no case, and the key goes on from one generation to the next', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyAct, anybody), { maxLength: 30 }), (acts) => {
        let accounts = noAccounts();
        let clearances = noClearances();
        let generation = 0;
        for (const event of entriesOf([...sealed, ...acts.map(([each, signer]) => ({ event: each, by: signer }))])) {
          const people = foldAccounts(accounts, event);
          if (!people.ok) continue;
          const folded = foldClearances(clearances, event, people.value);
          if (!folded.ok) continue;
          [accounts, clearances] = [people.value, folded.value];
          const state = clearances.get(theCase);
          for (const id of state?.cleared.keys() ?? []) {
            const account = accounts.people.get(id);
            expect([account?.status === 'removed', account?.user.role === 'administrator']).toEqual([false, false]);
          }
          expect([generation, generation + 1]).toContain(state?.generation ?? 0);
          generation = state?.generation ?? 0;
        }
      }),
    );
  });
});
