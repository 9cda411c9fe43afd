import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { AttachmentAdded } from '../attachment/events.ts';
import type { HistoryEntry, OpenHistory } from '../correction/history.ts';
import type { CourtFacts } from '../court/check.ts';
import type { RecordedEvent } from '../events.ts';
import { mayStandInFind } from '../find/find-state.ts';
import { foldFind } from '../find/fold.ts';
import { checkExported } from '../handover/check.ts';
import { checkPhoto } from '../intake/fold.ts';
import { checkInside } from '../item/inside.ts';
import { foldItem } from '../item/fold.ts';
import type { ItemState } from '../item/item-state.ts';
import { checkHandOver, notReturned, type BarredItem } from '../legal/barred.ts';
import { legalOf } from '../legal/fold.ts';
import type { EventOf } from '../recorded.ts';
import { caseOf } from '../recorded.ts';
import { regimeOf } from '../procedure/case-regime.ts';
import { checkSeizure } from '../seizure/check.ts';
import { checkScan, checkWarrant } from '../warrant/decide.ts';
import type { WarrantRecorded } from '../warrant/events.ts';
import { checkOpening, takeAttachment } from './admit-content.ts';
import { checkImage } from './admit-acquisition.ts';
import { admitCourt, legalPapers, startCourt } from './admit-court.ts';
import type { OpenCourt } from './admit-court.ts';
import { adoptFind, beginFind, reportFind, startFinds, type OpenFinds } from './admit-find.ts';
import { checkListResult } from './admit-lists.ts';
import { admitHeld } from './admit-hold.ts';
import { admitPeople, checkDisclosed, startPeople } from './admit-people.ts';
import type { OpenPeople } from './admit-people.ts';
import { admitProgress, beginProgress, startProgress, stepsOf } from './admit-progress.ts';
import type { Around, OpenProgress } from './admit-progress.ts';
import { checkThing } from './admit-thing.ts';
import { checkCase } from './decide.ts';
import { heldShown } from './stage-facts.ts';

/** A case while its entries are being read: what the rules need in order to judge the next one. */
export interface OpenCase {
  readonly history: OpenHistory;
  case: string | null;
  /** Papers by id; their entries, so that corrections show at once. */
  readonly warrants: Map<string, HistoryEntry>;
  readonly items: Map<string, OpenItem>;
  /** Ids, and item numbers of each station, that were given already. */
  readonly taken: Set<string>;
  readonly attachments: Map<string, AttachmentAdded>;
  /** Which item bears a seal now. */
  readonly seals: Map<string, string>;
  readonly people: OpenPeople;
  readonly progress: OpenProgress;
  readonly finds: OpenFinds;
  readonly court: OpenCourt;
  bundles: number;
}

export interface OpenItem {
  state: ItemState;
  readonly history: HistoryEntry[];
}

export function startCase(history: OpenHistory): OpenCase {
  return {
    history,
    case: null,
    warrants: new Map(),
    items: new Map(),
    taken: new Set(),
    attachments: new Map(),
    seals: new Map(),
    people: startPeople(),
    progress: startProgress(),
    finds: startFinds(),
    court: startCourt(),
    bundles: 0,
  };
}

