import { z } from 'zod';
import { dutyEventTypes } from '#shared/domain/procedure/duties/facts.ts';
import type { Occurrence } from '#shared/domain/procedure/duties/occurrences.ts';
import { ruleIds } from '#shared/domain/procedure/duties/rules.ts';
import { regimes } from '#shared/domain/procedure/regime.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { json, jsonText, position, positionRow, type EntryPosition } from './columns.ts';

const about = z.strictObject({
  seizure: z.string().nullable(),
  items: z.array(z.string()),
  application: z.string().nullable(),
  number: z.string(),
});
const dutyRow = z.strictObject({
  ...position,
  rule: z.enum(ruleIds),
  case: z.string(),
  caseNumber: z.string(),
  regime: z.enum(regimes),
  assumed: z.int().transform((flag) => flag === 1),
  since: z.string(),
  clearedOn: z.string().nullable(),
  about: json(about),
});
export type StoredDuty = Readonly<z.infer<typeof dutyRow>>;

const kinds = dutyEventTypes.map((type) => `'${type}'`).join(', ');

/** Entries of a case that its duties are computed from, and corrections of these, in the order of the ledger. */
export function dutyEntriesOfCase(tx: ReadTx, caseId: string): EntryPosition[] {
  return tx.all(
    positionRow,
    `WITH own AS (SELECT station, seq FROM subjects WHERE case_id = ? AND type IN (${kinds}))
     SELECT station, seq FROM own
     UNION ALL
     SELECT c.station, c.seq FROM own JOIN corrections c ON c.target_station = own.station AND c.target_seq = own.seq
     ORDER BY seq, station`,
    caseId,
  );
}

const caseRow = z.strictObject({ case: z.string() });

/** Cases that have entries from which duties can arise. */
export function casesWithDuties(tx: ReadTx): string[] {
  // One step a case, where DISTINCT would read every entry.
  const sql = `WITH RECURSIVE ids (id) AS (
      SELECT min(case_id) FROM subjects
      UNION ALL SELECT (SELECT min(s.case_id) FROM subjects s WHERE s.case_id > ids.id) FROM ids WHERE ids.id IS NOT NULL)
    SELECT id AS "case" FROM ids WHERE id IS NOT NULL
      AND EXISTS (SELECT 1 FROM subjects s WHERE s.case_id = ids.id AND s.type IN (${kinds}))`;
  return tx.all(caseRow, sql).map((row) => row.case);
}

/** The duties of a case as they now are. */
export function putDuties(tx: WriteTx, caseId: string, occurrences: readonly Occurrence[]): void {
  tx.run('DELETE FROM duties WHERE case_id = ?', caseId);
  for (const { station, seq, rule, regime, assumed, since, clearedOn, about: subject } of occurrences)
    tx.run(
      `INSERT INTO duties (station, seq, rule, case_id, regime, assumed, since, cleared_on, about)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      station,
      seq,
      rule,
      caseId,
      regime,
      assumed ? 1 : 0,
      since,
      clearedOn,
      jsonText(subject),
    );
}

const columns = `d.station, d.seq, d.rule, d.case_id AS "case", c.number AS caseNumber, d.regime,
  d.assumed, d.since, d.cleared_on AS clearedOn, d.about`;

const openSort = dutyRow.pick({ rule: true, regime: true, since: true }).extend({ duties: z.int() });
/** What is not cleared, of every case, by its rule and the day its clock runs from. */
export type OpenSort = Readonly<z.infer<typeof openSort>>;

export function openSorts(tx: ReadTx): OpenSort[] {
  return tx.all(
    openSort,
    `SELECT rule, regime, since, count(*) AS duties FROM duties INDEXED BY duties_open
     WHERE cleared_on IS NULL GROUP BY rule, regime, since`,
  );
}

const dutyPlace = dutyRow.pick({ station: true, seq: true, rule: true });
export type DutyPlace = Readonly<z.infer<typeof dutyPlace>>;

interface OpenPage {
  /** The place to go on from is read again. */
  readonly from: EntryPosition | null;
  readonly back: boolean;
  readonly limit: number;
}

/** Those of one sort in the order they arose, or (`back`) the latest first. */
export function openDuties(tx: ReadTx, sort: OpenSort, { from, back, limit }: OpenPage): DutyPlace[] {
  const [sign, way] = back ? ['<=', 'DESC'] : ['>=', 'ASC'];
  return tx.all(
    dutyPlace,
    `SELECT station, seq, rule FROM duties INDEXED BY duties_open
     WHERE cleared_on IS NULL AND rule = ? AND regime = ? AND since = ?
       ${from === null ? '' : `AND (seq, station) ${sign} (?, ?)`}
     ORDER BY seq ${way}, station ${way} LIMIT ?`,
    sort.rule,
    sort.regime,
    sort.since,
    ...(from === null ? [] : [from.seq, from.station]),
    limit,
  );
}

export function dutyAt(tx: ReadTx, { station, seq, rule }: DutyPlace): StoredDuty | undefined {
  return tx.get(
    dutyRow,
    `SELECT ${columns} FROM duties d JOIN cases c ON c.id = d.case_id WHERE d.station = ? AND d.seq = ? AND d.rule = ?`,
    station,
    seq,
    rule,
  );
}

/** Open and cleared ones of a case, in the order they arose. */
export function dutiesOfCase(tx: ReadTx, caseId: string): StoredDuty[] {
  return tx.all(
    dutyRow,
    `SELECT ${columns} FROM duties d JOIN cases c ON c.id = d.case_id WHERE d.case_id = ? ORDER BY d.seq, d.station, d.rule`,
    caseId,
  );
}

const titleRow = z.strictObject({ title: z.string() });

export function caseTitle(tx: ReadTx, caseId: string): string {
  return tx.get(titleRow, "SELECT json_extract(data, '$.title') AS title FROM cases WHERE id = ?", caseId)?.title ?? '';
}

export const dutiesTable: AuditedTable = {
  table: 'duties',
  rows: 'SELECT * FROM duties ORDER BY station, seq, rule',
  key: ['station', 'seq', 'rule'],
  name: keyName('station', 'seq', 'rule'),
};
