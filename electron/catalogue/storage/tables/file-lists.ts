import { z } from 'zod';
import { fileListSealed, type FileAlgorithm, type FileListSealed } from '#shared/domain/file-list/events.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { json, jsonText, positionRow, type EntryPosition } from './columns.ts';

const countRow = z.strictObject({ count: z.int() });
const fileListRow = z.strictObject({ data: json(fileListSealed) });

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

/** How many lists have a digest of these kinds, and no newest match that used the set (shared/domain/hash-set/unmatched.ts). */
export function countUnmatchedLists(tx: ReadTx, set: string, kinds: readonly FileAlgorithm[]): number {
  const sql = `SELECT count(*) AS count FROM file_lists l
    WHERE EXISTS (SELECT 1 FROM json_each(coalesce(json_extract(l.data, '$.algorithms'), '["sha256"]')) a
        WHERE a.value IN (SELECT value FROM json_each(?)))
      AND NOT EXISTS (SELECT 1 FROM json_each((SELECT json_extract(m.data, '$.sets') FROM file_list_matches m
        WHERE m.item_id = l.item_id ORDER BY m.seq DESC, m.station LIMIT 1)) s
        WHERE json_extract(s.value, '$.set') = ?)`;
  return tx.get(countRow, sql, JSON.stringify(kinds), set)?.count ?? 0;
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
