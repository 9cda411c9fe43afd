import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import { legalOf } from '../legal/fold.ts';
import { answerFor, asksFor } from '../legal/papers.ts';
import type { LegalPapers, LegalSubject } from '../legal/papers.ts';
import type { Regime } from '../procedure/regime.ts';
import type { EventOf } from '../recorded.ts';
import { localDate } from '../time/instant.ts';
import { checkCourtDates } from './dates.ts';
import type { CourtApplied, CourtDecided, PretrialRuled } from './events.ts';

export interface NamedItem {
  readonly seizure: string;
  /** BB-001. */
  readonly number: string;
}

/** What the rules of court papers need of the case. */
export interface CourtFacts {
  /** Local time of the entry. */
  readonly now: string;
  /** As they stand before the entry. */
  readonly papers: LegalPapers;
  /** Every item of the case, with its seizure. */
  readonly items: ReadonlyMap<string, NamedItem>;
  readonly attachments: { has(id: string): boolean };
  readonly regime: Regime | null;
}

type Named = Pick<PretrialRuled, 'seizure' | 'items' | 'attachment'>;

export type CourtEvent = EventOf<'court.applied' | 'court.decided' | 'pretrial.ruled'>;

/** May this paper of a court be recorded? Codes of the three below. */
export function checkCourtPaper(event: CourtEvent, facts: CourtFacts): Result<null> {
  switch (event.type) {
    case 'court.applied':
      return checkApplied(event.data, facts);
    case 'court.decided':
      return checkDecided(event.data, facts);
    case 'pretrial.ruled':
      return checkRuled(event.data, facts);
  }
}

/**
 * May this application be made? WARRANT_UNKNOWN, SEIZURE_UNKNOWN, ITEM_UNKNOWN, ATTACHMENT_UNKNOWN of another case;
 * INPUT_INVALID for a date to come or no thing named; COURT_BEFORE_SEIZURE, COURT_LEAVE_AFTER_SEIZURE; and of each thing
 * COURT_NOT_NEEDED, COURT_APPLICATION_OPEN, COURT_AGAIN_NEEDED, COURT_AGAIN_ONCE; of a re-application
 * COURT_APPLICATION_UNKNOWN, COURT_AGAIN_NOT_REFUSED, COURT_AGAIN_OTHER, COURT_BEFORE_DECISION.
 */
export function checkApplied(data: CourtApplied, facts: CourtFacts): Result<null> {
  return first(
    () => checkNamed(data, facts),
    () => checkOrder(data, facts),
    () => (data.kind === 'approval' && namesNothing(data) ? fail('INPUT_INVALID', { paths: ['items'] }) : ok(null)),
    () => checkCourtDates(data, facts.now),
    () => checkAppliedDates(data, facts),
    () => checkAgain(data, facts),
    () => checkEachThing(data, facts),
  );
}

/**
 * COURT_APPLICATION_UNKNOWN, COURT_ALREADY_DECIDED, COURT_BEFORE_APPLICATION, COURT_RECEIVED_BEFORE_DECISION, INPUT_INVALID,
 * ATTACHMENT_UNKNOWN; and of things refused in part COURT_PART_NOT_GRANTED, ITEM_UNKNOWN, COURT_PART_OTHER, COURT_PART_ALL.
 */
export function checkDecided(data: CourtDecided, facts: CourtFacts): Result<null> {
  const { application } = data;
  if (facts.papers.decisions.has(application)) return fail('COURT_ALREADY_DECIDED');
  return first(
    () => checkAttachment(data.attachment, facts),
    () => checkCourtDates(data, facts.now),
    () => checkDecidedDates(data, facts.papers),
    () => checkPartGranted(data),
    () => checkPart(data, facts),
  );
}

/** SEIZURE_UNKNOWN, ITEM_UNKNOWN, ATTACHMENT_UNKNOWN, INPUT_INVALID, COURT_BEFORE_SEIZURE. */
export function checkRuled(data: PretrialRuled, facts: CourtFacts): Result<null> {
  return first(
    () => checkNamed(data, facts),
    () => (namesNothing(data) ? fail('INPUT_INVALID', { paths: ['items'] }) : ok(null)),
    () => checkCourtDates(data, facts.now),
    () => notBeforeSeizure(data, facts),
  );
}

/**
 * What must hold between court papers and seizures after any correction of either: their dates, that only what was
 * refused was asked again, and that what was refused in part was granted. What depends on the procedure code is asked once, when the paper is recorded: the code of a
 * case may be set right later, and what was allowed stays recorded.
 */
