import { z } from 'zod';
import {
  caseOpened,
  caseRegimeSet,
  caseStageChanged,
  type CaseOpened,
  type CaseRegimeSet,
  type CaseStageChanged,
} from '#shared/domain/case/events.ts';
import { caseStages, type CaseStage } from '#shared/domain/case/stages.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import { regimes, type Regime } from '#shared/domain/procedure/regime.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { json, jsonText, position } from './columns.ts';

const stageRow = z.strictObject({ ...position, at: z.string(), data: json(caseStageChanged) });
/** A change of stage with corrected data, and when it was recorded. */
export type StoredStage = Readonly<z.infer<typeof stageRow>>;

export function insertStage(tx: WriteTx, { data, station, seq, at }: EventOf<'case.stage-changed'>): void {
  tx.run(
    'INSERT INTO case_stages (case_id, station, seq, at, data) VALUES (?, ?, ?, ?, ?)',
    data.case,
    station,
    seq,
    at,
    jsonText(data),
  );
}

export function updateStage(tx: WriteTx, { data, station, seq }: EventOf<'case.stage-changed'>): void {
  tx.run(
    'UPDATE case_stages SET data = ? WHERE case_id = ? AND station = ? AND seq = ?',
    jsonText(data),
    data.case,
    station,
    seq,
  );
}

/** The oldest first. */
export function stagesOfCase(tx: ReadTx, caseId: string): StoredStage[] {
  return tx.all(
    stageRow,
    'SELECT station, seq, at, data FROM case_stages WHERE case_id = ? ORDER BY seq, station',
    caseId,
  );
}

/** Where the case stands, by the fold over its changes of stage. */
export function updateProgress(
  tx: WriteTx,
  caseId: string,
  { stage, since, regime }: { readonly stage: CaseStage; readonly since: string; readonly regime: Regime | null },
): void {
  tx.run('UPDATE cases SET stage = ?, stage_since = ?, regime = ? WHERE id = ?', stage, since, regime, caseId);
}

export function setRegime(tx: WriteTx, set: CaseRegimeSet): void {
  tx.run('UPDATE cases SET regime_set = ? WHERE id = ?', jsonText(set), set.case);
}

const progressRow = z.strictObject({
  stage: z.enum(caseStages),
  since: z.string(),
  regime: z.enum(regimes).nullable(),
  regimeSet: json(caseRegimeSet).nullable(),
});
export type StoredProgress = Readonly<z.infer<typeof progressRow>>;

export function progressOf(tx: ReadTx, caseId: string): StoredProgress | undefined {
  return tx.get(
    progressRow,
    'SELECT stage, stage_since AS since, regime, regime_set AS regimeSet FROM cases WHERE id = ?',
    caseId,
  );
}

const reportRow = z.strictObject({ data: json(caseOpened) });

/** The report that the case began with. */
export function reportOfCase(tx: ReadTx, caseId: string): CaseOpened | null {
  return tx.get(reportRow, 'SELECT data FROM cases WHERE id = ?', caseId)?.data ?? null;
}

const numberRow = z.strictObject({ number: z.string() });

/** Numbers of the first items of a case that are not with the prosecutor, in the order of seizure. */
export function heldNumbers(tx: ReadTx, caseId: string, most: number): string[] {
  const sql = `SELECT number FROM items WHERE case_id = ? AND custody <> 'with-prosecutor' ORDER BY no LIMIT ?`;
  return tx.all(numberRow, sql, caseId, most).map(({ number }) => number);
}

/** The code that the case follows; null while there is no Sprindik. */
export function regimeOfCase(tx: ReadTx, caseId: string): Regime | null {
  return progressOf(tx, caseId)?.regime ?? null;
}

/** Changes of stage alone, as the machine reads them. */
export function stepsOfCase(tx: ReadTx, caseId: string): CaseStageChanged[] {
  return stagesOfCase(tx, caseId).map(({ data }) => data);
}

export const caseStagesTable: AuditedTable = {
  table: 'case_stages',
  rows: 'SELECT * FROM case_stages ORDER BY case_id, seq, station',
  key: ['case_id', 'seq', 'station'],
  name: keyName('case_id', 'seq'),
};
