import { fail, ok } from '../../errors/result.ts';
import type { Result } from '../../errors/result.ts';
import type { catalogueCreated, LedgerUser } from '../catalogue/events.ts';
import type { RecordedEvent } from '../events.ts';
import type { EventOf } from '../recorded.ts';
import type { RecoveryKeys } from '../recovery/events.ts';
import { localDate } from '../time/instant.ts';
import type { UserStatus } from './status.ts';
import type { z } from 'zod';

export type LedgerStation = z.infer<typeof catalogueCreated>['station'];

/** A person as the ledger knows them at a moment. */
export interface Account {
  /** With the office and the keys of that moment. */
  readonly user: LedgerUser;
  readonly status: Exclude<UserStatus, 'expired'>;
  /** Last day on which the account signs; null: without an end. */
  readonly expires: string | null;
  /** The first person of the catalogue. */
  readonly founder: boolean;
  readonly addedAt: string;
  /** Entry that introduced the person. */
  readonly seq: number;
}

/** The recovery key in force, and who made it when. */
export interface RecoveryInForce extends RecoveryKeys {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
}

/** The station with the keys of a time, and the entry that introduced them. */
export interface StationKeys {
  readonly seq: number;
  readonly station: LedgerStation;
}

/** Everybody and every key that the ledger of one station has named so far. Never changed in place. */
export interface Accounts {
  readonly people: ReadonlyMap<string, Account>;
  readonly recovery: RecoveryInForce | null;
  /** Ids of recovery keys that were used or revoked. */
  readonly retired: ReadonlySet<string>;
  /** Every public key that was ever named, also of people who left: none comes back, none serves two. */
  readonly keys: ReadonlySet<string>;
  /** Ascending; the last ones are in force. */
  readonly stations: readonly StationKeys[];
  /** Ids of people who were removed, and of recovery keys that were used or revoked, whom no change of the station's keys has shut out yet. */
  readonly leavers: readonly string[];
}

export function noAccounts(): Accounts {
  return {
    people: new Map(),
    recovery: null,
    retired: new Set(),
    keys: new Set(),
    stations: [],
    leavers: [],
  };
}

/** How the account stands on the day of `on` (a calendar date, or a zoned time: its date at its own place). */
export function statusOn(account: Account, on: string): UserStatus {
  if (account.status !== 'active') return account.status;
  return account.expires !== null && localDate(on) > account.expires ? 'expired' : 'active';
}

/**
 * Whether this person manages users only because they are the first one: as long as no administrator is active on the day
 * of `on`, or nobody ever could. False for one who is not active themself.
 */
export function managesAsFounder(accounts: Accounts, id: string, on: string): boolean {
  const account = accounts.people.get(id);
  if (account?.founder !== true || statusOn(account, on) !== 'active') return false;
  return ![...accounts.people.values()].some(
    (other) => other.user.role === 'administrator' && statusOn(other, on) === 'active',
  );
}

/** The station's keys in force after the entries 0 .. size-1: a checkpoint of that size is signed by them. Null before the creation. */
export function stationAt(accounts: Accounts, size: number): LedgerStation | null {
  return accounts.stations.findLast(({ seq }) => seq < size)?.station ?? null;
}

/**
 * Takes in what an event says about people, recovery and the station's keys; all other events leave `accounts` as they
 * are. Refuses what the rules do not allow (LEDGER.md section 14): LEDGER_FIRST_ENTRY, USER_EXISTS, USER_UNKNOWN,
 * USER_SELF, USER_STATE, USER_LAST_MANAGER, INPUT_INVALID, RECOVERY_EXISTS, RECOVERY_NONE, ENTRY_DUPLICATE. Who may sign
 * it is asked by `checkSigner` of signer.ts, before.
 */
