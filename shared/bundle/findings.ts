import type { CaseState } from '../domain/case/case-state.ts';
import { precheck, type Finding } from '../domain/handover/precheck.ts';
import { localDate } from '../domain/time/instant.ts';
import type { BundleHeader } from './bag-info.ts';
import { gapWords } from './words.ts';

/** A gap that the hand-over has, in the words of the list. */
export interface StatedFinding extends Finding {
  readonly text: string;
}

/**
 * The pre-check on the day of the bundle: a function of header and ledger part like everything else, so that no maker can
 * leave a gap unsaid. What is looked for is part of the format; looking for more makes a new version of it.
 */
export function findingsOf(header: BundleHeader, state: CaseState): readonly Finding[] {
  const { seizures, warrants } = state;
  const items = [...state.items.values()].map((item) => item.state);
  return precheck({ today: localDate(header.createdAt), items, seizures, warrants }, header.stage);
}

export function stateFindings(findings: readonly Finding[]): readonly StatedFinding[] {
  return findings.map((finding) => ({ ...finding, text: gapWords[finding.code] }));
}
