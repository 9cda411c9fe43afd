import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { LiveAccounts } from '#electron/catalogue/ledger/accounts.ts';
import { appendEvents, type AppendTools } from '#electron/catalogue/ledger/append.ts';
import { readHead, readTree } from '#electron/catalogue/ledger/head.ts';
import type { WriteTx } from '#electron/catalogue/storage/sql.ts';
import { isCaseKnown } from '#electron/catalogue/storage/tables/cases.ts';
import {
  ledgerEntriesFrom,
  ledgerEntryAt,
  ledgerEntryCount,
} from '#electron/catalogue/storage/tables/ledger-entries.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { caseOf } from '#shared/domain/recorded.ts';
import { originOf, verifyCheckpoint } from '#shared/ledger/checkpoint.ts';
import { equalBytes, fromBase64, toHex } from '#shared/ledger/encoding.ts';
import { NO_PREVIOUS, readEntry, subjectOf } from '#shared/ledger/entry.ts';
import { LedgerVerifier } from '#shared/ledger/verify.ts';
import { openRaw, type RawCatalogue } from '../../../support/raw-catalogue.ts';
import { thrownCode } from '../../../support/outcome.ts';
import {
  createTestCatalogue,
  FRESH_ENTRIES,
  testEffects,
  type TestCatalogue,
  type TestClock,
} from '../../../support/service.ts';

let catalogue: TestCatalogue;
let raw: RawCatalogue;
let station: string;
/** The catalogues are made by the machine's clock: what is tried here lies after it. */
const clock: TestClock = { now: '2099-01-01T09:00:00.000+08:00' };

beforeEach(async () => {
  catalogue = await createTestCatalogue();
  await catalogue.lock();
  raw = await openRaw(catalogue.folder);
  station = raw.vault.catalogue.station;
  clock.now = '2099-01-01T09:00:00.000+08:00';
});
afterEach(async () => {
  raw.close();
  await catalogue.dispose();
});

function tools(changes: Partial<AppendTools> = {}): AppendTools {
  return {
    effects: testEffects(clock),
    primitives: nativePrimitives,
    station: { id: station, catalogue: raw.vault.catalogue.id },
    accounts: new LiveAccounts(nativePrimitives, station),
    user: raw.vault.users[0]?.id ?? '',
    sign: raw.keys.sign,
    checkpoint: raw.keys.checkpoint,
    ...changes,
  };
}

let opened = 0;
function caseOpened(changes: object = {}): DomainEvent {
  const id = `ca_${String(++opened).padStart(16, '0')}`;
  const data = {
    case: id,
    number: `LP/${String(opened)}`,
    title: 'x',
    unit: 'x',
    openedOn: '2026-11-20',
    offences: [],
    notes: '',
  };
  return { type: 'case.opened', data: { ...data, ...changes } };
}

let issued = 0;
function warrant(about: DomainEvent): DomainEvent {
  const data = { number: 'SP.Sita/1', kind: 'seizure-order', date: '2026-11-20', issuer: 'x', scope: 'x' } as const;
  const id = `wa_${String(++issued).padStart(16, '0')}`;
  return { type: 'warrant.recorded', data: { ...data, case: caseOf(about) ?? '', warrant: id } };
}

const append = (...events: DomainEvent[]) => raw.database.write((tx) => appendEvents(tx, events, tools()));
const entries = () => ledgerEntriesFrom(raw.database.read, station, 0, 1000);
const parsed = () =>
  entries().map(({ bytes }) => {
    const entry = readEntry(bytes);
    if (!entry.ok) throw new Error(entry.error.code);
    return entry.value;
  });

