import type { AuditReport } from '#shared/contract/handover.ts';
import type { ErrorCode } from '#shared/errors/codes.ts';
import type { Role } from '#shared/domain/catalogue/events.ts';
import { mayDo } from '#shared/domain/roles/acts.ts';
import type { ErrorDetails } from '#shared/errors/result.ts';

/** More than this tells a person nothing; the rest is only counted. */
const MOST_FINDINGS = 1000;

type AuditFinding = AuditReport['findings'][number];

/** What does not agree, each with its table and row. */
export class Findings {
  readonly list: AuditFinding[] = [];
  #found = 0;

  /** All of them, those that are not in the list included. */
  get found(): number {
    return this.#found;
  }

  /** `table` and `row` are empty for what is about the ledger as a whole. */
  add(code: ErrorCode, table: string, row: string, details: ErrorDetails = {}): void {
    this.#found++;
    if (this.list.length < MOST_FINDINGS) this.list.push({ code, table, row, details });
  }
}

/** Tables whose rows are called by something that says nothing of a case. */
const caseless: ReadonlySet<string> = new Set([
  '',
  'sqlite_schema',
  'ledger_entries',
  'ledger_heads',
  'users',
  'recovery',
  'backups',
  'drills',
  'vault.json',
]);

/**
 * SECURITY SEC-48: everybody may prove the ledger whole, and an administrator has to know that it is not; but names of
 * files, words and numbers of cases stand in rows and details, and are for those who read cases.
 */
export function findingsFor<F extends Omit<AuditFinding, 'details'>>(role: Role, findings: readonly F[]): F[] {
  if (mayDo(role, 'read-cases', false)) return [...findings];
  return findings.map((finding) => ({
    ...finding,
    row: caseless.has(finding.table) ? finding.row : '',
    ...('details' in finding ? { details: {} } : {}),
  }));
}