/** Judges the newest entry of a case by the same rules as `decide`, and takes it in. Codes of those rules. */
export function admit(open: OpenCase, entry: HistoryEntry): Result<null> {
  const { event } = entry;
  if (event.type === 'case.opened') return admitCase(open, entry, event);
  if (event.type === 'find.recorded') return admitFind(open, entry, event);
  const known = open.progress.opened !== null || mayStandInFind(event.type);
  if (open.case === null || caseOf(event) !== open.case || !known)
    return fail('CASE_UNKNOWN', { case: caseOf(event) ?? '' });
  switch (event.type) {
    case 'warrant.recorded':
      return admitWarrant(open, entry, event);
    case 'seizure.recorded':
      open.court.seizures.push(entry);
      return both(take(open, event.data.seizure), () =>
        checkSeizure(event.data, warrantOf(open, event.data.warrant), event.at),
      );
    case 'item.seized':
      return admitItem(open, entry, event);
    case 'attachment.added':
      return both(
        both(take(open, event.data.attachment), () => takeAttachment(open, event.data)),
        () => (entry.item === null ? ok(null) : admitOnItem(open, entry, event)),
      );
    case 'attachment.opened':
      return both(checkOpening(open, event), () => admitOnItem(open, entry, event));
    case 'intake.judged':
      return both(checkPhoto(event.data, open.attachments.get(event.data.attachment ?? '') ?? null), () =>
        admitOnItem(open, entry, event),
      );
    case 'custody.handed-over':
      return both(checkLegal(open, event.data.item), () => admitOnItem(open, entry, event));
    case 'file-list.sealed':
      return both(take(open, event.data.list), () => admitOnItem(open, entry, event));
    case 'file-list.compared':
    case 'file-list.matched':
      return both(checkListResult(open, event), () => admitOnItem(open, entry, event));
    case 'acquisition.recorded':
    case 'acquisition.verified':
      return both(checkImage(open, event), () => admitOnItem(open, entry, event));
    case 'bundle.exported':
      return both(take(open, event.data.bundle), () => admitBundle(open, event));
    case 'package.sealed':
      return both(checkSealFree(open, event), () => admitOnItem(open, entry, event));
    case 'entry.corrected':
      // The history has judged it and changed the entry it names.
      open.items.get(entry.item ?? '')?.history.push(entry);
      return ok(null);
    case 'person.recorded':
    case 'person.amended':
    case 'restricted.added':
    case 'restricted.opened':
      return admitPeople(open.people, event);
    case 'person.held':
      return admitHeld(open.people, entry, event, (id) => open.taken.has(id));
    case 'case.stage-changed':
    case 'case.team-set':
    case 'case.tagged':
    case 'case.linked':
    case 'case.unlinked':
    case 'case.regime-set':
    case 'paper.recorded':
      return admitProgress(open.progress, entry, event, aroundOf(open));
    case 'court.applied':
    case 'court.decided':
    case 'pretrial.ruled':
      return admitCourt(open.court, entry, event, { ...courtFactsOf(open), now: event.at });
    case 'find.captured':
    case 'referral.sent':
    case 'referral.answered':
    case 'find.closed':
      return foldFind(open.finds.own, entry, event, aroundOf(open));
    case 'find.adopted':
      return adoptFind(open.finds, event.data, aroundOf(open));
    case 'clearance.granted':
    case 'clearance.revoked':
    case 'case.key-rotated':
      // Need-to-know hangs on offices and accounts, which stand outside of the case: judged by the clearance fold.
      return ok(null);
    default:
      return admitOnItem(open, entry, event);
  }
}

function both(first: Result<null>, second: () => Result<null>): Result<null> {
  return first.ok ? second() : first;
}

function take(open: OpenCase, id: string): Result<null> {
  if (open.taken.has(id)) return fail('ENTRY_DUPLICATE', { id });
  open.taken.add(id);
  return ok(null);
}

function admitCase(open: OpenCase, entry: HistoryEntry, event: EventOf<'case.opened'>): Result<null> {
  const fresh = open.case === null;
  if (!fresh && (open.case !== event.data.case || open.progress.opened !== null))
    return fail('ENTRY_DUPLICATE', { id: event.data.case });
  open.case = event.data.case;
  const report = fresh ? ok(null) : reportFind(open.finds, event.data);
  return both(
    both(report, () => checkCase(event.data, event.at)),
    () => beginProgress(open.progress, entry, event.data),
  );
}

/** A find is the first entry of its file, or none. */
function admitFind(open: OpenCase, entry: HistoryEntry, event: EventOf<'find.recorded'>): Result<null> {
  if (open.case !== null) return fail('ENTRY_DUPLICATE', { id: event.data.case });
  open.case = event.data.case;
  return beginFind(open.finds, entry, event);
}

/** What the rest of the case says to its stages and papers. Ids of every kind differ by their prefix. */
export function aroundOf(open: OpenCase): Around {
  const { taken, items, people } = open;
  const known = (id: string) => taken.has(id);
  return {
    hasSeizure: known,
    hasItem: known,
    hasAttachment: known,
    orderKind: (id) => warrantOf(open, id)?.kind,
    items: items.size,
    childSuspect: people.roles.has('child-suspect'),
    get heldItems() {
      const held = [...items.values()].filter(({ state }) => state.custody !== 'with-prosecutor');
      return held.slice(0, heldShown).map(({ state }) => state.number);
    },
    get barredItems() {
      const papers = [...open.progress.papers.values()].flatMap(({ event }) =>
        event.type === 'paper.recorded' ? [event.data] : [],
      );
      return notReturned(standings(open), papers).slice(0, heldShown);
    },
  };
}

