import { z } from 'zod';
import { fileAlgorithms, fileListSealed, type FileListSealed } from '#shared/domain/file-list/events.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { json, jsonText, positionRow, type EntryPosition } from './columns.ts';

const fileListRow = z.strictObject({ data: json(fileListSealed) });
const seenRow = z.strictObject({
  algorithms: json(z.array(z.enum(fileAlgorithms))),
  sets: json(z.array(z.string())).transform((sets): ReadonlySet<string> => new Set(sets)),
  lists: z.int(),
});
type SeenLists = Readonly<z.infer<typeof seenRow>>;

export function insertFileList(tx: WriteTx, list: FileListSealed, at: EntryPosition): void {
  tx.run(
    'INSERT INTO file_lists (id, case_id, item_id, station, seq, data) VALUES (?, ?, ?, ?, ?, ?)',
    list.list,
    list.case,
    list.item,
    at.station,
    at.seq,
    jsonText(list),
  );
}

export function updateFileList(tx: WriteTx, list: FileListSealed): void {
  tx.run('UPDATE file_lists SET data = ? WHERE id = ?', jsonText(list), list.list);
}

export function fileListById(tx: ReadTx, id: string): FileListSealed | undefined {
  return tx.get(fileListRow, 'SELECT data FROM file_lists WHERE id = ?', id)?.data;
}

/** The entry that seals a list. */
export function fileListEntry(tx: ReadTx, id: string): EntryPosition | undefined {
  return tx.get(positionRow, 'SELECT station, seq FROM file_lists WHERE id = ?', id);
}

/** The sealed list of an item; rules allow one. */
export function fileListOfItem(tx: ReadTx, itemId: string): FileListSealed | undefined {
  return tx.get(fileListRow, 'SELECT data FROM file_lists WHERE item_id = ? ORDER BY seq LIMIT 1', itemId)?.data;
}

export function fileListsOfCase(tx: ReadTx, caseId: string): FileListSealed[] {
  return tx
    .all(fileListRow, 'SELECT data FROM file_lists WHERE case_id = ? ORDER BY seq', caseId)
    .map(({ data }) => data);
}

/**
 * How many lists there are of each kind: which digests they have, and which sets their newest match used. Every match is
 * read once, however many sets there are.
 */
export function seenLists(tx: ReadTx): SeenLists[] {
  const sql = `SELECT algorithms, sets, count(*) AS lists FROM (
      SELECT coalesce(json_extract(l.data, '$.algorithms'), '["sha256"]') AS algorithms,
        (SELECT json_group_array(json_extract(s.value, '$.set')) FROM json_each((SELECT m.data FROM file_list_matches m
          WHERE m.item_id = l.item_id ORDER BY m.seq DESC, m.station LIMIT 1), '$.sets') s) AS sets
      FROM file_lists l)
    GROUP BY algorithms, sets`;
  return tx.all(seenRow, sql);
}

export function allFileLists(tx: ReadTx): FileListSealed[] {
  return tx.all(fileListRow, 'SELECT data FROM file_lists ORDER BY id').map(({ data }) => data);
}

export const fileListsTable: AuditedTable = {
  table: 'file_lists',
  rows: 'SELECT * FROM file_lists ORDER BY id',
  key: ['id'],
  name: keyName('id'),
};