describe('appending', () => {
  it('numbers, links and signs, as the verifier of bundles wants it', () => {
    append(caseOpened());
    append(caseOpened(), caseOpened());
    const log = parsed();
    expect(log.map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4]);
    expect(log.map(({ prev }) => prev)).toEqual([
      NO_PREVIOUS,
      ...entries()
        .slice(0, -1)
        .map(({ leaf }) => toHex(leaf)),
    ]);
    const verifier = new LedgerVerifier(nativePrimitives, { identity: { catalogue: raw.vault.catalogue.id, station } });
    for (const { bytes, signature, leaf } of entries()) verifier.next({ bytes, sig: signature }, leaf);
    const head = readHead(raw.database.read, station, nativePrimitives);
    expect(verifier.finish(head?.checkpoint ?? null).problems).toEqual([]);
  });

  it('counts what it says about each case and about the catalogue, across commits and inside one', () => {
    const one = caseOpened();
    const two = caseOpened();
    append(one);
    append(warrant(one), two, warrant(one), warrant(two));
    clock.now = '2098-12-31T23:59:59.999+08:00';
    append(warrant(two));
    append(warrant(one));
    expect(parsed().map((entry) => [subjectOf(entry), entry.subjectSeq])).toEqual([
      [raw.vault.catalogue.id, 0],
      [raw.vault.catalogue.id, 1],
      [caseOf(one), 0],
      [caseOf(one), 1],
      [caseOf(two), 0],
      [caseOf(one), 2],
      [caseOf(two), 1],
      [raw.vault.catalogue.id, 2],
      [caseOf(two), 2],
      [caseOf(one), 3],
    ]);
  });

  it('takes no number when the commit is undone', () => {
    const one = caseOpened();
    append(one);
    expect(thrownCode(() => append(warrant(one), one))).toBe('FOLD_REFUSED');
    append(warrant(one));
    expect(parsed().map(({ subjectSeq }) => subjectSeq)).toEqual([0, 1, 0, 1]);
  });

  it('does not count on from an entry that cannot be read', () => {
    const one = caseOpened();
    append(one, caseOpened());
    raw.database.write((tx) => {
      tx.run('DROP TRIGGER ledger_entries_no_update');
      tx.run("UPDATE ledger_entries SET bytes = x'7b7d' WHERE seq = 2");
    });
    expect(thrownCode(() => append(warrant(one)))).toBe('CATALOGUE_DAMAGED');
  });

  it('gives the events back at their places, in order', () => {
    const [first, second] = append(caseOpened(), caseOpened());
    expect([first?.seq, second?.seq]).toEqual([2, 3]);
    expect(first?.leaf).toBe(toHex(ledgerEntryAt(raw.database.read, station, 2)?.leaf ?? new Uint8Array()));
  });

  it('signs the head with every append: the root of the whole tree, at every size', () => {
    const key =
      fromBase64(Buffer.from(nativePrimitives.ed25519PublicKey(raw.keys.checkpoint)).toString('base64')) ??
      new Uint8Array();
    for (let size = FRESH_ENTRIES + 1; size < 40; size++) {
      append(caseOpened());
      const head = readHead(raw.database.read, station, nativePrimitives);
      const checkpoint = verifyCheckpoint(nativePrimitives, key, head?.checkpoint ?? '');
      if (!checkpoint.ok || head === null) throw new Error('no checkpoint');
      expect(checkpoint.value).toMatchObject({ size, origin: originOf(raw.vault.catalogue.id, station) });
      expect(
        equalBytes(checkpoint.value.root, readTree(raw.database.read, station, size, nativePrimitives).root()),
      ).toBe(true);
      expect(equalBytes(head.root, checkpoint.value.root)).toBe(true);
    }
  });

  it('puts a clock that went back on record, once, before what is recorded', () => {
    append(caseOpened());
    clock.now = '2098-12-31T23:59:59.999+08:00';
    append(caseOpened());
    append(caseOpened());
    expect(parsed().map(({ type }) => type)).toEqual([
      'catalogue.created',
      'recovery.established',
      'case.opened',
      'clock.moved-back',
      'case.opened',
      'case.opened',
    ]);
    expect(parsed()[3]?.data).toEqual({
      previous: '2099-01-01T09:00:00.000+08:00',
      now: '2098-12-31T23:59:59.999+08:00',
    });
  });

  it('does not take another zone for a clock that went back', () => {
    append(caseOpened());
    clock.now = '2099-01-01T08:00:00.000+07:00';
    append(caseOpened());
    expect(parsed().map(({ type }) => type)).not.toContain('clock.moved-back');
  });

  it('leaves nothing when the rules refuse one of several', () => {
    const twice = caseOpened();
    expect(thrownCode(() => append(caseOpened(), twice, twice))).toBe('FOLD_REFUSED');
    expect(ledgerEntryCount(raw.database.read)).toBe(FRESH_ENTRIES);
    expect(isCaseKnown(raw.database.read, `ca_${String(opened).padStart(16, '0')}`)).toBe(false);
    expect(readHead(raw.database.read, station, nativePrimitives)?.size).toBe(FRESH_ENTRIES);
  });

  it.each([
    ['text with half a character', { title: 'x\ud800' }, 'ENTRY_MALFORMED'],
    ['a field that is not of the kind', { surplus: 1 }, 'ENTRY_MALFORMED'],
    ['a field too few', { unit: undefined }, 'ENTRY_MALFORMED'],
    ['a report dated after its entry', { openedOn: '2099-01-02' }, 'FOLD_REFUSED'],
  ])('never signs %s', (_, changes, code) => {
    expect(thrownCode(() => append(caseOpened(changes)))).toBe(code);
    expect(ledgerEntryCount(raw.database.read)).toBe(FRESH_ENTRIES);
  });

  it.each([
    ['the last entry is gone', 'DELETE FROM ledger_entries WHERE seq = 2'],
    ['the head is gone', 'DELETE FROM ledger_heads'],
    ['the head says less', 'UPDATE ledger_heads SET size = 2'],
  ])('refuses to go on when %s', (_, sql) => {
    append(caseOpened());
    raw.database.write((tx) => {
      tx.run('DROP TRIGGER ledger_entries_no_delete');
      tx.run(sql);
    });
    expect(thrownCode(() => append(caseOpened()))).toBe('CATALOGUE_DAMAGED');
  });
});

