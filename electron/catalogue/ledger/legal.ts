import type { CourtFacts } from '#shared/domain/court/check.ts';
import type { BarredItem } from '#shared/domain/legal/barred.ts';
import { legalOf, type LegalStanding } from '#shared/domain/legal/fold.ts';
import type { ItemState } from '#shared/domain/item/item-state.ts';
import type { LegalPapers } from '#shared/domain/legal/papers.ts';
import type { SeizureRecorded } from '#shared/domain/seizure/events.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';
import { attachmentById } from '../storage/tables/attachments.ts';
import { isCaseKnown } from '../storage/tables/cases.ts';
import { applicationsOfCase, decisionsOfCase, rulingsOfCase } from '../storage/tables/court.ts';
import { legalPlacesOfCase, setItemLegal, setSeizureLegal, type LegalPlace } from '../storage/tables/legal.ts';
import { seizureById, seizuresOfCase } from '../storage/tables/seizures.ts';
import { warrantsOfCase } from '../storage/tables/warrants.ts';
import { caseRegime } from './case-regime.ts';

/** Everything that the legal axis of a case is folded from, as the tables hold it. */
export function legalPapersOf(
  tx: ReadTx,
  caseId: string,
  seizures: readonly SeizureRecorded[] = seizuresOfCase(tx, caseId).map(({ data }) => data),
): LegalPapers {
  return {
    warrants: new Map(warrantsOfCase(tx, caseId).map(({ data }) => [data.warrant, data])),
    seizures: new Map(seizures.map((data) => [data.seizure, data])),
    applications: new Map(applicationsOfCase(tx, caseId).map(({ data }) => [data.application, data])),
    decisions: new Map(decisionsOfCase(tx, caseId).map(({ data }) => [data.application, data])),
    rulings: rulingsOfCase(tx, caseId).map(({ data }) => data),
  };
}

/** How an item stands and why, for people to read. */
export function standingOf(
  tx: ReadTx,
  { item, seizure, case: caseId }: Pick<ItemState, 'item' | 'seizure' | 'case'>,
): Omit<LegalStanding, 'basis'> & { basis: LegalStanding['basis'][number][] } {
  const own = seizureById(tx, seizure);
  const papers = legalPapersOf(tx, caseId, own === undefined ? [] : [own.data]);
  const { basis, ...standing } = legalOf({ item, seizure }, papers, caseRegime(tx, caseId).regime);
  return { ...standing, basis: [...basis] };
}

/** What the rules of court papers ask of a case; null when there is no such case. `now`: local time of the entry. */
export function courtFactsOf(tx: ReadTx, caseId: string, now: string): CourtFacts | null {
  if (!isCaseKnown(tx, caseId)) return null;
  return {
    now,
    papers: legalPapersOf(tx, caseId),
    items: new Map(legalPlacesOfCase(tx, caseId).map(({ item, seizure, number }) => [item, { seizure, number }])),
    attachments: { has: (id) => attachmentById(tx, id)?.data.case === caseId },
    regime: caseRegime(tx, caseId).regime,
  };
}

/** A new seizure: how its items will stand. It has none yet, and no other seizure is moved by it. */
export function legalOfSeizure(tx: WriteTx, data: SeizureRecorded): void {
  const papers = legalPapersOf(tx, data.case, [data]);
  const { regime } = caseRegime(tx, data.case);
  setSeizureLegal(tx, data.seizure, legalOf({ item: null, seizure: data.seizure }, papers, regime));
}

/** How every item of a case stands, by a fold of what its papers say now. What no paper names by itself stands as its seizure does. */
function* standingsOf(
  tx: ReadTx,
  caseId: string,
  papers: LegalPapers,
): Generator<{ readonly place: LegalPlace; readonly standing: LegalStanding }> {
  const { regime } = caseRegime(tx, caseId);
  const named = new Set([
    ...[...papers.applications.values(), ...papers.rulings].flatMap(({ items }) => items),
    ...[...papers.decisions.values()].flatMap(({ refusedItems = [] }) => refusedItems),
  ]);
  const general = new Map<string, LegalStanding>();
  for (const place of legalPlacesOfCase(tx, caseId)) {
    const { item, seizure } = place;
    const own = named.has(item) ? legalOf({ item, seizure }, papers, regime) : general.get(seizure);
    const standing = own ?? legalOf({ item: null, seizure }, papers, regime);
    if (!named.has(item)) general.set(seizure, standing);
    yield { place, standing };
  }
}

/** How every item of a case stands, in the order of their seizure. Nothing is barred where no court has spoken. */
export function itemStandings(tx: ReadTx, caseId: string): BarredItem[] {
  const papers = legalPapersOf(tx, caseId);
  if (papers.decisions.size === 0 && papers.rulings.length === 0) return [];
  return [...standingsOf(tx, caseId, papers)].map(({ place, standing }) => ({ ...place, standing }));
}

/** Folds the legal axis of every item of a case anew and writes what is another. */
export function relegalCase(tx: WriteTx, caseId: string): void {
  const papers = legalPapersOf(tx, caseId);
  const { regime } = caseRegime(tx, caseId);
  for (const seizure of papers.seizures.keys())
    setSeizureLegal(tx, seizure, legalOf({ item: null, seizure }, papers, regime));
  for (const { place, standing } of [...standingsOf(tx, caseId, papers)]) {
    if (standing.state !== place.legal || standing.since !== place.legalSince) setItemLegal(tx, place.item, standing);
  }
}

/** Items of one seizure that stand alike, in the order of their numbers. */
export interface LegalGroup {
  readonly seizure: string;
  readonly standing: LegalStanding;
  readonly items: Pick<LegalPlace, 'item' | 'number' | 'description'>[];
}

/** Every item of a case among those that stand as it does, for people to read: thirty phones of one paper are one matter. */
export function legalGroups(tx: ReadTx, caseId: string): LegalGroup[] {
  const groups = new Map<string, LegalGroup>();
  for (const { place, standing } of standingsOf(tx, caseId, legalPapersOf(tx, caseId))) {
    const { item, seizure, number, description } = place;
    const key = JSON.stringify([seizure, standing.state, standing.since, standing.reason, standing.basis]);
    const group = groups.get(key) ?? { seizure, standing, items: [] };
    group.items.push({ item, number, description });
    groups.set(key, group);
  }
  return [...groups.values()];
}
