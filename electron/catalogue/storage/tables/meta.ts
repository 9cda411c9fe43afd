import { z } from 'zod';
import type { ReadTx, WriteTx } from '../sql.ts';

/** Whose database this is, so that a vault and a database that were mixed up are told apart. */
export interface Meta {
  readonly catalogue: string;
  readonly station: string;
}

const row = z.strictObject({ name: z.string(), value: z.string() });

export function readMeta(tx: ReadTx): Partial<Meta> {
  return Object.fromEntries(tx.all(row, 'SELECT name, value FROM meta').map(({ name, value }) => [name, value]));
}

const searchRow = z.strictObject({ value: z.string() });

/** Which search texts the tables hold (ledger/refill-search.ts); null: those of a program from before they had a version. */
export function readSearchVersion(tx: ReadTx): string | null {
  return tx.get(searchRow, "SELECT value FROM meta WHERE name = 'search'")?.value ?? null;
}

export function writeSearchVersion(tx: WriteTx, version: string): void {
  tx.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('search', ?)", version);
}

/** Which duties the tables hold (ledger/refill-duties.ts); null: those of a program that knew none. */
export function readDutiesVersion(tx: ReadTx): string | null {
  return tx.get(searchRow, "SELECT value FROM meta WHERE name = 'duties'")?.value ?? null;
}

export function writeDutiesVersion(tx: WriteTx, version: string): void {
  tx.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('duties', ?)", version);
}

/** By which reading of papers items stand as they do (ledger/refill-legal.ts); null: one from before it had a version. */
export function readLegalVersion(tx: ReadTx): string | null {
  return tx.get(searchRow, "SELECT value FROM meta WHERE name = 'legal'")?.value ?? null;
}

export function writeLegalVersion(tx: WriteTx, version: string): void {
  tx.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('legal', ?)", version);
}

/** Which indexes of file lists the tables hold (lists/index-lists.ts); null: none, because another program stored the lists. */
export function readFileIndexesVersion(tx: ReadTx): string | null {
  return tx.get(searchRow, "SELECT value FROM meta WHERE name = 'file-indexes'")?.value ?? null;
}

export function writeFileIndexesVersion(tx: WriteTx, version: string): void {
  tx.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('file-indexes', ?)", version);
}

export function writeMeta(tx: WriteTx, { catalogue, station }: Meta): void {
  tx.run("INSERT INTO meta (name, value) VALUES ('catalogue', ?), ('station', ?)", catalogue, station);
}
