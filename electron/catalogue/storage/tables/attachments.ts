import { z } from 'zod';
import { attachmentAdded, type AttachmentAdded } from '#shared/domain/attachment/events.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { json, jsonText, position } from './columns.ts';
import { insertRecord } from './item-records.ts';

const attachmentRow = z.strictObject({ ...position, at: z.string(), by: z.string(), data: json(attachmentAdded) });
export type StoredAttachment = Readonly<z.infer<typeof attachmentRow>>;

const idRow = z.strictObject({ id: z.string() });

const columns = 'station, seq, at, by, data';

export function insertAttachment(tx: WriteTx, event: Extract<RecordedEvent, { type: 'attachment.added' }>): void {
  insertRecord(tx, 'attachments', event.data.attachment, event);
}

export function updateAttachment(tx: WriteTx, data: AttachmentAdded): void {
  tx.run('UPDATE attachments SET data = ? WHERE id = ?', jsonText(data), data.attachment);
}

export function attachmentById(tx: ReadTx, id: string): StoredAttachment | undefined {
  return tx.get(attachmentRow, `SELECT ${columns} FROM attachments WHERE id = ?`, id);
}

export function attachmentsOfCase(tx: ReadTx, caseId: string): StoredAttachment[] {
  return tx.all(attachmentRow, `SELECT ${columns} FROM attachments WHERE case_id = ? ORDER BY seq, station`, caseId);
}

export function attachmentsOfItem(tx: ReadTx, itemId: string): StoredAttachment[] {
  return tx.all(attachmentRow, `SELECT ${columns} FROM attachments WHERE item_id = ? ORDER BY seq, station`, itemId);
}

/** Those of a case that hold these bytes, the oldest first. */
export function attachmentsWithContent(tx: ReadTx, caseId: string, sha256: string): StoredAttachment[] {
  return tx.all(
    attachmentRow,
    `SELECT ${columns} FROM attachments WHERE case_id = ? AND json_extract(data, '$.sha256') = ? ORDER BY seq, station`,
    caseId,
    sha256,
  );
}

export function allAttachments(tx: ReadTx): IterableIterator<StoredAttachment> {
  return tx.iterate(attachmentRow, `SELECT ${columns} FROM attachments ORDER BY id`);
}

/** Every file that the tables name, restricted ones too, by id: an attachment whose bytes were there already has none. */
export function storedFileIds(tx: ReadTx): string[] {
  const own = "SELECT id FROM attachments WHERE json_extract(data, '$.storedWith') IS NULL";
  const sql = `${own} UNION SELECT id FROM restricted ORDER BY id`;
  return tx.all(idRow, sql).map(({ id }) => id);
}

export const attachmentsTable: AuditedTable = {
  table: 'attachments',
  rows: 'SELECT * FROM attachments ORDER BY id',
  key: ['id'],
  name: keyName('id'),
};
