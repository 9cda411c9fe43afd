import { z } from 'zod';
import type { ReadTx, WriteTx } from '../sql.ts';
import { audited } from './columns.ts';

/** Ranges of numbers begin at multiples of this: as many rows as a chunk of the index of names has. */
export const RANGE_ROWS = 65_536;

const placeRow = z.strictObject({
  list: z.string(),
  base: z.int(),
  files: z.int(),
  state: z.enum(['storing', 'sealed']),
});
/** Where the rows of a list lie: their numbers are `base` and up, in their order. */
export type FileListPlace = Readonly<z.infer<typeof placeRow>>;

const auditedPlace = placeRow.extend({ base: audited, files: audited });

const columns = 'list, base, files, state';
const endRow = z.strictObject({ end: z.int() });

/** A range of numbers that no other list has, for rows that no entry seals yet. */
export function reservePlace(tx: WriteTx, list: string, files: number): FileListPlace {
  const last = tx.get(endRow, 'SELECT base + files AS end FROM file_list_places ORDER BY base DESC LIMIT 1');
  const base = Math.ceil((last?.end ?? 0) / RANGE_ROWS) * RANGE_ROWS;
  tx.run(`INSERT INTO file_list_places (${columns}) VALUES (?, ?, ?, 'storing')`, list, base, files);
  return { list, base, files, state: 'storing' };
}

/** In the transaction of the entry that seals the list. False: its rows are not there, or sealed already. */
export function sealPlace(tx: WriteTx, list: string): boolean {
  return tx.run(`UPDATE file_list_places SET state = 'sealed' WHERE list = ? AND state = 'storing'`, list) === 1;
}

/** When all of its rows are gone. */
export function deletePlace(tx: WriteTx, list: string): void {
  tx.run(`DELETE FROM file_list_places WHERE list = ? AND state = 'storing'`, list);
}

export function placeOf(tx: ReadTx, list: string): FileListPlace | undefined {
  return tx.get(placeRow, `SELECT ${columns} FROM file_list_places WHERE list = ?`, list);
}

/** The list to whose range a number belongs, or the one before it. */
export function placeAt(tx: ReadTx, id: number): FileListPlace | undefined {
  return tx.get(placeRow, `SELECT ${columns} FROM file_list_places WHERE base <= ? ORDER BY base DESC LIMIT 1`, id);
}

/** The first list whose range begins there or later. */
export function placeFrom(tx: ReadTx, id: number): FileListPlace | undefined {
  return tx.get(placeRow, `SELECT ${columns} FROM file_list_places WHERE base >= ? ORDER BY base LIMIT 1`, id);
}

export function allPlaces(tx: ReadTx): FileListPlace[] {
  return tx.all(auditedPlace, `SELECT ${columns} FROM file_list_places ORDER BY base`);
}

/** Lists that no entry seals: being stored, or left behind by what was cut off. */
export function unsealedPlaces(tx: ReadTx): FileListPlace[] {
  return tx.all(placeRow, `SELECT ${columns} FROM file_list_places WHERE state = 'storing' ORDER BY base`);
}
