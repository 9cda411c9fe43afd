import type { CourtApplied, CourtDecided } from '../court/events.ts';
import { regimeChange } from '../procedure/case-regime.ts';
import type { Regime } from '../procedure/regime.ts';
import type { SeizureRecorded } from '../seizure/events.ts';
import { localDate } from '../time/instant.ts';
import type { WarrantRecorded } from '../warrant/events.ts';
import { answerFor, asksFor, isForCase, rulesOn } from './papers.ts';
import type { LegalPapers, LegalSubject } from './papers.ts';
import type { LegalReason, LegalState } from './states.ts';

export const basisKinds = [
  'seizure-order',
  'search-order',
  'court-leave',
  'court-approval',
  'leave-application',
  'approval-application',
  'granted',
  'refused',
  'refused-part',
  'ruling',
] as const;

/** A paper that the state rests on, in the order in which they were made. */
export interface LegalBasis {
  readonly kind: (typeof basisKinds)[number];
  readonly id: string;
  readonly number: string;
  readonly date: string;
}

export interface LegalStanding {
  readonly state: LegalState;
  /** The day from which it holds; null only for an item of no known seizure. Of a refusal, the day it was received: the clock of the return runs from it (UU 20/2025 art. 121). */
  readonly since: string | null;
  readonly reason: LegalReason;
  readonly regime: Regime;
  readonly basis: readonly LegalBasis[];
}
type Standing = Omit<LegalStanding, 'regime'>;

/** What is known of one seizure before anybody looks at the court's answers. */
interface Taken {
  readonly subject: LegalSubject;
  readonly papers: LegalPapers;
  readonly seizure: SeizureRecorded;
  /** The paper that the seizure names. */
  readonly own: WarrantRecorded | undefined;
  readonly day: string;
  readonly regime: Regime;
}

/**
 * The legal state of an item as its case's papers tell it. `caseRegime`: the code of the case; null while no Sprindik says
 * it: then the code in force on the day of the order, or of the seizure without one.
 *
 * A thing for which the court was asked by name is judged by that answer alone. Of papers that name their things in free text
 * (`warrant.recorded`), leave counts for every other seizure on an order, as it always did: it comes before the things are
 * known. An approval comes after them and counts only for the seizure that names it; else it is a note, and nothing becomes
 * lawful by it.
 */
export function legalOf(subject: LegalSubject, papers: LegalPapers, caseRegime: Regime | null): LegalStanding {
  const seizure = papers.seizures.get(subject.seizure);
  if (seizure === undefined) {
    const regime = caseRegime ?? 'kuhap-2025';
    return { state: 'unauthorised', since: null, reason: 'no-paper', regime, basis: [] };
  }
  const own = seizure.warrant === null ? undefined : papers.warrants.get(seizure.warrant);
  const regime = caseRegime ?? codeOn(own?.date ?? localDate(seizure.at));
  const taken = { subject, papers, seizure, own, day: localDate(seizure.at), regime };
  const standing = afterRulings(taken, afterAnswers(taken));
  return { ...standing, regime };
}

function codeOn(day: string): Regime {
  return day < regimeChange ? 'kuhap-1981' : 'kuhap-2025';
}

/** A pre-trial ruling ends whatever authority there was. */
function afterRulings({ subject, papers }: Taken, before: Standing): Standing {
  const rulings = papers.rulings.filter((ruling) => ruling.outcome !== 'dismissed' && rulesOn(ruling, subject));
  const ordered = rulings.find(({ outcome }) => outcome === 'unlawful-return');
  const ruling = ordered ?? rulings[0];
  if (ruling === undefined || (ordered === undefined && before.state === 'must-return')) return before;
  const { decision: id, number, date } = ruling;
  const basis: LegalBasis[] = [...before.basis, { kind: 'ruling', id, number, date }];
  return ordered === undefined
    ? { state: 'annulled', since: date, reason: 'ruled-unlawful', basis }
    : { state: 'must-return', since: date, reason: 'ruled-return', basis };
}

/** An application for the thing, and the court's answer for it when there is one. */
interface Asked {
  readonly application: CourtApplied;
  readonly decision: CourtDecided | undefined;
}

function askedFor({ papers, subject }: Taken, kind: CourtApplied['kind']): Asked[] {
  return [...papers.applications.values()]
    .filter((application) => application.kind === kind && asksFor(application, subject, papers))
    .map((application) => ({ application, decision: answerFor(application.application, subject, papers) }));
}

