import type { RecordedEvent } from '#shared/domain/events.ts';
import { FailureError, type Result } from '#shared/errors/result.ts';
import { readEntry, type Entry, type LedgerRecord } from '#shared/ledger/entry.ts';
import { recordedEvent } from '#shared/ledger/recorded-event.ts';
import type { ReadTx } from '../storage/sql.ts';
import type { EntryPosition } from '../storage/tables/columns.ts';
import { ledgerEntryAt, type StoredEntry } from '../storage/tables/ledger-entries.ts';

/** A stored entry as the ledger's own code knows it. */
export function ledgerRecord({ bytes, signature, cosignature }: StoredEntry): LedgerRecord {
  return cosignature === null ? { bytes, sig: signature } : { bytes, sig: signature, cosig: cosignature };
}

/** The event of a stored entry; its signature is not checked here. */
export function eventOf(stored: StoredEntry): Result<RecordedEvent> {
  const entry = readEntry(stored.bytes);
  return entry.ok ? recordedEvent(entry.value, stored.leaf) : entry;
}

/** For entries that this catalogue wrote itself: any that cannot be read means that the file was changed. Throws CATALOGUE_DAMAGED. */
export function ownEventOf(stored: StoredEntry): RecordedEvent {
  return readable(eventOf(stored), stored);
}

/** The envelope of an entry that this catalogue wrote itself. Throws CATALOGUE_DAMAGED. */
export function ownEntryOf(stored: StoredEntry): Entry {
  return readable(readEntry(stored.bytes), stored);
}

function readable<T>(read: Result<T>, stored: StoredEntry): T {
  if (read.ok) return read.value;
  throw new FailureError('CATALOGUE_DAMAGED', {
    table: 'ledger_entries',
    row: `${stored.station}/${String(stored.seq)}`,
  });
}

export function ownEventAt(tx: ReadTx, { station, seq }: EntryPosition): RecordedEvent | null {
  const stored = ledgerEntryAt(tx, station, seq);
  return stored === undefined ? null : ownEventOf(stored);
}