describe('SEC-37 the ledger is append-only for whoever holds the connection', () => {
  const insert = 'INSERT INTO ledger_entries (station, seq, leaf, bytes, signature)';
  const command = `INSERT INTO commands VALUES ('r', 'm', zeroblob(32), '{}')`;
  const copy = `leaf, bytes, signature FROM ledger_entries WHERE seq = 0`;
  it.each([
    ['an entry is changed', `UPDATE ledger_entries SET bytes = x'00'`],
    ['an entry is replaced', `${insert.replace('INSERT', 'INSERT OR REPLACE')} SELECT station, 0, ${copy}`],
    [
      'an entry is changed by an upsert',
      `${insert} SELECT station, 0, ${copy} ON CONFLICT DO UPDATE SET bytes = x'00'`,
    ],
    ['an entry is deleted', 'DELETE FROM ledger_entries'],
    ['a number is left out', `${insert} SELECT station, 3, ${copy}`],
    ['a number is given before the first', `${insert} SELECT station, -1, ${copy}`],
    ['another station begins in the middle', `${insert} SELECT 'st_x', 1, ${copy}`],
    ['a row of a list is changed', 'UPDATE file_list_rows SET bytes = 1'],
    ['a row of a list is deleted', 'DELETE FROM file_list_rows'],
    ['a row of a list is replaced', `INSERT OR REPLACE INTO file_list_rows SELECT * FROM file_list_rows`],
    ['a reply is changed', `UPDATE commands SET reply = 'null'`],
    ['a reply is deleted', 'DELETE FROM commands'],
    ['a reply is replaced', 'INSERT OR REPLACE INTO commands SELECT * FROM commands'],
    ['a reply is changed by an upsert', `${command} ON CONFLICT DO UPDATE SET reply = 'null'`],
    ['a command is done again', command],
  ])('when %s', (_, sql) => {
    raw.database.write((tx) => {
      tx.run(`INSERT INTO file_list_rows (id, path, problem, leaf) VALUES (0, 'a', 'unreadable', zeroblob(32))`);
      tx.run(command);
    });
    const before = entries();
    expect(() => raw.database.write((tx: WriteTx) => tx.run(sql))).toThrow();
    expect(entries()).toEqual(before);
  });
});
