import { equalBytes } from '#shared/ledger/encoding.ts';
import type { ReadTx, SqlValue } from '../../storage/sql.ts';
import { acquisitionTables } from '../../storage/tables/acquisitions.ts';
import { attachmentsTable } from '../../storage/tables/attachments.ts';
import type { AuditedTable, RawRow } from '../../storage/tables/audited.ts';
import { backupsTable } from '../../storage/tables/backups.ts';
import { bundlesTable } from '../../storage/tables/bundles.ts';
import { casePapersTable } from '../../storage/tables/case-papers.ts';
import { caseStagesTable } from '../../storage/tables/case-stages.ts';
import { caseLinksTable, caseTagsTable, caseTeamTable } from '../../storage/tables/case-traits.ts';
import { casesSearchTable, casesTable } from '../../storage/tables/cases.ts';
import { configurationTable } from '../../storage/tables/configuration.ts';
import { courtTables } from '../../storage/tables/court.ts';
import { correctionsTable } from '../../storage/tables/corrections.ts';
import { drillsTable } from '../../storage/tables/drills.ts';
import { dutiesTable } from '../../storage/tables/duties.ts';
import { fileComparisonsTable } from '../../storage/tables/file-comparisons.ts';
import { fileListMatchesTable } from '../../storage/tables/file-list-matches.ts';
import { fileListsTable } from '../../storage/tables/file-lists.ts';
import { findPartsTables } from '../../storage/tables/find-parts.ts';
import { findsSearchTable, findsTable } from '../../storage/tables/finds.ts';
import { hashSetsTable } from '../../storage/tables/hash-sets.ts';
import { intakeTable } from '../../storage/tables/intake.ts';
import { itemCountsTable } from '../../storage/tables/item-counts.ts';
import { itemIdentifiersTable } from '../../storage/tables/item-identifiers.ts';
import { itemsSearchTable, itemsTable } from '../../storage/tables/items.ts';
import { mentionsSearchTable, mentionsTable } from '../../storage/tables/mentions.ts';
import { recoveryTable } from '../../storage/tables/recovery.ts';
import { caseKeyStatesTable } from '../../storage/tables/case-key-states.ts';
import { clearancesTable } from '../../storage/tables/clearances.ts';
import { openingsTable } from '../../storage/tables/openings.ts';
import { peopleTable } from '../../storage/tables/people.ts';
import { personHoldsTable } from '../../storage/tables/person-holds.ts';
import { restrictedTable } from '../../storage/tables/restricted.ts';
import { schemaTable } from '../../storage/tables/schema.ts';
import { seizuresTable } from '../../storage/tables/seizures.ts';
import { subjectsTable } from '../../storage/tables/subjects.ts';
import { usersTable } from '../../storage/tables/users.ts';
import { warrantsTable } from '../../storage/tables/warrants.ts';
import { Turns, type AuditTools } from './audit-tools.ts';

/** Everything that can be computed from the ledger. */
const auditedTables: readonly AuditedTable[] = [
  usersTable,
  recoveryTable,
  subjectsTable,
  casesTable,
  casesSearchTable,
  caseStagesTable,
  casePapersTable,
  caseTeamTable,
  caseTagsTable,
  caseLinksTable,
  warrantsTable,
  seizuresTable,
  ...courtTables,
  itemsTable,
  itemsSearchTable,
  itemCountsTable,
  itemIdentifiersTable,
  intakeTable,
  ...acquisitionTables,
  findsTable,
  findsSearchTable,
  ...findPartsTables,
  mentionsTable,
  mentionsSearchTable,
  correctionsTable,
  configurationTable,
  dutiesTable,
  attachmentsTable,
  fileListsTable,
  fileComparisonsTable,
  fileListMatchesTable,
  hashSetsTable,
  bundlesTable,
  restrictedTable,
  peopleTable,
  personHoldsTable,
  openingsTable,
  clearancesTable,
  caseKeyStatesTable,
  backupsTable,
  drillsTable,
];

interface Compared {
  readonly tables: number;
  readonly rows: number;
}

/** The schema itself with its triggers, before anything in the fresh one is put aside. */
export async function compareSchema(tools: AuditTools, fresh: ReadTx): Promise<Compared> {
  return { tables: 1, rows: await compareTable(tools, fresh, schemaTable) };
}

