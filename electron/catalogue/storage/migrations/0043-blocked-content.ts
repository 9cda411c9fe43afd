import type { WriteTx } from '../sql.ts';

/** Items whose content must not be seen, the openings of what belongs to them, and bytes that are stored once in a case. */
export function blockedContent(tx: WriteTx): void {
  tx.run('ALTER TABLE items ADD COLUMN blocked INTEGER NOT NULL DEFAULT 0 CHECK (blocked IN (0, 1))');
  tx.run('CREATE INDEX items_blocked ON items (case_id, id) WHERE blocked = 1');
  tx.run("CREATE INDEX attachments_by_content ON attachments (case_id, json_extract(data, '$.sha256'))");
  // Of an attachment of a blocked item: because of which one, and who signed second.
  tx.run('ALTER TABLE openings ADD COLUMN item_id TEXT');
  tx.run('ALTER TABLE openings ADD COLUMN second TEXT');
}