export function recheckCourt(facts: Pick<CourtFacts, 'papers' | 'items'>): Result<null> {
  const { applications, decisions, rulings } = facts.papers;
  for (const data of applications.values()) {
    const checked = first(
      () => checkAppliedDates(data, facts),
      () => checkRefusedBefore(data, facts.papers),
    );
    if (!checked.ok) return checked;
  }
  for (const data of decisions.values()) {
    const checked = first(
      () => checkDecidedDates(data, facts.papers),
      () => checkPartGranted(data),
    );
    if (!checked.ok) return checked;
  }
  for (const data of rulings) {
    const checked = notBeforeSeizure(data, facts);
    if (!checked.ok) return checked;
  }
  return ok(null);
}

function first(...checks: readonly (() => Result<null>)[]): Result<null> {
  for (const check of checks) {
    const checked = check();
    if (!checked.ok) return checked;
  }
  return ok(null);
}

function namesNothing({ items, seizure }: Pick<Named, 'items' | 'seizure'>): boolean {
  return items.length === 0 && seizure === null;
}

/** Things belong to the case; items, where a seizure is named too, to that seizure; and none is named twice. */
function checkNamed(data: Named, { papers, items, attachments }: CourtFacts): Result<null> {
  const { seizure } = data;
  if (seizure !== null && !papers.seizures.has(seizure)) return fail('SEIZURE_UNKNOWN', { seizure });
  const unknown = data.items.find((item) => !items.has(item));
  if (unknown !== undefined) return fail('ITEM_UNKNOWN', { item: unknown });
  const elsewhere = seizure !== null && data.items.some((item) => items.get(item)?.seizure !== seizure);
  if (elsewhere || new Set(data.items).size < data.items.length) return fail('INPUT_INVALID', { paths: ['items'] });
  return checkAttachment(data.attachment, { attachments });
}

function checkAttachment(attachment: string | null, { attachments }: Pick<CourtFacts, 'attachments'>): Result<null> {
  return attachment === null || attachments.has(attachment) ? ok(null) : fail('ATTACHMENT_UNKNOWN', { attachment });
}

/** Leave is asked for an order of the police, not for a paper of the court. */
function checkOrder({ warrant }: CourtApplied, { papers }: CourtFacts): Result<null> {
  if (warrant === null) return ok(null);
  const order = papers.warrants.get(warrant);
  if (order === undefined) return fail('WARRANT_UNKNOWN', { warrant });
  const isOrder = order.kind === 'seizure-order' || order.kind === 'search-order';
  return isOrder ? ok(null) : fail('INPUT_INVALID', { paths: ['warrant'] });
}

type DateFacts = Pick<CourtFacts, 'papers' | 'items'>;

/** Days of the seizures that a paper names, by themselves or by their items. */
function seizureDays(
  { seizure, items: named }: Pick<Named, 'seizure' | 'items'>,
  { papers, items }: DateFacts,
): string[] {
  const ids = new Set([...(seizure === null ? [] : [seizure]), ...named.map((item) => items.get(item)?.seizure ?? '')]);
  return [...ids].flatMap((id) => {
    const at = papers.seizures.get(id)?.at;
    return at === undefined ? [] : [localDate(at)];
  });
}

/** Leave comes before the seizure (UU 20/2025 art. 119; UU 8/1981 art. 38(1)), approval is asked after it (art. 120(1); art. 38(2)). */
function checkAppliedDates(data: CourtApplied, facts: DateFacts): Result<null> {
  if (data.kind === 'approval') return notBeforeSeizure(data, facts);
  const seized = seizureDays(data, facts).find((day) => data.date > day);
  return seized === undefined ? ok(null) : fail('COURT_LEAVE_AFTER_SEIZURE', { seized, date: data.date });
}

function notBeforeSeizure(data: Pick<PretrialRuled, 'seizure' | 'items' | 'date'>, facts: DateFacts): Result<null> {
  const seized = seizureDays(data, facts).find((day) => data.date < day);
  return seized === undefined ? ok(null) : fail('COURT_BEFORE_SEIZURE', { seized, date: data.date });
}

