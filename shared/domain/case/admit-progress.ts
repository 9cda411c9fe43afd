import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { HistoryEntry } from '../correction/history.ts';
import { checkPaper, checkPaperSubjects, type PaperFacts } from '../paper/decide.ts';
import { regimeOf } from '../procedure/case-regime.ts';
import type { EventOf } from '../recorded.ts';
import type { CaseOpened, CaseStageChanged } from './events.ts';
import { checkStage } from './stage-decide.ts';
import type { StageFacts } from './stage-facts.ts';
import { foldTraits, noTraits, type CaseTraits, type TraitEvent } from './traits.ts';

/** How far a case has come, while its entries are being read. */
export interface OpenProgress {
  /** The entry that opened it, so that corrections show at once; null before it. */
  opened: HistoryEntry | null;
  /** Changes of stage and papers, in the order of the ledger; their entries, for the same reason. */
  readonly steps: HistoryEntry[];
  readonly papers: Map<string, HistoryEntry>;
  traits: CaseTraits;
  /** Items in the newest version of the list for Tahap I. */
  frozenItems: number | null;
}

/** What the rest of the case says. */
export type Around = PaperFacts & Pick<StageFacts, 'items' | 'heldItems' | 'barredItems' | 'childSuspect'>;

export type ProgressEvent = EventOf<'case.stage-changed' | 'paper.recorded' | TraitEvent['type']>;

export function startProgress(): OpenProgress {
  return { opened: null, steps: [], papers: new Map(), traits: noTraits, frozenItems: null };
}

/** Takes in the entry that made it a case. */
export function beginProgress(open: OpenProgress, entry: HistoryEntry, data: CaseOpened): Result<null> {
  open.opened = entry;
  return takeTrait(open, { type: 'case.tagged', data: { case: data.case, modus: data.modus ?? [] } });
}

/** Judges an entry about stage, papers and what is said of the case, and takes it in. Codes of their rules; CASE_UNKNOWN before there is a report. */
export function admitProgress(
  open: OpenProgress,
  entry: HistoryEntry,
  event: ProgressEvent,
  around: Around,
): Result<null> {
  if (open.opened === null) return fail('CASE_UNKNOWN', { case: event.data.case });
  switch (event.type) {
    case 'case.stage-changed':
      return admitStage(open, entry, event, around);
    case 'paper.recorded':
      return admitPaper(open, entry, event, around);
    default:
      return takeTrait(open, event);
  }
}

function admitStage(
  open: OpenProgress,
  entry: HistoryEntry,
  event: EventOf<'case.stage-changed'>,
  around: Around,
): Result<null> {
  const facts = stageFacts(open, around);
  if (facts === null) return fail('CASE_UNKNOWN', { case: event.data.case });
  const checked = checkStage(event.data, facts, event.at);
  if (checked.ok) open.steps.push(entry);
  return checked;
}

function admitPaper(
  open: OpenProgress,
  entry: HistoryEntry,
  event: EventOf<'paper.recorded'>,
  around: Around,
): Result<null> {
  const { paper } = event.data;
  if (open.papers.has(paper)) return fail('ENTRY_DUPLICATE', { id: paper });
  const checked = checkPaper(event.data, event.at);
  const named = checked.ok ? checkPaperSubjects(event.data, around) : checked;
  if (named.ok) open.papers.set(paper, entry);
  return named;
}

function takeTrait(open: OpenProgress, event: TraitEvent): Result<null> {
  const next = foldTraits(open.traits, event);
  if (!next.ok) return next;
  open.traits = next.value;
  return ok(null);
}

/** What the machine asks, from what was read so far; null while it is no case yet. */
export function stageFacts(open: OpenProgress, around: Around): StageFacts | null {
  const opened = open.opened?.event;
  if (opened?.type !== 'case.opened') return null;
  const steps = stepsOf(open);
  return {
    ...around,
    report: opened.data,
    steps,
    papers: [...open.papers.values()].flatMap(({ event }) => (event.type === 'paper.recorded' ? [event.data] : [])),
    frozenItems: open.frozenItems,
    regime: regimeOf(steps, open.traits.regimeSet).regime,
  };
}

export function stepsOf(open: Pick<OpenProgress, 'steps'>): CaseStageChanged[] {
  return open.steps.flatMap(({ event }) => (event.type === 'case.stage-changed' ? [event.data] : []));
}
