import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import { acquisitionsIn, type Acquisition } from '../acquisition/acquisition.ts';
import type { AttachmentAdded } from '../attachment/events.ts';
import { extendHistory, openHistory } from '../correction/history.ts';
import type { HistoryEntry } from '../correction/history.ts';
import type { CourtFacts } from '../court/check.ts';
import type { RecordedEvent } from '../events.ts';
import type { FileListSealed } from '../file-list/events.ts';
import type { FindAdopted } from '../find/events.ts';
import { findStateOf, type FindState } from '../find/find-state.ts';
import { recheckAnswers } from '../find/fold.ts';
import type { BundleExported } from '../handover/events.ts';
import type { PersonHeld } from '../hold/events.ts';
import type { ItemSeized } from '../item/events.ts';
import { foldItemHistory } from '../item/history.ts';
import type { ItemState } from '../item/item-state.ts';
import { legalOf } from '../legal/fold.ts';
import type { LegalStanding } from '../legal/fold.ts';
import type { LegalPapers } from '../legal/papers.ts';
import type { PaperRecorded } from '../paper/events.ts';
import { regimeOf } from '../procedure/case-regime.ts';
import type { CaseRegime } from '../procedure/case-regime.ts';
import { caseOf, foldRefused } from '../recorded.ts';
import { checkSeizure } from '../seizure/check.ts';
import type { SeizureRecorded } from '../seizure/events.ts';
import type { WarrantRecorded } from '../warrant/events.ts';
import { stageFacts } from './admit-progress.ts';
import { recheckCourtPapers } from './admit-court.ts';
import { finishHolds } from './admit-hold.ts';
import { admit, aroundOf, courtFactsOf, startCase } from './admit.ts';
import type { OpenCase } from './admit.ts';
import type { CaseOpened, CaseStageChanged, TeamMember } from './events.ts';
import { recheckStages } from './stage-decide.ts';
import type { StageFacts } from './stage-facts.ts';
import { sinceOf, stageOf } from './stage-facts.ts';
import type { CaseStage } from './stages.ts';
import type { CaseLink } from './traits.ts';

export interface CaseItem {
  readonly state: ItemState;
  readonly seized: ItemSeized;
  readonly fileList: FileListSealed | null;
  /** Its forensic copies, the oldest first. */
  readonly acquisitions: readonly Acquisition[];
  /** How it stands before the law, by the papers of the case as they hold. */
  readonly legal: LegalStanding;
  /** Every entry about the item, from its seizure on, in the order of the ledger; corrections stand at their own place too. */
  readonly history: readonly HistoryEntry[];
}

/** A case folded from its entries: all data effective (corrections applied), all in the order of the ledger. */
export interface CaseState {
  readonly case: CaseOpened;
  readonly warrants: ReadonlyMap<string, WarrantRecorded>;
  readonly seizures: ReadonlyMap<string, SeizureRecorded>;
  readonly items: ReadonlyMap<string, CaseItem>;
  readonly attachments: ReadonlyMap<string, AttachmentAdded>;
  readonly bundles: readonly BundleExported[];
  /** What the court was asked, what it answered, and what was ruled. */
  readonly court: Pick<LegalPapers, 'applications' | 'decisions' | 'rulings'>;
  /** Where it stands, and since which day. */
  readonly stage: CaseStage;
  readonly stageSince: string;
  /** How it came there: changes of stage with what was corrected, the oldest first. */
  readonly stageHistory: readonly CaseStageChanged[];
  readonly regime: CaseRegime;
  readonly papers: ReadonlyMap<string, PaperRecorded>;
  readonly team: readonly TeamMember[];
  readonly modus: readonly string[];
  readonly links: readonly CaseLink[];
  /** The find that the case began as; null for one that began with its report. */
  readonly find: FindState | null;
  /** Finds that went into it, by the id of their own file. */
  readonly adopted: ReadonlyMap<string, FindAdopted>;
  /** Arrest and detention of each suspect, the oldest measure first. */
  readonly holds: ReadonlyMap<string, readonly PersonHeld[]>;
  /** What the machine of stages asks of it. */
  readonly stageFacts: StageFacts;
  readonly history: readonly HistoryEntry[];
}

/**
 * Folds the entries of one case, in ledger order. Entries of the catalogue as a whole (users, clock) are passed over, so
 * that the entries of a bundle can be given as they stand. Never throws; FOLD_REFUSED names the first entry that the
 * rules do not allow at its place, with `rule`.
 */
export function foldCase(events: Iterable<RecordedEvent>): Result<CaseState> {
  const open = readFile(events);
  return open.ok ? finishCase(open.value) : open;
}

/** The entries of one file judged in their order, whether it is a case or still a find. FOLD_REFUSED. */
export function readFile(events: Iterable<RecordedEvent>): Result<OpenCase> {
  const open = startCase(openHistory());
  for (const event of events) {
    if (caseOf(event) === null) continue;
    const entry = extendHistory(open.history, event);
    const admitted = entry.ok ? admit(open, entry.value) : entry;
    if (!admitted.ok) return foldRefused(event, admitted.error);
  }
  const answers = recheckAnswers(open.history.entries);
  return answers.ok ? ok(open) : answers;
}

