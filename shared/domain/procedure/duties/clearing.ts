import type { CaseStage } from '../../case/stages.ts';
import type { CourtApplied, CourtDecided } from '../../court/events.ts';
import type { PaperKind, PaperRecorded } from '../../paper/events.ts';
import type { WarrantRecorded } from '../../warrant/events.ts';
import { papersOf, seizureAbout, type DutyFacts } from './facts.ts';
import { alarmAnsweredOn, imageReadOn } from './images.ts';
import type { Start } from './occurrences.ts';
import type { ClearedBy } from './rules.ts';

/** The first day on which what was to be done stands in the case; null: it does not yet. */
export function clearedOn(by: ClearedBy, start: Start, facts: DutyFacts): string | null {
  switch (by) {
    case 'two-witnesses':
      return ofSeizure(start, ({ witnesses }) => new Set(witnesses).size >= 2);
    case 'village-head':
      return ofSeizure(start, ({ villageHead }) => (villageHead ?? '').trim() !== '');
    case 'leave-granted':
      return leaveGranted(start, facts);
    case 'approval-applied':
      return approvalApplied(start, facts);
    case 'court-decision':
      return earliest(decided(start.about.application, facts));
    case 'return-record':
      return returned(start, facts);
    case 'file-submitted':
      return stageAfter(start, facts, ['file-submitted']);
    case 'file-judged':
      return earliest([
        stageAfter(start, facts, ['file-returned', 'file-complete']),
        paperAfter(start, facts, 'file-incomplete'),
      ]);
    case 'handed-over':
      return stageAfter(start, facts, ['handed-over']);
    case 'block-asked':
      return start.event.type === 'paper.recorded' ? start.event.data.sentOn : null;
    case 'sale-minutes':
      return start.event.type === 'paper.recorded' ? start.event.data.date : null;
    case 'block-extended':
      return earliest(papersOf(facts, 'block-leave').map(({ date }) => (date > start.since ? date : null)));
    case 'proceeds-returned':
      return earliest(papersOf(facts, 'sale-proceeds').map(({ sentOn }) => sentOn));
    case 'copies-delivered':
      return paperAfter(start, facts, 'copies-delivered');
    case 'search-record':
      return searched(start, facts);
    case 'spdp':
    case 'prosecutor-appointed':
    case 'coordination-record':
    case 'termination-notice':
      return paperAfter(start, facts, by);
    case 'block-decision':
      return paperAfter(start, facts, 'block-leave');
    case 'image-verified':
      return imageReadOn(start.event, facts.events);
    case 'image-answered':
      return alarmAnsweredOn(start.event, facts.events);
  }
}

function earliest(dates: readonly (string | null)[]): string | null {
  return dates.reduce((first, date) => (date !== null && (first === null || date < first) ? date : first), null);
}

type Seizure = Extract<Start['event'], { type: 'seizure.recorded' }>['data'];

/** What must hold at the seizure itself holds from its day on, or does not. */
function ofSeizure({ event, since }: Start, holds: (seizure: Seizure) => boolean): string | null {
  return event.type === 'seizure.recorded' && holds(event.data) ? since : null;
}

/** A paper of the kind that is not older than the trigger and about the same seizure, or about the case. */
function paperAfter({ since, about }: Start, facts: DutyFacts, kind: PaperKind): string | null {
  const fitting = papersOf(facts, kind).filter((paper) => {
    const seizure = seizureAbout(facts, paper);
    return about.seizure === null || seizure === null || seizure === about.seizure;
  });
  return firstSince(since, fitting);
}

function firstSince(since: string, papers: readonly PaperRecorded[]): string | null {
  return earliest(papers.map(({ sentOn, date }) => sentOn ?? date).map((on) => (on >= since ? on : null)));
}

/** Only the record that names this order: another search of the case says nothing of it. */
function searched({ event, since }: Start, facts: DutyFacts): string | null {
  if (event.type !== 'warrant.recorded') return null;
  const { warrant } = event.data;
  return firstSince(
    since,
    papersOf(facts, 'search-record').filter((paper) => paper.warrant === warrant),
  );
}

/** The next change to one of the stages, after the entry itself. */
function stageAfter({ event }: Start, { events }: DutyFacts, stages: readonly CaseStage[]): string | null {
  const after = events.slice(events.indexOf(event) + 1);
  for (const each of after)
    if (each.type === 'case.stage-changed' && stages.includes(each.data.to)) return each.data.on;
  return null;
}

