import { z } from 'zod';
import type { ReadTx, WriteTx } from '../sql.ts';
import { audited, blob, counted, position, type EntryPosition } from './columns.ts';

/** An entry as it is stored. `bytes` are its canonical bytes, `leaf` their leaf hash. */
const storedEntry = z.strictObject({
  ...position,
  leaf: blob,
  bytes: blob,
  signature: blob,
  cosignature: blob.nullable(),
});
export type StoredEntry = Readonly<z.infer<typeof storedEntry>>;

const auditedPosition = z.strictObject({ ...position, seq: audited });
const auditedEntry = storedEntry.extend({ seq: audited });
const rawEntry = z.custom<StoredEntry>(() => true);
const leafRow = z.strictObject({ leaf: blob });

/** The words of the index of migration 0020, which they must match: `"case":"`. */
export const ofNoCase = `instr(e.bytes, x'2263617365223a22') = 0`;

const columns = 'e.station, e.seq, e.leaf, e.bytes, e.signature, e.cosignature';

/** Only `ledger/append.ts` calls this, and the scratch copy of `audit`. */
export function insertLedgerEntry(tx: WriteTx, entry: StoredEntry): void {
  tx.run(
    'INSERT INTO ledger_entries (station, seq, leaf, bytes, signature, cosignature) VALUES (?, ?, ?, ?, ?, ?)',
    entry.station,
    entry.seq,
    entry.leaf,
    entry.bytes,
    entry.signature,
    entry.cosignature,
  );
}

export function ledgerEntryAt(tx: ReadTx, station: string, seq: number): StoredEntry | undefined {
  return tx.get(storedEntry, `SELECT ${columns} FROM ledger_entries e WHERE e.station = ? AND e.seq = ?`, station, seq);
}

export function lastLedgerEntry(tx: ReadTx, station: string): StoredEntry | undefined {
  return tx.get(
    storedEntry,
    `SELECT ${columns} FROM ledger_entries e WHERE e.station = ? ORDER BY e.seq DESC LIMIT 1`,
    station,
  );
}

/** The newest entry about a case; about the catalogue itself, its people and its clock where `caseId` is null. */
export function lastLedgerEntryAbout(tx: ReadTx, caseId: string | null, station: string): StoredEntry | undefined {
  if (caseId === null)
    return tx.get(
      storedEntry,
      `SELECT ${columns} FROM ledger_entries e WHERE e.station = ? AND ${ofNoCase} ORDER BY e.seq DESC LIMIT 1`,
      station,
    );
  return tx.get(
    storedEntry,
    `SELECT ${columns} FROM subjects s JOIN ledger_entries e ON e.station = s.station AND e.seq = s.seq
     WHERE s.case_id = ? AND s.station = ? ORDER BY s.seq DESC LIMIT 1`,
    caseId,
    station,
  );
}

/** Every entry of one station in order, whatever number it has; for the audit. */
export function auditedEntries(tx: ReadTx, station: string): IterableIterator<StoredEntry> {
  const sql = `SELECT ${columns} FROM ledger_entries e WHERE e.station = ? ORDER BY e.seq`;
  return tx.iterate(auditedEntry, sql, station);
}

/** Entries of one station from `seq` on, in order, at most `limit`. */
export function ledgerEntriesFrom(tx: ReadTx, station: string, seq: number, limit: number): StoredEntry[] {
  return tx.all(
    storedEntry,
    `SELECT ${columns} FROM ledger_entries e WHERE e.station = ? AND e.seq >= ? ORDER BY e.seq LIMIT ?`,
    station,
    seq,
    limit,
  );
}

/** Entries that are not of this station: none, as long as there is one station. */
export function foreignLedgerEntries(tx: ReadTx, station: string): EntryPosition[] {
  return tx.all(
    auditedPosition,
    'SELECT station, seq FROM ledger_entries WHERE station <> ? ORDER BY station, seq LIMIT 1000',
    station,
  );
}

/** The leaves of one station below `size`, in order. */
export function* ledgerLeaves(tx: ReadTx, station: string, size: number): Generator<Uint8Array> {
  const sql = 'SELECT leaf FROM ledger_entries WHERE station = ? AND seq < ? ORDER BY seq';
  for (const { leaf } of tx.iterate(leafRow, sql, station, size)) yield leaf;
}

export function ledgerEntryCount(tx: ReadTx): number {
  return tx.get(counted, 'SELECT count(*) AS count FROM ledger_entries')?.count ?? 0;
}

/** Entries about one case below `size`, in order. */
export function ledgerEntriesOfCase(
  tx: ReadTx,
  caseId: string,
  station: string,
  size: number,
): IterableIterator<StoredEntry> {
  return tx.iterate(
    storedEntry,
    `SELECT ${columns} FROM subjects s JOIN ledger_entries e ON e.station = s.station AND e.seq = s.seq
     WHERE s.case_id = ? AND s.station = ? AND s.seq < ? ORDER BY s.seq`,
    caseId,
    station,
    size,
  );
}

/** What was recorded of the protected people of a case, in order. */
export function ledgerEntriesOfPeople(tx: ReadTx, caseId: string): IterableIterator<StoredEntry> {
  return tx.iterate(
    storedEntry,
    `SELECT ${columns} FROM subjects s JOIN ledger_entries e ON e.station = s.station AND e.seq = s.seq
     WHERE s.case_id = ? AND s.type IN ('person.recorded', 'person.amended') ORDER BY s.seq, s.station`,
    caseId,
  );
}

/** The newest entry that a person signed, by the table of subjects. */
export function newestEntryBy(tx: ReadTx, station: string, user: string): StoredEntry | undefined {
  return tx.get(
    storedEntry,
    `SELECT ${columns} FROM subjects s JOIN ledger_entries e ON e.station = s.station AND e.seq = s.seq
     WHERE s.by = ? AND s.station = ? ORDER BY s.seq DESC LIMIT 1`,
    user,
    station,
  );
}

/** All entries from `seq` on, in order, not parsed: for one who computes their leaves and knows by that what they are. */
export function rawEntriesFrom(tx: ReadTx, station: string, seq: number): IterableIterator<StoredEntry> {
  const sql = `SELECT ${columns} FROM ledger_entries e WHERE e.station = ? AND e.seq >= ? ORDER BY e.seq`;
  return tx.iterate(rawEntry, sql, station, seq);
}

/** As `rawEntriesFrom`, at most `limit`. */
export function rawEntriesUpTo(tx: ReadTx, station: string, seq: number, limit: number): StoredEntry[] {
  const sql = `SELECT ${columns} FROM ledger_entries e WHERE e.station = ? AND e.seq >= ? ORDER BY e.seq LIMIT ?`;
  return tx.all(rawEntry, sql, station, seq, limit);
}

/** Entries about no case from `seq` on, in order. */
export function ledgerEntriesOfNoCaseFrom(tx: ReadTx, station: string, seq: number): IterableIterator<StoredEntry> {
  return tx.iterate(
    storedEntry,
    `SELECT ${columns} FROM ledger_entries e WHERE e.station = ? AND e.seq >= ? AND ${ofNoCase} ORDER BY e.seq`,
    station,
    seq,
  );
}

/** Entries about no case (the catalogue itself, its people, its clock) below `size`, in order. */
export function ledgerEntriesOfNoCase(tx: ReadTx, station: string, size: number): IterableIterator<StoredEntry> {
  return tx.iterate(
    storedEntry,
    `SELECT ${columns} FROM ledger_entries e WHERE e.station = ? AND e.seq < ? AND ${ofNoCase} ORDER BY e.seq`,
    station,
    size,
  );
}