export function foldAccounts(accounts: Accounts, event: RecordedEvent): Result<Accounts> {
  switch (event.type) {
    case 'catalogue.created':
      return create(accounts, event);
    case 'user.added':
      return addUser(accounts, event, { user: event.data.user, expires: event.data.expires ?? null, founder: false });
    case 'user.role-changed':
      return changeRole(accounts, event);
    case 'user.expiry-set':
      return setExpiry(accounts, event);
    case 'user.suspended':
      return setStatus(accounts, event, 'active', 'suspended');
    case 'user.reinstated':
      return setStatus(accounts, event, 'suspended', 'active');
    case 'user.removed':
      return removeUser(accounts, event);
    case 'user.passphrase-changed':
      return event.by === event.data.user ? ok(accounts) : fail('INPUT_INVALID', { paths: ['user'] });
    case 'unlock.failed':
      return found(accounts, event.data.user, () => ok(accounts));
    case 'keys.rotated':
      return rotateKeys(accounts, event);
    case 'recovery.established':
      return accounts.recovery === null
        ? replaceRecovery(accounts, event, event.data.recovery)
        : fail('RECOVERY_EXISTS');
    case 'recovery.revoked':
      return accounts.recovery?.id === event.data.recovery ? ok(retire(accounts)) : fail('RECOVERY_NONE');
    case 'recovery.used':
      return recover(accounts, event);
    default:
      return ok(accounts);
  }
}

function create(accounts: Accounts, event: EventOf<'catalogue.created'>): Result<Accounts> {
  if (accounts.stations.length > 0) return fail('LEDGER_FIRST_ENTRY', { reason: 'second-creation' });
  const { station, users } = event.data;
  let next = introduce(accounts, station.id, [station.checkpointKey, station.bundleKey]);
  for (const [index, user] of users.entries()) {
    if (!next.ok) return next;
    next = addUser(next.value, event, { user, expires: null, founder: index === 0 });
  }
  return next.ok ? ok({ ...next.value, stations: [{ seq: event.seq, station }] }) : next;
}

function addUser(
  accounts: Accounts,
  { at, seq }: RecordedEvent,
  { user, expires, founder }: Pick<Account, 'user' | 'expires' | 'founder'>,
): Result<Accounts> {
  if (idTaken(accounts, user.id)) return fail('USER_EXISTS', { users: [user.id] });
  if (hasPassed(expires, at)) return fail('INPUT_INVALID', { paths: ['expires'] });
  const next = introduce(accounts, user.id, [user.signKey, user.sealKey]);
  if (!next.ok) return next;
  return ok(withAccount(next.value, { user, status: 'active', expires, founder, addedAt: at, seq }));
}

/** Nobody may hold a key that somebody has or had: one person could give both signatures of an act that needs two. */
function introduce(accounts: Accounts, owner: string, keys: readonly string[]): Result<Accounts> {
  const all = new Set(accounts.keys);
  for (const key of keys) all.add(key);
  return all.size === accounts.keys.size + keys.length
    ? ok({ ...accounts, keys: all })
    : fail('USER_EXISTS', { users: [owner] });
}

function idTaken(accounts: Accounts, id: string): boolean {
  return accounts.people.has(id) || accounts.recovery?.id === id || accounts.retired.has(id);
}

function withAccount(accounts: Accounts, account: Account): Accounts {
  return { ...accounts, people: new Map(accounts.people).set(account.user.id, account) };
}

function found(accounts: Accounts, id: string, then: (account: Account) => Result<Accounts>): Result<Accounts> {
  const account = accounts.people.get(id);
  return account === undefined ? fail('USER_UNKNOWN', { user: id }) : then(account);
}

type ActOnUser = EventOf<
  'user.role-changed' | 'user.expiry-set' | 'user.suspended' | 'user.reinstated' | 'user.removed'
>;

/** What all acts on an account share: known, not one's own, not ended. */
function onOther(accounts: Accounts, event: ActOnUser, then: (account: Account) => Result<Accounts>): Result<Accounts> {
  return found(accounts, event.data.user, (account) => {
    if (event.by === account.user.id) return fail('USER_SELF');
    return account.status === 'removed' ? fail('USER_STATE', { status: account.status }) : then(account);
  });
}

/**
 * After every act somebody can manage users for ever: an administrator or the first person, active and without an end.
 * (The first person counts because they manage as soon as the last administrator has expired.)
 */
function managed(accounts: Accounts): Result<Accounts> {
  const lasting = [...accounts.people.values()].some(
    ({ user, status, expires, founder }) =>
      status === 'active' && expires === null && (founder || user.role === 'administrator'),
  );
  return lasting ? ok(accounts) : fail('USER_LAST_MANAGER');
}

