import { describe, expect, test } from 'vitest';
import { toBase64 } from '#shared/ledger/encoding.ts';
import { KeyTable } from '#shared/ledger/key-table.ts';
import { recordedEvent } from '#shared/ledger/recorded-event.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';
import type { LedgerUser } from '#shared/domain/catalogue/events.ts';
import { unwrap } from '#shared/errors/result.ts';
import { CATALOGUE, caseOpened, creation, FIRST, SECOND, seedOf, STATION, STRANGER } from '../../support/ledger.ts';
import { outcome } from '../../support/outcome.ts';
import { implementations } from '../../support/primitives.ts';

function eventOf(type: string, data: Record<string, unknown>): RecordedEvent {
  const entry = {
    v: 1 as const,
    catalogue: CATALOGUE,
    station: STATION,
    seq: 0,
    prev: '0'.repeat(64),
    subjectSeq: 0,
    at: '2026-11-21T14:05:00.000+08:00',
    by: FIRST.user.id,
    type,
    data,
  };
  return unwrap(recordedEvent(entry, new Uint8Array(32)));
}

const added = (user: LedgerUser) => eventOf('user.added', { user });

describe('the key table', () => {
  test('knows nobody before anything was said', () => {
    const table = new KeyTable();
    expect([table.station, table.people, table.signKey(FIRST.user.id), table.person(FIRST.user.id)]).toEqual([
      null,
      [],
      null,
      null,
    ]);
  });

  test.each(implementations)('learns people and station from the entries alone, %s', (_, primitives) => {
    const table = new KeyTable();
    expect(outcome(table.introduce(eventOf('catalogue.created', creation())))).toBe('ok');
    expect(outcome(table.introduce(added(SECOND.user)))).toBe('ok');
    expect(outcome(table.introduce(eventOf('case.opened', caseOpened('LP/1'))))).toBe('ok');
    expect(table.station?.id).toBe(STATION);
    expect(table.people).toEqual([FIRST.user, SECOND.user]);
    expect(table.person(SECOND.user.id)).toEqual(SECOND.user);
    expect(table.signKey(SECOND.user.id)).toEqual(primitives.ed25519PublicKey(SECOND.seed));
    expect(table.signKey(STRANGER.user.id)).toBeNull();
  });

  test('does not let a second creation in', () => {
    const table = new KeyTable();
    table.introduce(eventOf('catalogue.created', creation()));
    const again = table.introduce(eventOf('catalogue.created', creation([STRANGER.user], 'st_fedcba9876543210')));
    expect(outcome(again)).toBe('LEDGER_FIRST_ENTRY');
    expect(table.station?.id).toBe(STATION);
    expect(table.signKey(STRANGER.user.id)).toBeNull();
  });

  test.each([
    ['an id that is taken', { ...STRANGER.user, id: FIRST.user.id }],
    ['a key that is taken', { ...STRANGER.user, signKey: FIRST.user.signKey }],
    ['the same person again', FIRST.user],
  ])('refuses %s and leaves the first owner alone', (_, user) => {
    const table = new KeyTable();
    table.introduce(eventOf('catalogue.created', creation()));
    expect(table.introduce(added(user))).toMatchObject({
      error: { code: 'USER_EXISTS', details: { users: [user.id] } },
    });
    expect(table.people).toEqual([FIRST.user]);
    expect(table.signKey(STRANGER.user.id)).toBeNull();
  });

  test('refuses two people of one key inside one entry', () => {
    const table = new KeyTable();
    const twin = { ...SECOND.user, signKey: FIRST.user.signKey };
    expect(outcome(table.introduce(eventOf('catalogue.created', creation([FIRST.user, twin]))))).toBe('USER_EXISTS');
    expect([table.people, table.station, table.signKey(FIRST.user.id)]).toEqual([[], null, null]);
  });
});

describe('the event of an entry', () => {
  const entry = {
    v: 1 as const,
    catalogue: CATALOGUE,
    station: STATION,
    seq: 3,
    prev: '0'.repeat(64),
    subjectSeq: 0,
    at: '2026-11-21T14:05:00.000+08:00',
    by: FIRST.user.id,
    type: 'case.opened',
    data: caseOpened('LP/1'),
  };

  test('carries its place', () => {
    expect(recordedEvent(entry, seedOf(7))).toEqual({
      ok: true,
      value: {
        type: 'case.opened',
        data: caseOpened('LP/1'),
        station: STATION,
        seq: 3,
        at: entry.at,
        by: entry.by,
        leaf: '07'.repeat(32),
      },
    });
  });

  test.each(['case.closed', 'Case.opened', 'constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'of unknown type %s is refused',
    (type) => {
      expect(recordedEvent({ ...entry, type }, seedOf(7))).toMatchObject({
        error: { code: 'ENTRY_MALFORMED', details: { type } },
      });
    },
  );

  test.each([
    ['a member more', { ...caseOpened('LP/1'), note: '' }, 'data'],
    ['a member of another kind', { ...caseOpened('LP/1'), title: 1 }, 'data.title'],
    ['data of another type', { user: FIRST.user }, 'data.case'],
    ['a key that is no key', { ...caseOpened('LP/1'), case: toBase64(seedOf(1)) }, 'data.case'],
  ])('with %s is refused', (_, data, path) => {
    const result = recordedEvent({ ...entry, data }, seedOf(7));
    expect(outcome(result)).toBe('ENTRY_MALFORMED');
    expect(!result.ok && result.error.details['paths']).toContain(path);
  });
});
