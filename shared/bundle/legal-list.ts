import type { LegalBasis } from '../domain/legal/fold.ts';
import type { CaseState } from '../domain/case/case-state.ts';
import type { ListedCorrection } from './corrections.ts';
import { basisWords, legalWords, regimeWords } from './legal-words.ts';
import { text, type ListColumn } from './list-columns.ts';

/** What the evidence list tells of the law from format 3 on: the legal basis belongs to each item (domain.md, fact 2). */
export const legalColumns: readonly ListColumn[] = [
  text('Status hukum', 32, ({ item }) => legalWords[item.legal.state]),
  text('Sejak', 12, ({ item }) => item.legal.since ?? ''),
  text('Hukum acara', 12, ({ item }) => regimeWords[item.legal.regime]),
  text('Surat dasar status', 60, ({ item }) => item.legal.basis.map(basisCell).join('; ')),
];

function basisCell({ kind, number, date }: LegalBasis): string {
  return [basisWords[kind], number, `(${date})`].filter((part) => part !== '').join(' ');
}

/** Court papers for machines, each with its corrections. */
export function courtJson({ court }: CaseState, correctionsOf: (subject: string) => readonly ListedCorrection[]) {
  const corrected = (id: string) => ({ corrections: correctionsOf(id) });
  return {
    applications: [...court.applications.values()].map((data) => ({ ...data, ...corrected(data.application) })),
    decisions: [...court.decisions.values()].map((data) => ({ ...data, ...corrected(data.decision) })),
    rulings: court.rulings.map((data) => ({ ...data, ...corrected(data.decision) })),
  };
}
