import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { DomainEvent } from '../events.ts';
import { checkApplied, checkDecided, checkRuled } from './check.ts';
import type { CourtFacts } from './check.ts';
import type { CourtApplied, CourtDecided, PretrialRuled } from './events.ts';

/** Null when there is no such case. */
export type CourtCase = CourtFacts | null;

/** Leave before a seizure, or approval after an urgent one. CASE_UNKNOWN and the codes of `checkApplied`. */
export function decideApplication(data: CourtApplied, facts: CourtCase): Result<DomainEvent[]> {
  if (facts === null) return fail('CASE_UNKNOWN', { case: data.case });
  const checked = checkApplied(data, facts);
  return checked.ok ? ok([{ type: 'court.applied', data }]) : checked;
}

/** What the court answered. CASE_UNKNOWN and the codes of `checkDecided`. */
export function decideDecision(data: CourtDecided, facts: CourtCase): Result<DomainEvent[]> {
  if (facts === null) return fail('CASE_UNKNOWN', { case: data.case });
  const checked = checkDecided(data, facts);
  return checked.ok ? ok([{ type: 'court.decided', data }]) : checked;
}

/** What a pre-trial court ruled. CASE_UNKNOWN and the codes of `checkRuled`. */
export function decideRuling(data: PretrialRuled, facts: CourtCase): Result<DomainEvent[]> {
  if (facts === null) return fail('CASE_UNKNOWN', { case: data.case });
  const checked = checkRuled(data, facts);
  return checked.ok ? ok([{ type: 'pretrial.ruled', data }]) : checked;
}
