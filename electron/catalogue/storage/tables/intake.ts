import { z } from 'zod';
import { intakeJudged, intakeReasons, type IntakeJudged } from '#shared/domain/intake/events.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import { orderedSql, type PageOf } from '../../search/keyset.ts';
import { matchExpression } from '../../search/words.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { counted, json, jsonText, position, type EntryPosition } from './columns.ts';
import { listedColumns, listedItem } from './items.ts';

const judgementRow = z.strictObject({ ...position, at: z.string(), by: z.string(), data: json(intakeJudged) });
export type StoredJudgement = Readonly<z.infer<typeof judgementRow>>;

type IntakeOutcome = IntakeJudged['outcome'];

const waitingRow = listedItem.extend({ seizedAt: z.string() });
export type WaitingItem = Readonly<z.infer<typeof waitingRow>>;

const waitingCase = z.strictObject({
  case: z.string(),
  caseNumber: z.string(),
  waiting: z.int(),
  refused: z.int(),
  returned: z.int(),
});

const judgementCount = z.strictObject({
  month: z.string(),
  reason: z.enum(intakeReasons),
  outcome: intakeJudged.shape.outcome,
  judgements: z.int(),
});

export function insertJudgement(tx: WriteTx, { data, station, seq, at, by }: EventOf<'intake.judged'>): void {
  tx.run(
    `INSERT INTO intake_judgements (station, seq, case_id, item_id, outcome, reason, at, by, data)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    station,
    seq,
    data.case,
    data.item,
    data.outcome,
    data.reason,
    at,
    by,
    jsonText(data),
  );
}

/** What may be corrected is in `data` alone. */
export function updateJudgement(tx: WriteTx, { station, seq }: EntryPosition, data: IntakeJudged): void {
  tx.run('UPDATE intake_judgements SET data = ? WHERE station = ? AND seq = ?', jsonText(data), station, seq);
}

/** The latest about an item. */
export function judgementOf(tx: ReadTx, itemId: string): StoredJudgement | undefined {
  const sql =
    'SELECT station, seq, at, by, data FROM intake_judgements WHERE item_id = ? ORDER BY seq DESC, station LIMIT 1';
  return tx.get(judgementRow, sql, itemId);
}

export interface WaitingAsked {
  /** Null: of every case. */
  readonly caseId: string | null;
  /** `none`: nobody has looked yet. Null: all of them. */
  readonly outcome: IntakeOutcome | 'none' | null;
}

/** Only fixed texts come together here; every value is a parameter. Judged is only what still waits. */
function conditionsOf({ caseId, outcome }: WaitingAsked): { readonly where: string; readonly parameters: string[] } {
  const judged = outcome !== null && outcome !== 'none';
  const parts = [
    judged ? 'i.intake = ?' : `i.custody = 'with-investigator'`,
    ...(outcome === 'none' ? ['i.intake IS NULL'] : []),
    ...(caseId === null ? [] : ['i.case_id = ?']),
  ];
  return {
    where: parts.join(' AND '),
    parameters: [...(judged ? [outcome] : []), ...(caseId === null ? [] : [caseId])],
  };
}

/** How many have been judged so. */
export function judgedCount(tx: ReadTx, caseId: string | null, outcome: IntakeOutcome): number {
  const { where, parameters } = conditionsOf({ caseId, outcome });
  return tx.get(counted, `SELECT count(*) AS count FROM items i WHERE ${where}`, ...parameters)?.count ?? 0;
}

/** Items that no store has accepted yet, in the order of seizure; one more than the limit when there is one. */
export function waitingItems(tx: ReadTx, asked: WaitingAsked, page: PageOf): WaitingItem[] {
  const { where, parameters } = conditionsOf(asked);
  const ordered = orderedSql({ key: null, no: 'i.no', down: false }, page);
  return tx.all(
    waitingRow,
    `SELECT ${listedColumns}, json_extract(s.data, '$.at') AS seizedAt
     FROM items i JOIN cases c ON c.id = i.case_id JOIN seizures s ON s.id = i.seizure_id
     WHERE ${[where, ...ordered.where].join(' AND ')} ORDER BY ${ordered.orderBy} LIMIT ? OFFSET ?`,
    ...parameters,
    ...ordered.parameters,
    page.limit + 1,
    page.skip,
  );
}

/** Where most waits comes first. `terms`: folded words of the case; none for every case. */
export function waitingCases(tx: ReadTx, terms: readonly string[], limit: number): z.infer<typeof waitingCase>[] {
  const searched = terms.length > 0;
  return tx.all(
    waitingCase,
    `SELECT c.id AS "case", c.number AS caseNumber, n.items AS waiting,
       (SELECT count(*) FROM items i WHERE i.case_id = c.id AND i.custody = n.custody AND i.intake = 'refused') AS refused,
       (SELECT count(*) FROM items i WHERE i.case_id = c.id AND i.custody = n.custody AND i.intake = 'returned') AS returned
     FROM item_counts n JOIN cases c ON c.id = n.case_id
     WHERE n.custody = 'with-investigator' AND n.items > 0
       ${searched ? 'AND c.no IN (SELECT s.rowid FROM cases_search s WHERE cases_search MATCH ?)' : ''}
     ORDER BY n.items DESC, c.no LIMIT ?`,
    ...(searched ? [matchExpression(terms, null)] : []),
    limit,
  );
}

/** By month, reason and outcome; both ends belong to it. */
export function judgementCounts(tx: ReadTx, from: string, to: string): z.infer<typeof judgementCount>[] {
  return tx.all(
    judgementCount,
    `SELECT month, reason, outcome, count(*) AS judgements FROM intake_judgements
     WHERE month >= ? AND month <= ? GROUP BY month, reason, outcome ORDER BY month, reason, outcome`,
    from,
    to,
  );
}

export const intakeTable: AuditedTable = {
  table: 'intake_judgements',
  rows: 'SELECT * FROM intake_judgements ORDER BY station, seq',
  key: ['station', 'seq'],
  name: keyName('station', 'seq'),
};
