import { z } from 'zod';
import { personRoles, type PersonRecorded } from '#shared/domain/person/events.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { exists, json, jsonText, type EntryPosition } from './columns.ts';

/** `latest_station`, `latest_seq`: the entry whose commitments are the identity as it stands. */
const personRow = z.strictObject({
  id: z.string(),
  case_id: z.string(),
  code: z.string(),
  roles: json(z.array(z.enum(personRoles))),
  amended: z.int(),
  latest_station: z.string(),
  latest_seq: z.int(),
  at: z.string(),
  by: z.string(),
});
export type StoredPerson = Readonly<z.infer<typeof personRow>>;

const listedPerson = personRow.extend({ attachments: z.int(), openings: z.int() });
export type ListedPerson = Readonly<z.infer<typeof listedPerson>>;

const columns = 'p.id, p.case_id, p.code, p.roles, p.amended, p.latest_station, p.latest_seq, p.at, p.by';

export function insertPerson(
  tx: WriteTx,
  data: PersonRecorded,
  place: EntryPosition & { readonly at: string; readonly by: string },
): void {
  tx.run(
    `INSERT INTO people (id, case_id, code, roles, amended, latest_station, latest_seq, station, seq, at, by)
     VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)`,
    data.person,
    data.case,
    data.code,
    jsonText(data.roles),
    place.station,
    place.seq,
    place.station,
    place.seq,
    place.at,
    place.by,
  );
}

export function amendPerson(tx: WriteTx, person: string, { station, seq }: EntryPosition): void {
  tx.run(
    'UPDATE people SET amended = amended + 1, latest_station = ?, latest_seq = ? WHERE id = ?',
    station,
    seq,
    person,
  );
}

export function personById(tx: ReadTx, id: string): StoredPerson | undefined {
  return tx.get(personRow, `SELECT ${columns} FROM people p WHERE p.id = ?`, id);
}

/** In the order in which they were recorded. An opening of one of their attachments counts as one of theirs. */
export function peopleOfCase(tx: ReadTx, caseId: string): ListedPerson[] {
  return tx.all(
    listedPerson,
    `SELECT ${columns},
       (SELECT count(*) FROM restricted r WHERE r.person_id = p.id) AS attachments,
       (SELECT count(*) FROM openings o WHERE o.about = p.id) +
       (SELECT count(*) FROM restricted r JOIN openings o ON o.about = r.id WHERE r.person_id = p.id) AS openings
     FROM people p WHERE p.case_id = ? ORDER BY p.seq, p.station`,
    caseId,
  );
}

export function isCodeTaken(tx: ReadTx, caseId: string, code: string): boolean {
  return exists(tx, 'SELECT id FROM people WHERE case_id = ? AND code = ?', caseId, code);
}

export const peopleTable: AuditedTable = {
  table: 'people',
  rows: 'SELECT * FROM people ORDER BY id',
  key: ['id'],
  name: keyName('code', 'id'),
};
