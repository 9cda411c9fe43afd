import { z } from 'zod';
import type { HashSetStanding } from '#shared/domain/hash-set/decide.ts';
import { hashSetAdded, hashSetRetired } from '#shared/domain/hash-set/events.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { json, jsonText, position } from './columns.ts';

const retirement = z.strictObject({ ...position, at: z.string(), by: z.string(), data: hashSetRetired });
const setRow = z.strictObject({
  ...position,
  at: z.string(),
  by: z.string(),
  data: json(hashSetAdded),
  retired: json(retirement).nullable(),
});
export type StoredHashSet = Readonly<z.infer<typeof setRow>>;

export function insertHashSet(tx: WriteTx, { data, station, seq, at, by }: EventOf<'hash-set.added'>): void {
  tx.run(
    'INSERT INTO hash_sets (id, name, kind, station, seq, at, by, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    data.set,
    data.name,
    data.kind,
    station,
    seq,
    at,
    by,
    jsonText(data),
  );
}

export function setHashSetRetired(tx: WriteTx, { data, station, seq, at, by }: EventOf<'hash-set.retired'>): void {
  tx.run('UPDATE hash_sets SET retired = ? WHERE id = ?', jsonText({ station, seq, at, by, data }), data.set);
}

/** Every set that was ever added, in the order of the ledger. */
export function hashSets(tx: ReadTx): StoredHashSet[] {
  return tx.all(setRow, 'SELECT station, seq, at, by, data, retired FROM hash_sets ORDER BY seq, station');
}

export function hashSetStandings(tx: ReadTx): HashSetStanding[] {
  return hashSets(tx).map(({ data, retired }) => ({ added: data, retired: retired !== null }));
}

export const hashSetsTable: AuditedTable = {
  table: 'hash_sets',
  rows: 'SELECT * FROM hash_sets ORDER BY id',
  key: ['id'],
  name: keyName('name'),
};