function changeRole(accounts: Accounts, event: EventOf<'user.role-changed'>): Result<Accounts> {
  const { role } = event.data;
  return onOther(accounts, event, (account) =>
    account.user.role === role
      ? fail('INPUT_INVALID', { paths: ['role'] })
      : managed(withAccount(accounts, { ...account, user: { ...account.user, role } })),
  );
}

/** Not into the past: what was signed there stays signed. */
function setExpiry(accounts: Accounts, event: EventOf<'user.expiry-set'>): Result<Accounts> {
  const { expires } = event.data;
  return onOther(accounts, event, (account) =>
    expires === account.expires || hasPassed(expires, event.at)
      ? fail('INPUT_INVALID', { paths: ['expires'] })
      : managed(withAccount(accounts, { ...account, expires })),
  );
}

function hasPassed(expires: string | null, at: string): boolean {
  return expires !== null && expires < localDate(at);
}

function setStatus(
  accounts: Accounts,
  event: EventOf<'user.suspended' | 'user.reinstated'>,
  from: Account['status'],
  status: Account['status'],
): Result<Accounts> {
  return onOther(accounts, event, (account) =>
    account.status === from
      ? managed(withAccount(accounts, { ...account, status }))
      : fail('USER_STATE', { status: account.status }),
  );
}

/** For good: the id and the keys stay taken. */
function removeUser(accounts: Accounts, event: EventOf<'user.removed'>): Result<Accounts> {
  return onOther(accounts, event, (account) => {
    const leavers = [...accounts.leavers, account.user.id];
    return managed(withAccount({ ...accounts, leavers }, { ...account, status: 'removed' }));
  });
}

/** Everybody named left since the keys before; who left while they were being changed, and may have the next ones, is named by the next change. */
function rotateKeys(accounts: Accounts, event: EventOf<'keys.rotated'>): Result<Accounts> {
  const { checkpointKey, bundleKey, removed } = event.data;
  const before = accounts.stations.at(-1);
  if (before === undefined) return fail('LEDGER_FIRST_ENTRY', { reason: 'type' });
  const leavers = accounts.leavers.filter((id) => !removed.includes(id));
  if (leavers.length !== accounts.leavers.length - removed.length) return fail('INPUT_INVALID', { paths: ['removed'] });
  const next = introduce(accounts, before.station.id, [checkpointKey, bundleKey]);
  if (!next.ok) return fail('ENTRY_DUPLICATE', { id: before.station.id });
  const station = { ...before.station, checkpointKey, bundleKey };
  const stations = [...accounts.stations, { seq: event.seq, station }];
  return ok({ ...next.value, leavers, stations });
}

/** The key in force, if there is one, does not come back. */
function retire(accounts: Accounts): Accounts {
  if (accounts.recovery === null) return accounts;
  const retired = new Set(accounts.retired).add(accounts.recovery.id);
  return { ...accounts, recovery: null, retired, leavers: [...accounts.leavers, accounts.recovery.id] };
}

function replaceRecovery(accounts: Accounts, { seq, at, by }: RecordedEvent, keys: RecoveryKeys): Result<Accounts> {
  if (idTaken(accounts, keys.id)) return fail('USER_EXISTS', { users: [keys.id] });
  const next = introduce(accounts, keys.id, [keys.signKey, keys.sealKey]);
  return next.ok ? ok({ ...retire(next.value), recovery: { ...keys, seq, at, by } }) : next;
}

/** New keys for a person who may still sign, and new sheets for the used ones. */
function recover(accounts: Accounts, event: EventOf<'recovery.used'>): Result<Accounts> {
  const { user: id, signKey, sealKey, recovery } = event.data;
  if (accounts.recovery?.id !== event.by) return fail('RECOVERY_NONE');
  return found(accounts, id, (account) => {
    const status = statusOn(account, event.at);
    if (status !== 'active') return fail('USER_STATE', { status });
    const next = introduce(accounts, id, [signKey, sealKey]);
    if (!next.ok) return next;
    const renewed = withAccount(next.value, { ...account, user: { ...account.user, signKey, sealKey } });
    return replaceRecovery(renewed, event, recovery);
  });
}
