import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { DomainEvent } from '../events.ts';
import { checkExported } from './check.ts';
import type { BundleExported } from './events.ts';
import { blocks } from './precheck.ts';
import type { Finding } from './precheck.ts';

export interface HandoverFacts {
  readonly caseKnown: boolean;
  /** The pre-check at the ledger position the bundle is made from. */
  readonly findings: readonly Finding[];
  /** Latest version of this case; 0 when there is none. */
  readonly previousVersion: number;
  /** Position the entry will get: the size of the station's ledger now. */
  readonly seq: number;
}

/** May a bundle be made? Asked before the work begins. HANDOVER_NOTHING, HANDOVER_BLOCKED with `findings`, CASE_UNKNOWN. */
export function mayHandOver(caseId: string, facts: Pick<HandoverFacts, 'caseKnown' | 'findings'>): Result<null> {
  if (!facts.caseKnown) return fail('CASE_UNKNOWN', { case: caseId });
  if (facts.findings.some((finding) => finding.code === 'no-items')) return fail('HANDOVER_NOTHING');
  if (!blocks(facts.findings)) return ok(null);
  const codes = new Set(
    facts.findings.filter((finding) => finding.severity === 'blocks').map((finding) => finding.code),
  );
  return fail('HANDOVER_BLOCKED', { findings: [...codes] });
}

/** Records a finished bundle; the version is counted here. Codes of `mayHandOver` and `checkExported`. */
export function decideHandover(command: Omit<BundleExported, 'version'>, facts: HandoverFacts): Result<DomainEvent[]> {
  const allowed = mayHandOver(command.case, facts);
  if (!allowed.ok) return allowed;
  const data = { ...command, version: facts.previousVersion + 1 };
  const checked = checkExported(data, { version: data.version, seq: facts.seq });
  return checked.ok ? ok([{ type: 'bundle.exported', data }]) : checked;
}
