import type { AppliedCorrection, HistoryEntry } from '../domain/correction/history.ts';
import type { RecordedEvent } from '../domain/events.ts';
import { hasSizes } from '../domain/file-list/sizes.ts';
import { openingReason } from '../domain/restricted/events.ts';
import { canonicalBytes } from '../ledger/canonical.ts';
import { concat, utf8 } from '../ledger/encoding.ts';
import { tellImage } from './acquisition-words.ts';
import { changesOf, isTexts, wordOf } from './corrections.ts';
import type { Table } from './list-columns.ts';
import { intakeReasonWords } from './item-words.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import { askedWords } from './legal-words.ts';
import { paperKindWords, tellProgress } from './stage-words.ts';
import { tellReconciled } from './reconcile-words.ts';
import { eventWords, fieldWords, openingWords } from './words.ts';

/**
 * What the history tells, in the order of the ledger: every entry of the case, and every time the clock went back, without
 * which the times of the others say too much.
 */
function toldEntries({ state, events }: LedgerFacts): readonly HistoryEntry[] {
  const clock = events
    .filter((event) => event.type === 'clock.moved-back')
    .map((event) => ({ event, original: event, corrections: [], item: null }));
  return [...state.history, ...clock].sort((a, b) => a.event.seq - b.event.seq);
}

/** `02-riwayat-penguasaan.json`: the history with corrections applied and named, canonical JSON and one LF. */
export function timelineJson(facts: LedgerFacts): Uint8Array {
  const entries = toldEntries(facts).map((entry) => ({
    station: entry.event.station,
    seq: entry.event.seq,
    leaf: entry.event.leaf,
    at: entry.event.at,
    by: entry.event.by,
    byName: nameOf(facts, entry.event.by),
    type: entry.event.type,
    item: entry.item,
    number: numberOf(facts, entry),
    data: entry.event.data,
    corrections: entry.corrections.map((made) => ({ ...made, ...signersOf(facts, made) })),
  }));
  return concat(canonicalBytes({ v: 1, case: facts.state.case.case, entries }), utf8('\n'));
}

/** The history for people: one row for each entry, in ledger order. */
export function timelineTable(facts: LedgerFacts): Table {
  return {
    columns: [
      { title: 'Urutan', width: 8, kind: 'number' },
      { title: 'Waktu', width: 28, kind: 'text' },
      { title: 'Peristiwa', width: 26, kind: 'text' },
      { title: 'Nomor BB', width: 10, kind: 'text' },
      { title: 'Rincian', width: 90, kind: 'text' },
      { title: 'Dicatat oleh', width: 24, kind: 'text' },
      { title: 'Pembetulan', width: 60, kind: 'text' },
    ],
    rows: toldEntries(facts).map((entry) => [
      entry.event.seq,
      entry.event.at,
      eventWords[entry.event.type],
      numberOf(facts, entry),
      detailsOf({ ...toldData(facts, entry.event), ...toldOfBlocked(facts, entry.event) }),
      nameOf(facts, entry.event.by),
      entry.corrections
        .map((made) => `${made.at} ${bothNames(facts, made)}: ${changesOf(made)} (${made.reason})`)
        .join('; '),
    ]),
  };
}

function nameOf(facts: LedgerFacts, user: string): string {
  return facts.people.get(user) ?? user;
}

/** No correction of the first two formats was made by two. */
function signersOf(facts: LedgerFacts, { by, second }: AppliedCorrection) {
  const byName = nameOf(facts, by);
  return second === undefined ? { byName } : { byName, secondName: nameOf(facts, second) };
}

function bothNames(facts: LedgerFacts, made: AppliedCorrection): string {
  return Object.values(signersOf(facts, made)).join(' bersama ');
}

function numberOf(facts: LedgerFacts, { item }: HistoryEntry): string {
  return item === null ? '' : (facts.state.items.get(item)?.seized.number ?? '');
}

/** Items by their numbers; a reason is free text in every other entry. */
function toldData({ state }: LedgerFacts, { type, data }: RecordedEvent): object {
  if (type === 'court.decided' && data.refusedItems !== undefined) {
    const refusedItems = data.refusedItems.map((item) => state.items.get(item)?.seized.number ?? item);
    return { ...data, refusedItems };
  }
  if (type === 'file-list.sealed' && !hasSizes(data)) return { ...data, totalBytes: null };
  return type === 'intake.judged' ? { ...data, reason: intakeReasonWords[data.reason] } : data;
}

/**
 * Which attachment was opened and who signed with whom; that a match has blocked the item. No entry has fields of these names,
 * so that the tables of earlier formats stay as they are.
 */
function toldOfBlocked(facts: LedgerFacts, { type, data }: RecordedEvent): object {
  if (type === 'file-list.matched') return data.blocked > 0 ? { contentBlocked: 'ya' } : {};
  if (type !== 'attachment.opened' && type !== 'item.content-released') return {};
  const openedName = 'attachment' in data ? (facts.state.attachments.get(data.attachment)?.name ?? '') : '';
  return { openedName, alsoSigned: nameOf(facts, data.second) };
}

/** The fields a person reads, as `Label: value`; ids, digests and nested facts stand in the JSON and the ledger part. */
function detailsOf(data: object): string {
  const values: ReadonlyMap<string, unknown> = new Map(Object.entries(data));
  return Object.entries(fieldWords)
    .map(([field, label]) => [label, tell(field, values.get(field))])
    .flatMap(([label, told]) => (told === '' ? [] : [`${label}: ${told}`]))
    .join('; ');
}

/** Kinds of applications and of papers: no entry of the first two formats has such a kind. */
const laterKinds: ReadonlyMap<string, string> = new Map(Object.entries({ ...askedWords, ...paperKindWords }));

function tell(field: string, value: unknown): string {
  if (isTexts(value)) return value.map((each) => wordOf(field, each)).join(', ');
  if (typeof value === 'number') return String(value);
  const progress = tellProgress(field, value) ?? tellImage(field, value) ?? tellReconciled(field, value);
  if (progress !== undefined) return progress;
  if (typeof value === 'string') return (field === 'kind' ? laterKinds.get(value) : undefined) ?? wordOf(field, value);
  const reason = openingReason.safeParse(value);
  if (!reason.success) return '';
  return [openingWords[reason.data.code], reason.data.text].filter((part) => part !== '').join(', ');
}