/** Approval asked after the seizure (UU 20/2025 art. 120, 121; UU 8/1981 art. 38(2)). */
function afterAnswers(taken: Taken): Standing {
  const asked = askedFor(taken, 'approval');
  // A seizure that names the court's own paper waits for no other.
  const { own } = taken;
  if (asked.length === 0 || own?.kind === 'court-leave' || own?.kind === 'court-approval') return asSeized(taken);
  const before = unanswered(taken);
  const basis = [...before.basis, ...asked.flatMap(basisOf)];
  const granted = asked.find(({ decision }) => decision?.outcome === 'granted')?.decision;
  const refusals = asked.flatMap(({ decision }) => (decision?.outcome === 'refused' ? [decision] : []));
  const [first, second] = refusals;
  // Two refusals end it, whatever was asked and allowed afterwards while the case stood under the older code.
  const ended = taken.regime === 'kuhap-2025' && second !== undefined && !isBefore(granted, second, asked);
  if (granted !== undefined && !ended) return { state: 'lawful', since: granted.date, reason: 'approved', basis };
  const open = asked.find(({ decision }) => decision === undefined)?.application;
  if (first === undefined) return { ...before, reason: 'asked', basis };
  // UU 8/1981 names no consequence of a refusal and no limit of asking (domain.md R5): it stays as it was, without approval.
  if (taken.regime === 'kuhap-1981') return { ...before, reason: 'refused-without-rule', basis };
  if (second !== undefined) return { state: 'must-return', since: second.receivedOn, reason: 'refused-again', basis };
  if (open !== undefined) return { state: 'awaiting-again', since: open.date, reason: 'asked-again', basis };
  return { state: 'refused', since: first.receivedOn, reason: 'approval-refused', basis };
}

/** Whether the court was asked for the one before it was asked for the other. */
function isBefore(a: CourtDecided | undefined, b: CourtDecided, asked: readonly Asked[]): boolean {
  const order = asked.map(({ decision }) => decision);
  return a !== undefined && order.indexOf(a) < order.indexOf(b);
}

/** As it was taken: with leave, with an approval that the seizure itself names, or without either. */
function asSeized(taken: Taken): Standing {
  const { own, day } = taken;
  const leave = leaveBefore(taken);
  if (leave !== null) {
    const basis = [...ownBasis(taken), ...leave.filter(({ id }) => id !== own?.warrant)];
    // IZIN becomes SAH by two witnesses (art. 122(2)); of the older code their number was not confirmed.
    return taken.regime === 'kuhap-2025' && new Set(taken.seizure.witnesses).size < 2
      ? { state: 'leave', since: day, reason: 'witnesses-missing', basis }
      : { state: 'lawful', since: day, reason: 'leave-before', basis };
  }
  if (own?.kind !== 'court-approval') return unanswered(taken);
  return { state: 'lawful', since: later(day, own.date), reason: 'approved', basis: ownBasis(taken) };
}

/** The papers of the leave that came before; null when none did. Leave without an order takes nothing (art. 122(1): order and leave). */
function leaveBefore(taken: Taken): LegalBasis[] | null {
  const { own, day, papers } = taken;
  if (own?.kind === 'court-leave') return [paperBasis(own)];
  if (own?.kind !== 'seizure-order') return null;
  const inTime = ({ decision }: Asked) => decision?.outcome === 'granted' && decision.date <= day;
  const asked = askedFor(taken, 'leave');
  const granted = asked.find(inTime);
  if (asked.length > 0) return granted === undefined ? null : basisOf(granted);
  const paper = [...papers.warrants.values()].find(({ kind, date }) => kind === 'court-leave' && date <= day);
  if (paper !== undefined) return [paperBasis(paper)];
  const general = [...papers.applications.values()]
    .filter((application) => application.kind === 'leave' && isForCase(application))
    .map((application) => ({ application, decision: papers.decisions.get(application.application) }))
    .find(inTime);
  return general === undefined ? null : basisOf(general);
}

/** Without leave and without approval. */
function unanswered(taken: Taken): Standing {
  const { own, day, seizure } = taken;
  const basis = ownBasis(taken);
  if (seizure.urgentGround !== null) return { state: 'urgent', since: day, reason: 'not-asked', basis };
  if (own?.kind !== 'seizure-order') return { state: 'unauthorised', since: day, reason: 'no-paper', basis };
  const leaves = askedFor(taken, 'leave');
  const refused = leaves.find(({ decision }) => decision?.outcome === 'refused');
  if (refused?.decision !== undefined) {
    const papers = [...basis, ...basisOf(refused)];
    const since = later(day, refused.decision.receivedOn);
    return { state: 'unauthorised', since, reason: 'leave-refused', basis: papers };
  }
  const reason = leaves.length > 0 ? 'leave-undecided' : 'order-without-leave';
  return { state: 'ordered', since: day, reason, basis: [...basis, ...leaves.flatMap(basisOf)] };
}

function later(a: string, b: string): string {
  return a < b ? b : a;
}

function ownBasis({ own }: Taken): LegalBasis[] {
  return own === undefined ? [] : [paperBasis(own)];
}

function paperBasis({ kind, warrant: id, number, date }: WarrantRecorded): LegalBasis {
  return { kind, id, number, date };
}

function basisOf({ application, decision }: Asked): LegalBasis[] {
  const { application: id, number, date } = application;
  const asked: LegalBasis = { kind: `${application.kind}-application`, id, number, date };
  if (decision === undefined) return [asked];
  const { outcome, refusedItems, decision: answer, number: answerNumber, date: answered } = decision;
  const kind = outcome === 'refused' && refusedItems !== undefined ? 'refused-part' : outcome;
  return [asked, { kind, id: answer, number: answerNumber, date: answered }];
}
