import type { AuditReport } from '#shared/contract/handover.ts';
import type { ErrorCode } from '#shared/errors/codes.ts';
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
