import { fail, ok } from '../../errors/result.ts';
import type { Result } from '../../errors/result.ts';
import type { DomainEvent, RecordedEvent } from '../events.ts';
import { mayDo } from '../roles/acts.ts';
import type { Accounts } from '../user/accounts.ts';
import { statusOn } from '../user/accounts.ts';

/** Why and since when somebody may open what is sealed in a case. */
export interface Clearance {
  readonly user: string;
  /** Empty for whoever opened the case, or recorded the find that it began as. */
  readonly reason: string;
  readonly seq: number;
  readonly at: string;
  readonly by: string;
}

/** Need-to-know of one case. */
export interface CaseClearance {
  readonly cleared: ReadonlyMap<string, Clearance>;
  /** Of the restricted key, from 0. */
  readonly generation: number;
  /** Something was sealed under the restricted key: before that there is no key. */
  readonly sealed: boolean;
  /** Somebody who may have held the key is not cleared any more: it is to be changed. */
  readonly rotationDue: boolean;
}

/** By case. Never changed in place. */
export type Clearances = ReadonlyMap<string, CaseClearance>;

export function noClearances(): Clearances {
  return new Map();
}

/**
 * The cases whose need-to-know an event changes, as they are after it; most events change none. Feed it every event of the
 * catalogue and of the case, with the accounts as they stand **after** the event. Refuses (LEDGER.md section 15):
 * CASE_UNKNOWN, NOT_CLEARED, CLEARANCE_EXISTS, CLEARANCE_UNKNOWN, CLEARANCE_ROLE, CLEARANCE_LAST, USER_UNKNOWN, USER_STATE,
 * INPUT_INVALID for a generation out of order or of a key that nothing is sealed under.
 */
export function changedClearances(
  clearances: Clearances,
  event: RecordedEvent,
  accounts: Accounts,
): Result<Clearances> {
  switch (event.type) {
    case 'find.recorded':
    case 'case.opened':
      // A report changes nothing for a file that began as a find: whoever found it stays cleared.
      return ok(clearances.has(event.data.case) ? none : new Map([[event.data.case, opened(event)]]));
    case 'user.removed':
      return ok(without(clearances, event.data.user));
    case 'user.role-changed':
      return ok(mayDo(event.data.role, 'know-people', false) ? none : without(clearances, event.data.user));
    case 'recovery.revoked':
    case 'recovery.used':
      // The restricted keys were sealed to that recovery key too, and its sheets are not in a safe any more.
      return ok(new Map([...clearances].map(([caseId, state]) => [caseId, { ...state, rotationDue: state.sealed }])));
    case 'clearance.granted':
    case 'clearance.revoked':
    case 'case.key-rotated':
    case 'person.recorded':
    case 'person.amended':
    case 'restricted.added':
    case 'restricted.opened':
      return inCase(clearances, event, accounts);
    default:
      return ok(none);
  }
}

const none: Clearances = new Map();

/** All cases after the event, `clearances` itself when nothing changes; otherwise as `changedClearances`. */
export function foldClearances(clearances: Clearances, event: RecordedEvent, accounts: Accounts): Result<Clearances> {
  const changed = changedClearances(clearances, event, accounts);
  if (!changed.ok) return changed;
  return ok(changed.value.size === 0 ? clearances : new Map([...clearances, ...changed.value]));
}

/** Is this person cleared for the case, as the ledger stands? */
export function isCleared(clearances: Clearances, caseId: string, user: string): boolean {
  return clearances.get(caseId)?.cleared.has(user) ?? false;
}

type InCase = Extract<
  DomainEvent,
  { type: `clearance.${string}` | 'case.key-rotated' | 'person.recorded' | 'person.amended' | `restricted.${string}` }
>;

function inCase(clearances: Clearances, event: RecordedEvent & InCase, accounts: Accounts): Result<Clearances> {
  const state = clearances.get(event.data.case);
  if (state === undefined) return fail('CASE_UNKNOWN', { case: event.data.case });
  const entitled = mayTouch(state, event, accounts);
  if (!entitled.ok) return entitled;
  const next = change(state, event, accounts);
  if (!next.ok) return next;
  return ok(next.value === state ? none : new Map([[event.data.case, next.value]]));
}

/**
 * A cleared person, and nobody by office alone. When everybody who was cleared has left, a supervisor may clear somebody:
 * the key itself then comes from the recovery sheets only.
 */
function mayTouch(state: CaseClearance, event: RecordedEvent & InCase, accounts: Accounts): Result<null> {
  if (state.cleared.has(event.by)) return ok(null);
  const orphaned = state.cleared.size === 0 && event.type === 'clearance.granted';
  return orphaned && accounts.people.get(event.by)?.user.role === 'supervisor'
    ? ok(null)
    : fail('NOT_CLEARED', { case: event.data.case });
}

function change(state: CaseClearance, event: RecordedEvent & InCase, accounts: Accounts): Result<CaseClearance> {
  switch (event.type) {
    case 'clearance.granted':
      return grant(state, event, accounts);
    case 'clearance.revoked':
      return revoke(state, event, accounts);
    case 'case.key-rotated':
      return state.sealed && event.data.generation === state.generation + 1
        ? ok({ ...state, generation: event.data.generation, rotationDue: false })
        : fail('INPUT_INVALID', { paths: ['generation'] });
    case 'restricted.opened':
      return ok(state);
    default:
      return ok(state.sealed ? state : { ...state, sealed: true });
  }
}

function grant(
  state: CaseClearance,
  { seq, at, by, data }: Extract<RecordedEvent, { type: 'clearance.granted' }>,
  accounts: Accounts,
): Result<CaseClearance> {
  const account = accounts.people.get(data.user);
  if (account === undefined) return fail('USER_UNKNOWN', { user: data.user });
  const status = statusOn(account, at);
  if (status !== 'active') return fail('USER_STATE', { status });
  const { role } = account.user;
  if (!mayDo(role, 'know-people', false)) return fail('CLEARANCE_ROLE', { role });
  if (state.cleared.has(data.user)) return fail('CLEARANCE_EXISTS');
  const clearance = { user: data.user, reason: data.reason, seq, at, by };
  return ok({ ...state, cleared: new Map(state.cleared).set(data.user, clearance) });
}

/** Somebody who can sign now stays cleared, or what is sealed stays sealed for good. */
function revoke(
  state: CaseClearance,
  { at, data }: Extract<RecordedEvent, { type: 'clearance.revoked' }>,
  accounts: Accounts,
): Result<CaseClearance> {
  if (!state.cleared.has(data.user)) return fail('CLEARANCE_UNKNOWN');
  const next = drop(state, data.user);
  const able = [...next.cleared.keys()].some((id) => {
    const account = accounts.people.get(id);
    return account !== undefined && statusOn(account, at) === 'active';
  });
  return able ? ok(next) : fail('CLEARANCE_LAST');
}

function drop(state: CaseClearance, user: string): CaseClearance {
  const cleared = new Map(state.cleared);
  return cleared.delete(user) ? { ...state, cleared, rotationDue: state.sealed } : state;
}

/** The cases for which the person was cleared, without them. */
function without(clearances: Clearances, user: string): Clearances {
  const held = [...clearances].filter(([, { cleared }]) => cleared.has(user));
  return new Map(held.map(([caseId, state]) => [caseId, drop(state, user)]));
}

function opened({ seq, at, by }: RecordedEvent): CaseClearance {
  const cleared = new Map([[by, { user: by, reason: '', seq, at, by }]]);
  return { cleared, generation: 0, sealed: false, rotationDue: false };
}