export async function compareTables(tools: AuditTools, fresh: ReadTx): Promise<Compared> {
  let rows = 0;
  for (const [index, table] of auditedTables.entries()) {
    tools.progress('comparing-tables', index, auditedTables.length, 'steps');
    rows += await compareTable(tools, fresh, table);
  }
  return { tables: auditedTables.length, rows };
}

/** Both in the order of their key, side by side. Gives the rows of the live table. */
async function compareTable(tools: AuditTools, fresh: ReadTx, table: AuditedTable): Promise<number> {
  const { findings } = tools;
  const turns = new Turns(tools);
  const live = tools.live.raw(table.rows);
  const expectedRows = fresh.raw(table.rows);
  const sides = new Sides(table.key, live.columns, expectedRows.columns);
  const nameOf = (columns: readonly string[], row: Values) => table.name(namedRow(columns, row));
  let rows = 0;
  let found = live.rows.next();
  let expected = expectedRows.rows.next();
  while (found.done !== true || expected.done !== true) {
    const order = sides.order(found.done === true ? null : found.value, expected.done === true ? null : expected.value);
    if (found.done !== true && order < 0)
      findings.add('PROJECTION_ROW_EXTRA', table.table, nameOf(live.columns, found.value));
    if (expected.done !== true && order > 0)
      findings.add('PROJECTION_ROW_MISSING', table.table, nameOf(expectedRows.columns, expected.value));
    if (found.done !== true && expected.done !== true && order === 0) {
      const columns = sides.differences(found.value, expected.value);
      if (columns.length > 0)
        findings.add('PROJECTION_ROW_CHANGED', table.table, nameOf(expectedRows.columns, expected.value), { columns });
    }
    if (order <= 0) {
      rows++;
      found = live.rows.next();
      // Counting one piece of words that every item has is one step of the index, and long; never two of them in a turn.
      if (turns.over) await turns.next();
    }
    if (order >= 0) expected = expectedRows.rows.next();
    if (turns.over) await turns.next();
  }
  return rows;
}

type Values = readonly SqlValue[];

function namedRow(columns: readonly string[], row: Values): RawRow {
  return Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]));
}

/** Rows of one table in the live database and in the fresh one, whose columns may be others when somebody changed the schema. */
class Sides {
  readonly #key: readonly (readonly [found: number, expected: number])[];
  /** Where each expected column stands among those found; -1: nowhere. */
  readonly #found: readonly number[];
  readonly #columns: readonly string[];

  constructor(key: readonly string[], found: readonly string[], expected: readonly string[]) {
    this.#key = key.map((column) => [found.indexOf(column), expected.indexOf(column)]);
    this.#found = expected.map((column) => found.indexOf(column));
    this.#columns = expected;
  }

  /** Negative: `found` comes first. The side that has ended comes last. */
  order(found: Values | null, expected: Values | null): number {
    if (found === null || expected === null) return found === null ? 1 : -1;
    for (const [left, right] of this.#key) {
      const order = compareValues(found[left] ?? null, expected[right] ?? null);
      if (order !== 0) return order;
    }
    return 0;
  }

  /** Names of the columns that differ. */
  differences(found: Values, expected: Values): readonly string[] {
    let differing: string[] | null = null;
    for (let index = 0; index < expected.length; index++) {
      if (isSame(found[this.#found[index] ?? -1] ?? null, expected[index] ?? null)) continue;
      (differing ??= []).push(this.#columns[index] ?? '');
    }
    return differing ?? none;
  }
}

const none: readonly string[] = [];

/** SQLite's order: nothing, numbers, texts by their UTF-8, bytes. */
function compareValues(left: SqlValue, right: SqlValue): number {
  if (left === right) return 0;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string')
    return Buffer.compare(Buffer.from(left), Buffer.from(right));
  if (left instanceof Uint8Array && right instanceof Uint8Array) return Buffer.compare(left, right);
  return rank(left) - rank(right);
}

function rank(value: SqlValue): number {
  if (value === null) return 0;
  if (typeof value === 'string') return 2;
  return value instanceof Uint8Array ? 3 : 1;
}

function isSame(left: SqlValue, right: SqlValue): boolean {
  return left === right || (left instanceof Uint8Array && right instanceof Uint8Array && equalBytes(left, right));
}
