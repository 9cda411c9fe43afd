import { z } from 'zod';
import { restrictedKinds, type RestrictedAdded } from '#shared/domain/restricted/events.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { exists, position, type EntryPosition } from './columns.ts';

/** A restricted attachment as everybody knows it; what it is called and shows stands nowhere in clear. */
const restrictedRow = z.strictObject({
  id: z.string(),
  case_id: z.string(),
  person_id: z.string().nullable(),
  code: z.string().nullable(),
  kind: z.enum(restrictedKinds),
  ...position,
  at: z.string(),
  by: z.string(),
});
export type StoredRestricted = Readonly<z.infer<typeof restrictedRow>>;

const columns = 'r.id, r.case_id, r.person_id, p.code, r.kind, r.station, r.seq, r.at, r.by';
const source = 'restricted r LEFT JOIN people p ON p.id = r.person_id';

export function insertRestricted(
  tx: WriteTx,
  data: RestrictedAdded,
  place: EntryPosition & { readonly at: string; readonly by: string },
): void {
  tx.run(
    'INSERT INTO restricted (id, case_id, person_id, kind, station, seq, at, by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    data.attachment,
    data.case,
    data.person,
    data.kind,
    place.station,
    place.seq,
    place.at,
    place.by,
  );
}

export function restrictedById(tx: ReadTx, id: string): StoredRestricted | undefined {
  return tx.get(restrictedRow, `SELECT ${columns} FROM ${source} WHERE r.id = ?`, id);
}

export function isRestricted(tx: ReadTx, id: string): boolean {
  return exists(tx, 'SELECT id FROM restricted WHERE id = ?', id);
}

export function restrictedOfCase(tx: ReadTx, caseId: string): StoredRestricted[] {
  return tx.all(
    restrictedRow,
    `SELECT ${columns} FROM ${source} WHERE r.case_id = ? ORDER BY r.seq, r.station`,
    caseId,
  );
}

export const restrictedTable: AuditedTable = {
  table: 'restricted',
  rows: 'SELECT * FROM restricted ORDER BY id',
  key: ['id'],
  name: keyName('id'),
};
