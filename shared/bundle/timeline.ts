import type { AppliedCorrection, HistoryEntry } from '../domain/correction/history.ts';
import { canonicalBytes, canonicalJson } from '../ledger/canonical.ts';
import { concat, utf8 } from '../ledger/encoding.ts';
import type { Table } from './evidence-list.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import { eventWords, fieldWords, valueWords } from './words.ts';

/** `02-riwayat-penguasaan.json`: every entry of the case with its corrections applied and named, canonical JSON and one LF. */
export function timelineJson(facts: LedgerFacts): Uint8Array {
  const entries = facts.state.history.map((entry) => ({
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
    corrections: entry.corrections.map((correction) => ({ ...correction, byName: nameOf(facts, correction.by) })),
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
    rows: facts.state.history.map((entry) => [
      entry.event.seq,
      entry.event.at,
      eventWords[entry.event.type],
      numberOf(facts, entry),
      detailsOf(entry.event.data),
      nameOf(facts, entry.event.by),
      entry.corrections.map((made) => `${made.at} ${nameOf(facts, made.by)}: ${correctionOf(made)}`).join('; '),
    ]),
  };
}

function nameOf(facts: LedgerFacts, user: string): string {
  return facts.people.get(user) ?? user;
}

function numberOf(facts: LedgerFacts, { item }: HistoryEntry): string {
  return item === null ? '' : (facts.state.items.get(item)?.seized.number ?? '');
}

/** Fields whose values come from a closed list and have a word of their own. */
const closedFields: ReadonlySet<string> = new Set(['kind', 'purpose', 'urgentGround', 'stage']);
const words: ReadonlyMap<string, string> = new Map(Object.entries(valueWords));

/** The fields a person reads, as `Label: value`; ids, digests and nested facts stand in the JSON and the ledger part. */
function detailsOf(data: object): string {
  return labelled(data, (value) => (typeof value === 'object' && !isTexts(value) ? null : value));
}

/** Both values of a corrected field, whatever its shape. */
function correctionOf({ before, after, reason }: AppliedCorrection): string {
  return `${labelled(before, canonicalUnlessPlain)} -> ${labelled(after, canonicalUnlessPlain)} (${reason})`;
}

function labelled(data: object, readable: (value: unknown) => unknown): string {
  const values: ReadonlyMap<string, unknown> = new Map(Object.entries(data));
  return Object.entries(fieldWords)
    .flatMap(([field, label]) => {
      const value = readable(values.get(field) ?? null);
      if (isTexts(value)) return value.length === 0 ? [] : [`${label}: ${value.join(', ')}`];
      if (typeof value === 'number') return [`${label}: ${String(value)}`];
      if (typeof value !== 'string' || value === '') return [];
      return [`${label}: ${closedFields.has(field) ? (words.get(value) ?? value) : value}`];
    })
    .join('; ');
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'string');
}

function canonicalUnlessPlain(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !isTexts(value) ? canonicalJson(value) : value;
}
