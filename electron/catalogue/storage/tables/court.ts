import { z } from 'zod';
import {
  courtApplied,
  courtDecided,
  pretrialRuled,
  type CourtApplied,
  type CourtDecided,
  type PretrialRuled,
} from '#shared/domain/court/events.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { exists, json, jsonText, type EntryPosition } from './columns.ts';

const rowOf = <T extends z.ZodType>(shape: T) => z.strictObject({ seq: z.int(), data: json(shape) });
const applicationRow = rowOf(courtApplied);
const decisionRow = rowOf(courtDecided);
const rulingRow = rowOf(pretrialRuled);

export function insertApplication(tx: WriteTx, data: CourtApplied, at: EntryPosition): void {
  const sql = 'INSERT INTO court_applications (id, case_id, station, seq, data) VALUES (?, ?, ?, ?, ?)';
  tx.run(sql, data.application, data.case, at.station, at.seq, jsonText(data));
}

export function insertDecision(tx: WriteTx, data: CourtDecided, at: EntryPosition): void {
  const sql = 'INSERT INTO court_decisions (id, application_id, case_id, station, seq, data) VALUES (?, ?, ?, ?, ?, ?)';
  tx.run(sql, data.decision, data.application, data.case, at.station, at.seq, jsonText(data));
}

export function insertRuling(tx: WriteTx, data: PretrialRuled, at: EntryPosition): void {
  const sql = 'INSERT INTO rulings (id, case_id, station, seq, data) VALUES (?, ?, ?, ?, ?)';
  tx.run(sql, data.decision, data.case, at.station, at.seq, jsonText(data));
}

export function updateApplication(tx: WriteTx, data: CourtApplied): void {
  tx.run('UPDATE court_applications SET data = ? WHERE id = ?', jsonText(data), data.application);
}

export function updateDecision(tx: WriteTx, data: CourtDecided): void {
  tx.run('UPDATE court_decisions SET data = ? WHERE id = ?', jsonText(data), data.decision);
}

export function updateRuling(tx: WriteTx, data: PretrialRuled): void {
  tx.run('UPDATE rulings SET data = ? WHERE id = ?', jsonText(data), data.decision);
}

/** Whether an id was given to an application, a decision or a ruling. */
export function isCourtPaperKnown(tx: ReadTx, id: string): boolean {
  return ['court_applications', 'court_decisions', 'rulings'].some((table) =>
    exists(tx, `SELECT 1 FROM ${table} WHERE id = ?`, id),
  );
}

/** The number an application bears; undefined when there is no such application or it bears none. */
export function applicationNumber(tx: ReadTx, id: string): string | undefined {
  const found = tx.get(applicationRow, 'SELECT seq, data FROM court_applications WHERE id = ?', id)?.data.number;
  return found === '' ? undefined : found;
}

const ofCase = (table: string) => `SELECT seq, data FROM ${table} WHERE case_id = ? ORDER BY seq, station`;

export function applicationsOfCase(tx: ReadTx, caseId: string): z.infer<typeof applicationRow>[] {
  return tx.all(applicationRow, ofCase('court_applications'), caseId);
}

export function decisionsOfCase(tx: ReadTx, caseId: string): z.infer<typeof decisionRow>[] {
  return tx.all(decisionRow, ofCase('court_decisions'), caseId);
}

export function rulingsOfCase(tx: ReadTx, caseId: string): z.infer<typeof rulingRow>[] {
  return tx.all(rulingRow, ofCase('rulings'), caseId);
}

export const courtTables: readonly AuditedTable[] = ['court_applications', 'court_decisions', 'rulings'].map(
  (table) => ({
    table,
    rows: `SELECT * FROM ${table} ORDER BY id`,
    key: ['id'],
    name: keyName('id'),
  }),
);