function attachmentsOf(history: readonly HistoryEntry[]): ReadonlyMap<string, AttachmentAdded> {
  const attachments = new Map<string, AttachmentAdded>();
  for (const { event } of history)
    if (event.type === 'attachment.added') attachments.set(event.data.attachment, event.data);
  return attachments;
}

function finishCase(open: OpenCase): Result<CaseState> {
  const history = open.history.entries;
  const opened = open.progress.opened?.event;
  if (opened?.type !== 'case.opened') return fail('CASE_UNKNOWN', { case: '' });
  const warrants = new Map<string, WarrantRecorded>();
  const seizures = new Map<string, SeizureRecorded>();
  const attachments = attachmentsOf(history);
  const bundles: BundleExported[] = [];
  for (const { event } of history) {
    if (event.type === 'warrant.recorded') warrants.set(event.data.warrant, event.data);
    else if (event.type === 'seizure.recorded') seizures.set(event.data.seizure, event.data);
    else if (event.type === 'bundle.exported') bundles.push(event.data);
  }
  const authority = recheckSeizures(history, warrants);
  if (!authority.ok) return authority;
  const legal = courtFactsOf(open);
  const court = recheckCourtPapers(open.court, legal);
  if (!court.ok) return court;
  const items = finishItems(open, legal);
  if (!items.ok) return items;
  const progress = finishProgress(open);
  if (!progress.ok) return progress;
  const holds = finishHolds(open.people);
  if (!holds.ok) return holds;
  const { papers } = legal;
  const { own } = open.finds;
  const state = {
    case: opened.data,
    warrants,
    seizures,
    items: items.value,
    attachments,
    bundles,
    court: papers,
    find: own === null ? null : findStateOf(own),
    adopted: open.finds.adopted,
    holds: holds.value,
    history,
  };
  return ok({ ...state, ...progress.value });
}

/** Stage, code and papers with the data that hold in the end: a corrected Sprindik moves the code. */
function finishProgress(
  open: OpenCase,
): Result<
  Pick<
    CaseState,
    'stage' | 'stageSince' | 'stageHistory' | 'regime' | 'papers' | 'team' | 'modus' | 'links' | 'stageFacts'
  >
> {
  const { progress } = open;
  const facts = stageFacts(progress, aroundOf(open));
  if (facts === null) return fail('CASE_UNKNOWN', { case: '' });
  const broken = recheckStages(facts, (index) => progress.steps[index]?.event.at ?? '');
  const entry = broken === null ? undefined : progress.steps[broken.index];
  if (broken !== null && entry !== undefined) return foldRefused(entry.event, broken.error);
  const papers = new Map<string, PaperRecorded>();
  for (const { event } of progress.papers.values())
    if (event.type === 'paper.recorded') papers.set(event.data.paper, event.data);
  const { team, modus, links, regimeSet } = progress.traits;
  return ok({
    stage: stageOf(facts.steps),
    stageSince: sinceOf(facts),
    stageHistory: facts.steps,
    regime: regimeOf(facts.steps, regimeSet),
    papers,
    team,
    modus,
    links,
    stageFacts: facts,
  });
}

/** Corrected dates of papers and seizures must still agree; asked once, of the data that hold in the end. */
function recheckSeizures(
  history: readonly HistoryEntry[],
  warrants: ReadonlyMap<string, WarrantRecorded>,
): Result<null> {
  for (const { event } of history) {
    if (event.type !== 'seizure.recorded') continue;
    const warrant = event.data.warrant === null ? null : (warrants.get(event.data.warrant) ?? null);
    const checked = checkSeizure(event.data, warrant, event.at);
    if (!checked.ok) return foldRefused(event, checked.error);
  }
  return ok(null);
}

function finishItems(
  open: OpenCase,
  { papers, regime }: Pick<CourtFacts, 'papers' | 'regime'>,
): Result<Map<string, CaseItem>> {
  const items = new Map<string, CaseItem>();
  for (const [id, { history }] of open.items) {
    // Read again, because corrections came after the entries they change.
    const state = foldItemHistory(history);
    if (!state.ok) return state;
    const seized = history[0]?.event;
    if (seized?.type !== 'item.seized') return fail('ITEM_UNKNOWN', { item: id });
    const legal = legalOf({ item: id, seizure: seized.data.seizure }, papers, regime);
    const acquisitions = acquisitionsIn(history.map(({ event }) => event));
    const fileList = fileListOf(history);
    items.set(id, { state: state.value, seized: seized.data, fileList, acquisitions, legal, history });
  }
  return ok(items);
}

function fileListOf(history: readonly HistoryEntry[]): FileListSealed | null {
  for (const { event } of history) if (event.type === 'file-list.sealed') return event.data;
  return null;
}
