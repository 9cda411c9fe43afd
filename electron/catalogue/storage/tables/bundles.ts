import { z } from 'zod';
import type { RecordedEvent } from '#shared/domain/events.ts';
import { bundleExported } from '#shared/domain/handover/events.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { counted, exists, json, jsonText, position } from './columns.ts';

const bundleRow = z.strictObject({ ...position, by: z.string(), data: json(bundleExported) });
export type StoredBundle = Readonly<z.infer<typeof bundleRow>>;

export function insertBundle(
  tx: WriteTx,
  { data, station, seq, by }: Extract<RecordedEvent, { type: 'bundle.exported' }>,
): void {
  tx.run(
    'INSERT INTO bundles (id, case_id, version, station, seq, by, data) VALUES (?, ?, ?, ?, ?, ?, ?)',
    data.bundle,
    data.case,
    data.version,
    station,
    seq,
    by,
    jsonText(data),
  );
}

/** Versions of a case's hand-over, the first first. */
export function bundlesOfCase(tx: ReadTx, caseId: string): StoredBundle[] {
  return tx.all(
    bundleRow,
    'SELECT station, seq, by, data FROM bundles WHERE case_id = ? ORDER BY version, seq',
    caseId,
  );
}

const listedBundle = bundleRow.extend({ caseNumber: z.string() });
export type ListedBundle = Readonly<z.infer<typeof listedBundle>>;

/** Hand-overs of one case, or of every case when `caseId` is null; the newest first. */
export function listedBundles(tx: ReadTx, caseId: string | null): ListedBundle[] {
  return tx.all(
    listedBundle,
    `SELECT b.station, b.seq, b.by, b.data, c.number AS caseNumber FROM bundles b JOIN cases c ON c.id = b.case_id
     WHERE ? IS NULL OR b.case_id = ? ORDER BY b.seq DESC, b.station`,
    caseId,
    caseId,
  );
}

export function bundleCount(tx: ReadTx, caseId: string): number {
  return tx.get(counted, 'SELECT count(*) AS count FROM bundles WHERE case_id = ?', caseId)?.count ?? 0;
}

export function isBundleKnown(tx: ReadTx, id: string): boolean {
  return exists(tx, 'SELECT id FROM bundles WHERE id = ?', id);
}

export const bundlesTable: AuditedTable = {
  table: 'bundles',
  rows: 'SELECT * FROM bundles ORDER BY id',
  key: ['id'],
  name: keyName('id'),
};