function decided(application: string | null, { decisions }: DutyFacts): string[] {
  return decisions.filter((each) => each.application === application).map(({ date }) => date);
}

/** Leave for the order that was shown or for the seizure; or recorded as a paper that the seizure names or that was there before it. */
function leaveGranted({ event, since }: Start, facts: DutyFacts): string | null {
  if (event.type !== 'seizure.recorded') return null;
  const { seizure, warrant } = event.data;
  const asked = [...facts.applications.values()].filter(
    (each) =>
      each.kind === 'leave' &&
      (seizureAbout(facts, each) === seizure || (each.warrant !== null && each.warrant === warrant)),
  );
  const granted = facts.decisions.filter(
    ({ outcome, application, refusedItems = [] }) =>
      outcome === 'granted' &&
      asked.some((each) => each.application === application) &&
      !refusedItems.some((item) => facts.seizureOf(item) === seizure),
  );
  const papers = warrantsOf(facts, 'court-leave').filter(({ warrant: id, date }) => id === warrant || date <= since);
  return earliest([...granted, ...papers].map(({ date }) => date));
}

function warrantsOf({ events }: DutyFacts, kind: 'court-leave' | 'court-approval'): WarrantRecorded[] {
  return events.flatMap((event) => (event.type === 'warrant.recorded' && event.data.kind === kind ? [event.data] : []));
}

/** Asked of the court after the urgent seizure; an approval that the seizure itself names was asked for by its date at the latest. */
function approvalApplied({ event, about, since }: Start, facts: DutyFacts): string | null {
  const named = event.type === 'seizure.recorded' ? event.data.warrant : null;
  const asked = [...facts.applications.values()].filter(({ kind }) => kind === 'approval');
  const approvals = warrantsOf(facts, 'court-approval').filter(
    ({ warrant, date }) => warrant === named && date >= since,
  );
  return earliest([
    coveredOn(
      about,
      asked.map(({ date, seizure, items }) => ({ on: date, seizure, items })),
      facts,
    ),
    ...approvals.map(({ date }) => date),
  ]);
}

/** The thing went back, or the court granted the one re-application. Asking again by itself does not stop the clock: whether it does was not read. */
function returned({ about, since }: Start, facts: DutyFacts): string | null {
  const granted = facts.decisions.flatMap((decision) => {
    const asked = facts.applications.get(decision.application);
    if (decision.outcome !== 'granted' || asked?.again !== about.application) return [];
    return [{ on: decision.date, seizure: asked.seizure, items: grantedItems(asked, decision, facts) }];
  });
  const papers = papersOf(facts, 'return-record').map(({ date, sentOn, seizure, items }) => ({
    on: sentOn ?? date,
    // A record that names nothing is about whatever had to go back.
    seizure: seizure === null && items.length === 0 ? about.seizure : seizure,
    items,
  }));
  return coveredOn(about, [...granted, ...papers.filter(({ on }) => on >= since)], facts);
}

/** Things for which an application was granted; none: everything of its seizure. */
function grantedItems(asked: CourtApplied, { refusedItems }: CourtDecided, { itemsOf }: DutyFacts): readonly string[] {
  if (refusedItems === undefined) return asked.items;
  const things = asked.items.length > 0 || asked.seizure === null ? asked.items : itemsOf(asked.seizure);
  return things.filter((item) => !refusedItems.includes(item));
}

interface Act {
  readonly on: string;
  readonly seizure: string | null;
  /** Empty: everything of the seizure. */
  readonly items: readonly string[];
}

/** The day on which the last of the things was reached by an act; null while one is left out. */
function coveredOn(about: Start['about'], acts: readonly Act[], { itemsOf, seizureOf }: DutyFacts): string | null {
  const whole = (seizure: string | null) =>
    earliest(acts.map((act) => (act.items.length === 0 && act.seizure === seizure ? act.on : null)));
  const things = about.items.length > 0 || about.seizure === null ? about.items : itemsOf(about.seizure);
  if (things.length === 0 || acts.every(({ items }) => items.length === 0 && about.seizure !== null))
    return whole(about.seizure);
  const days = things.map((item) =>
    earliest([whole(seizureOf(item)), ...acts.map(({ items, on }) => (items.includes(item) ? on : null))]),
  );
  return days.reduce((last, day) => (last === null || day === null ? null : day > last ? day : last));
}
