import type { CourtApplied, CourtDecided, PretrialRuled } from '../court/events.ts';
import type { SeizureRecorded } from '../seizure/events.ts';
import { localDate } from '../time/instant.ts';
import type { WarrantRecorded } from '../warrant/events.ts';

/** Everything of a case that the legal axis is folded from: effective data, in the order of the ledger. */
export interface LegalPapers {
  readonly warrants: ReadonlyMap<string, WarrantRecorded>;
  readonly seizures: ReadonlyMap<string, SeizureRecorded>;
  readonly applications: ReadonlyMap<string, CourtApplied>;
  /** By the application that they answer. */
  readonly decisions: ReadonlyMap<string, CourtDecided>;
  readonly rulings: readonly PretrialRuled[];
}

/** An item, or what holds for every item of a seizure that no paper names by itself (`item` null). */
export interface LegalSubject {
  readonly item: string | null;
  readonly seizure: string;
}

/** Items by name; none named: all of the seizure. */
function names({ items, seizure }: Pick<PretrialRuled, 'items' | 'seizure'>, subject: LegalSubject): boolean {
  if (items.length > 0) return subject.item !== null && items.includes(subject.item);
  return seizure === subject.seizure;
}

export function rulesOn(ruling: PretrialRuled, subject: LegalSubject): boolean {
  return names(ruling, subject);
}

/** What the court answered for this very thing: of an application that was granted in part, another answer for each part. */
export function answerFor(
  application: string,
  { item }: LegalSubject,
  { decisions }: LegalPapers,
): CourtDecided | undefined {
  const decision = decisions.get(application);
  if (item === null || decision?.refusedItems?.includes(item) !== true) return decision;
  return { ...decision, outcome: 'refused' };
}

/** Whether it names no thing at all: leave for what is not seized yet. */
export function isForCase({ items, seizure, warrant }: CourtApplied): boolean {
  return items.length === 0 && seizure === null && warrant === null;
}

/**
 * Whether the court was asked for this very thing. Leave that names only an order is asked for what will be seized under
 * it, from that day on.
 */
export function asksFor(application: CourtApplied, subject: LegalSubject, papers: LegalPapers): boolean {
  if (application.items.length > 0 || application.seizure !== null) return names(application, subject);
  const seizure = papers.seizures.get(subject.seizure);
  return (
    seizure !== undefined &&
    application.warrant !== null &&
    application.warrant === seizure.warrant &&
    application.date <= localDate(seizure.at)
  );
}
