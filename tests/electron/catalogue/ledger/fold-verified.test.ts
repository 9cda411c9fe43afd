import { expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { foldVerified } from '#electron/catalogue/ledger/accounts.ts';
import type { StoredEntry } from '#electron/catalogue/storage/tables/ledger-entries.ts';
import { noAccounts } from '#shared/domain/user/accounts.ts';
import type { Entry, LedgerRecord } from '#shared/ledger/entry.ts';
import { leafOf } from '#shared/ledger/entry.ts';
import { unwrap } from '#shared/errors/result.ts';
import { STATION, TestLedger } from '../../../support/ledger.ts';
import { outcome } from '../../../support/outcome.ts';
import { INVESTIGATOR, OFFICER } from '../../../support/people-ledger.ts';

/** An entry as it lies in the place `seq` of the station. */
function at(seq: number, { bytes, sig, cosig }: LedgerRecord, station = STATION): StoredEntry {
  const leaf = leafOf(nativePrimitives, bytes);
  return { station, seq, leaf, bytes, signature: sig, cosignature: cosig ?? null };
}

/** A creation, and a second entry that introduces somebody, signed by the founder with `change`. */
function introduced(change: Partial<Entry> = {}) {
  const ledger = TestLedger.created();
  const [first] = ledger.records;
  if (first === undefined) throw new Error('no creation');
  const accounts = unwrap(foldVerified(nativePrimitives, noAccounts(), at(0, first)));
  return { accounts, second: ledger.append('user.added', { user: INVESTIGATOR.user }, { change }) };
}

it('SEC-51 takes in what was signed for the place where it lies', () => {
  const { accounts, second } = introduced();
  const next = unwrap(foldVerified(nativePrimitives, accounts, at(1, second)));
  expect([...next.people.keys()]).toContain(INVESTIGATOR.user.id);
  expect([...next.people.keys()]).not.toContain(OFFICER.user.id);
});

const misplaced: readonly (readonly [string, Partial<Entry>, number, string])[] = [
  ['an earlier number', { seq: 0 }, 1, STATION],
  ['a later number', { seq: 2 }, 1, STATION],
  ['another station', { station: 'st_00000000000000ff' }, 1, STATION],
  ['its own number, in a row with another', {}, 5, STATION],
  ['its own station, in a row of another', {}, 1, 'st_00000000000000ff'],
];

it.each(misplaced)('SEC-51 not what was signed for another place: %s', (_, change, seq, station) => {
  const { accounts, second } = introduced(change);
  expect(outcome(foldVerified(nativePrimitives, accounts, at(seq, second, station)))).toBe('LEDGER_GAP');
});
