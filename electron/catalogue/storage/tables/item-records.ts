import type { WriteTx } from '../sql.ts';
import { jsonText } from './columns.ts';

/** Tables of what is recorded of an item or its case under an id of its own, the data of its entry whole. */
type RecordTable = 'attachments' | 'acquisitions' | 'file_comparisons' | 'file_list_matches';

interface ItemEvent {
  readonly station: string;
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly data: { readonly case: string; readonly item: string | null };
}

export function insertRecord(tx: WriteTx, table: RecordTable, id: string, event: ItemEvent): void {
  const { data, station, seq, at, by } = event;
  tx.run(
    `INSERT INTO ${table} (id, case_id, item_id, station, seq, at, by, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    data.case,
    data.item,
    station,
    seq,
    at,
    by,
    jsonText(data),
  );
}
