import { z } from 'zod';
import { paperRecorded, type PaperRecorded } from '#shared/domain/paper/events.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { exists, json, jsonText, type EntryPosition } from './columns.ts';

const paperRow = z.strictObject({ seq: z.int(), data: json(paperRecorded) });
export type StoredPaper = Readonly<z.infer<typeof paperRow>>;

export function insertPaper(tx: WriteTx, paper: PaperRecorded, at: EntryPosition): void {
  tx.run(
    'INSERT INTO case_papers (id, case_id, station, seq, data) VALUES (?, ?, ?, ?, ?)',
    paper.paper,
    paper.case,
    at.station,
    at.seq,
    jsonText(paper),
  );
}

export function updatePaper(tx: WriteTx, paper: PaperRecorded): void {
  tx.run('UPDATE case_papers SET data = ? WHERE id = ?', jsonText(paper), paper.paper);
}

export function isPaperKnown(tx: ReadTx, id: string): boolean {
  return exists(tx, 'SELECT id FROM case_papers WHERE id = ?', id);
}

/** In the order of the ledger. */
export function papersOfCase(tx: ReadTx, caseId: string): StoredPaper[] {
  return tx.all(paperRow, 'SELECT seq, data FROM case_papers WHERE case_id = ? ORDER BY seq, station', caseId);
}

export const casePapersTable: AuditedTable = {
  table: 'case_papers',
  rows: 'SELECT * FROM case_papers ORDER BY id',
  key: ['id'],
  name: keyName('id'),
};