function checkDecidedDates(
  { application, date, receivedOn }: CourtDecided,
  { applications }: LegalPapers,
): Result<null> {
  const asked = applications.get(application);
  if (asked === undefined) return fail('COURT_APPLICATION_UNKNOWN');
  if (date < asked.date) return fail('COURT_BEFORE_APPLICATION', { date, asked: asked.date });
  return receivedOn < date ? fail('COURT_RECEIVED_BEFORE_DECISION', { received: receivedOn, date }) : ok(null);
}

/** Things are refused by name only in what was granted else: of a refusal they would be all. */
function checkPartGranted({ outcome, refusedItems }: CourtDecided): Result<null> {
  return refusedItems === undefined || outcome === 'granted' ? ok(null) : fail('COURT_PART_NOT_GRANTED');
}

/** Only things that the application is about, each once, and not all of them. */
function checkPart({ application, refusedItems }: CourtDecided, { papers, items }: CourtFacts): Result<null> {
  const asked = papers.applications.get(application);
  if (refusedItems === undefined || asked === undefined) return ok(null);
  const refused = new Set(refusedItems);
  if (refused.size < refusedItems.length) return fail('INPUT_INVALID', { paths: ['refusedItems'] });
  const unknown = refusedItems.find((item) => !items.has(item));
  if (unknown !== undefined) return fail('ITEM_UNKNOWN', { item: unknown });
  const about = new Set(thingsOf(asked, { papers, items }).map(({ item }) => item));
  const other = refusedItems.find((item) => !about.has(item));
  if (other !== undefined) return fail('COURT_PART_OTHER', { item: items.get(other)?.number ?? '' });
  return refused.size < about.size ? ok(null) : fail('COURT_PART_ALL');
}

/** A re-application asks again for things that were refused in one application, which was none itself (UU 20/2025 art. 121). */
function checkAgain(data: CourtApplied, { papers, items, regime }: CourtFacts): Result<null> {
  const refused = checkRefusedBefore(data, papers);
  const target = data.again === null ? undefined : papers.applications.get(data.again);
  if (!refused.ok || target === undefined) return refused;
  const things = thingsOf(data, { papers, items });
  const wasRefused = (thing: LegalSubject) =>
    asksFor(target, thing, papers) && answerFor(target.application, thing, papers)?.outcome === 'refused';
  if (!things.every(wasRefused)) return fail('COURT_AGAIN_OTHER');
  const limited = things.some((thing) => legalOf(thing, papers, regime).regime === 'kuhap-2025');
  return limited && target.again !== null ? fail('COURT_AGAIN_ONCE') : ok(null);
}

function checkRefusedBefore(
  { again, kind, date }: CourtApplied,
  { applications, decisions }: LegalPapers,
): Result<null> {
  if (again === null) return ok(null);
  if (!applications.has(again)) return fail('COURT_APPLICATION_UNKNOWN');
  const decision = decisions.get(again);
  const refused = decision?.outcome === 'refused' || decision?.refusedItems !== undefined;
  if (!refused || applications.get(again)?.kind !== kind) return fail('COURT_AGAIN_NOT_REFUSED');
  return date < decision.date ? fail('COURT_BEFORE_DECISION', { date, decided: decision.date }) : ok(null);
}

function thingsOf(data: CourtApplied, { papers, items }: DateFacts): LegalSubject[] {
  return [...items].map(([item, { seizure }]) => ({ item, seizure })).filter((thing) => asksFor(data, thing, papers));
}

/** One question at a time for each thing, none for what the court has allowed, and after a refusal only once more. */
function checkEachThing(data: CourtApplied, facts: CourtFacts): Result<null> {
  const { papers, regime } = facts;
  for (const thing of thingsOf(data, facts)) {
    const item = facts.items.get(thing.item ?? '')?.number ?? '';
    const { state, regime: code } = legalOf(thing, papers, regime);
    if (state === 'lawful' || state === 'leave') return fail('COURT_NOT_NEEDED', { item });
    const before = [...papers.applications.values()].filter(
      (other) => other.kind === data.kind && asksFor(other, thing, papers),
    );
    const answers = before.map(({ application }) => answerFor(application, thing, papers)?.outcome);
    if (answers.includes(undefined)) return fail('COURT_APPLICATION_OPEN', { item });
    if (data.kind === 'leave' || code === 'kuhap-1981') continue;
    const refusals = answers.filter((outcome) => outcome === 'refused').length;
    if (refusals > 1) return fail('COURT_AGAIN_ONCE', { item });
    if (refusals === 1 && data.again === null) return fail('COURT_AGAIN_NEEDED', { item });
  }
  return ok(null);
}
