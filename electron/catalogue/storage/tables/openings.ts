import { z } from 'zod';
import type { AttachmentOpened } from '#shared/domain/blocked/events.ts';
import { openingReason, restrictedKinds, type RestrictedOpened } from '#shared/domain/restricted/events.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { counted, json, jsonText, position, type EntryPosition } from './columns.ts';

const openingRow = z.strictObject({
  ...position,
  case_id: z.string(),
  caseNumber: z.string(),
  about: z.string(),
  /** Of the person, or of whom the attachment shows. */
  code: z.string().nullable(),
  kind: z.enum(restrictedKinds).nullable(),
  reason: json(openingReason),
  at: z.string(),
  by: z.string(),
  /** Of an attachment of a blocked item: that item, the name of the attachment and who signed second; else null. */
  item: z.string().nullable(),
  itemNumber: z.string().nullable(),
  attachmentName: z.string().nullable(),
  second: z.string().nullable(),
});
export type ListedOpening = Readonly<z.infer<typeof openingRow>>;

export function insertOpening(
  tx: WriteTx,
  data: RestrictedOpened,
  place: EntryPosition & { readonly at: string; readonly by: string },
): void {
  tx.run(
    'INSERT INTO openings (station, seq, case_id, about, reason, at, by) VALUES (?, ?, ?, ?, ?, ?, ?)',
    place.station,
    place.seq,
    data.case,
    data.about,
    jsonText(data.reason),
    place.at,
    place.by,
  );
}

/** The reason of two people is in their own words. */
export function insertOpenedAttachment(
  tx: WriteTx,
  data: AttachmentOpened,
  place: EntryPosition & { readonly at: string; readonly by: string },
): void {
  tx.run(
    'INSERT INTO openings (station, seq, case_id, about, reason, at, by, item_id, second) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    place.station,
    place.seq,
    data.case,
    data.attachment,
    jsonText({ code: 'other', text: data.reason }),
    place.at,
    place.by,
    data.item,
    data.second,
  );
}

const listed = `SELECT o.station, o.seq, o.case_id, c.number AS caseNumber, o.about, coalesce(p.code, shown.code) AS code,
    r.kind, o.reason, o.at, o.by, i.id AS item, i.number AS itemNumber, json_extract(a.data, '$.name') AS attachmentName, o.second
  FROM openings o JOIN cases c ON c.id = o.case_id LEFT JOIN people p ON p.id = o.about
    LEFT JOIN restricted r ON r.id = o.about LEFT JOIN people shown ON shown.id = r.person_id
    LEFT JOIN items i ON i.id = o.item_id LEFT JOIN attachments a ON a.id = o.about`;

/** The newest first, below the position; of every case when `caseId` is null. */
export function openingsPage(tx: ReadTx, caseId: string | null, before: EntryPosition, limit: number): ListedOpening[] {
  const { seq, station } = before;
  return caseId === null
    ? tx.all(
        openingRow,
        `${listed} WHERE (o.seq, o.station) < (?, ?) ORDER BY o.seq DESC, o.station DESC LIMIT ?`,
        seq,
        station,
        limit,
      )
    : tx.all(
        openingRow,
        `${listed} WHERE o.case_id = ? AND (o.seq, o.station) < (?, ?) ORDER BY o.seq DESC, o.station DESC LIMIT ?`,
        caseId,
        seq,
        station,
        limit,
      );
}

export function openingCount(tx: ReadTx, caseId: string | null): number {
  const row =
    caseId === null
      ? tx.get(counted, 'SELECT count(*) AS count FROM openings')
      : tx.get(counted, 'SELECT count(*) AS count FROM openings WHERE case_id = ?', caseId);
  return row?.count ?? 0;
}

export const openingsTable: AuditedTable = {
  table: 'openings',
  rows: 'SELECT * FROM openings ORDER BY station, seq',
  key: ['station', 'seq'],
  name: keyName('station', 'seq'),
};