/** How every item stands, in the order of their seizure; none in a case without a court paper, where nothing is barred. */
function standings(open: OpenCase): BarredItem[] {
  if (open.court.papers.length === 0) return [];
  const { papers, regime } = courtFactsOf(open);
  return [...open.items.values()].map(({ state }) => ({ ...state, standing: legalOf(state, papers, regime) }));
}

/** CUSTODY_BARRED. Nothing is barred in a case without a court paper. */
function checkLegal(open: OpenCase, id: string): Result<null> {
  const state = open.items.get(id)?.state;
  if (state === undefined || open.court.papers.length === 0) return ok(null);
  const { papers, regime } = courtFactsOf(open);
  return checkHandOver(state.number, legalOf(state, papers, regime));
}

/** What the case says to its court papers, as it holds now. */
export function courtFactsOf(open: OpenCase): Omit<CourtFacts, 'now'> {
  const items = new Map([...open.items].map(([id, { state }]) => [id, state]));
  const { regime } = regimeOf(stepsOf(open.progress), open.progress.traits.regimeSet);
  return { papers: legalPapers(open.court, open.warrants.values()), items, attachments: open.taken, regime };
}

function admitWarrant(open: OpenCase, entry: HistoryEntry, event: EventOf<'warrant.recorded'>): Result<null> {
  open.warrants.set(event.data.warrant, entry);
  return both(
    both(take(open, event.data.warrant), () => checkScan(event.data, open.taken)),
    () => checkWarrant(event.data, event.at),
  );
}

/** A paper of the case with its effective data. */
function warrantOf(open: OpenCase, id: string | null): WarrantRecorded | null {
  const event = id === null ? undefined : open.warrants.get(id)?.event;
  return event?.type === 'warrant.recorded' ? event.data : null;
}

/** Numbers are counted by each station for itself; two stations may give one number twice, which is shown, not refused. */
function admitItem(open: OpenCase, entry: HistoryEntry, event: EventOf<'item.seized'>): Result<null> {
  const { item, number, seizure } = event.data;
  if (!open.taken.has(seizure)) return fail('SEIZURE_UNKNOWN', { seizure });
  const fresh = both(take(open, item), () => take(open, `${event.station} ${number}`));
  const outer = open.items.get(event.data.inside ?? '')?.state ?? null;
  const allowed = both(
    both(fresh, () => checkInside(event.data, outer)),
    () => checkThing(open, event),
  );
  if (!allowed.ok) return allowed;
  const state = foldItem(null, event);
  if (!state.ok) return state;
  open.items.set(item, { state: state.value, history: [entry] });
  return ok(null);
}

function admitOnItem(open: OpenCase, entry: HistoryEntry, event: RecordedEvent): Result<null> {
  const item = open.items.get(entry.item ?? '');
  if (item === undefined) return fail('ITEM_UNKNOWN', { item: entry.item ?? '' });
  const next = foldItem(item.state, event);
  if (!next.ok) return next;
  if (item.state.seal !== null) open.seals.delete(item.state.seal);
  if (next.value.seal !== null) open.seals.set(next.value.seal, next.value.item);
  item.state = next.value;
  item.history.push(entry);
  return ok(null);
}

function checkSealFree(open: OpenCase, event: EventOf<'package.sealed'>): Result<null> {
  const holder = open.items.get(open.seals.get(event.data.seal) ?? '');
  return holder === undefined || holder.state.item === event.data.item
    ? ok(null)
    : fail('SEAL_IN_USE', { item: holder.state.number });
}

function admitBundle(open: OpenCase, event: EventOf<'bundle.exported'>): Result<null> {
  open.bundles += 1;
  if (event.data.stage === 'tahap-1') open.progress.frozenItems = event.data.items;
  return both(checkExported(event.data, { version: open.bundles, seq: event.seq }), () =>
    checkDisclosed(open.people, event.data),
  );
}
