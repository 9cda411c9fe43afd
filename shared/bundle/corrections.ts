import type { CaseState } from '../domain/case/case-state.ts';
import type { AppliedCorrection, HistoryEntry } from '../domain/correction/history.ts';
import { sameJson } from '../domain/correction/apply.ts';
import { canonicalJson } from '../ledger/canonical.ts';
import { verifyOutcomeWords } from './acquisition-words.ts';
import { outcomeWords } from './legal-words.ts';
import { stageWordOf, tellProgress } from './stage-words.ts';
import { replyWords } from './find-words.ts';
import { intakeWords } from './item-words.ts';
import { attributeWords, fieldWords, powerWords, valueWords } from './words.ts';

/** A correction as the list tells it: the values stand corrected there, so what they were must stand beside them. */
export interface ListedCorrection {
  /** Of the entry that corrects, and of the one it corrects. */
  readonly seq: number;
  readonly corrects: number;
  readonly at: string;
  readonly reason: string;
  readonly before: AppliedCorrection['before'];
  readonly after: AppliedCorrection['after'];
}

/** Every correction of these entries, in the order they were made. */
export function listCorrections(entries: readonly HistoryEntry[]): readonly ListedCorrection[] {
  return entries
    .flatMap(({ event, corrections }) =>
      corrections.map(({ seq, at, reason, before, after }) => ({
        seq,
        corrects: event.seq,
        at,
        reason,
        before,
        after,
      })),
    )
    .sort((a, b) => a.seq - b.seq);
}

/** Corrections by what they are about: the id of a paper, a seizure or an attachment, or of the case itself. */
export function correctionsBySubject({ history }: CaseState): (id: string) => readonly ListedCorrection[] {
  const entries = new Map<string, HistoryEntry>();
  for (const entry of history) {
    const { event } = entry;
    if (event.type === 'case.opened') entries.set(event.data.case, entry);
    else if (event.type === 'warrant.recorded') entries.set(event.data.warrant, entry);
    else if (event.type === 'seizure.recorded') entries.set(event.data.seizure, entry);
    else if (event.type === 'court.applied') entries.set(event.data.application, entry);
    else if (event.type === 'court.decided' || event.type === 'pretrial.ruled') entries.set(event.data.decision, entry);
    else if (event.type === 'attachment.added') entries.set(event.data.attachment, entry);
  }
  return (id) => {
    const entry = entries.get(id);
    return entry === undefined ? [] : listCorrections([entry]);
  };
}

/** `IMEI: 490… -> 356… (entri 57, salah ketik)` */
export function correctionCell(correction: ListedCorrection): string {
  return `${changesOf(correction)} (entri ${String(correction.seq)}, ${correction.reason})`;
}

/** Each field that changed, with both values: `Uraian: a -> b; IMEI: c -> d`. Of the class-specific facts only those that differ. */
export function changesOf({ before, after }: Pick<AppliedCorrection, 'before' | 'after'>): string {
  const changes = Object.keys(after).flatMap((field) =>
    field === 'attributes'
      ? changesIn(before[field], after[field], attributeWords)
      : changesIn({ [field]: before[field] }, { [field]: after[field] }, fieldWords),
  );
  return changes.join('; ');
}

function changesIn(before: unknown, after: unknown, labels: Readonly<Record<string, string>>): readonly string[] {
  const [was, is] = [membersOf(before), membersOf(after)];
  const fields = [...new Set([...was.keys(), ...is.keys()])].filter(
    (field) => !sameJson(was.get(field), is.get(field)),
  );
  return fields.map((field) => {
    const [old, now] = [readable(field, was.get(field)), readable(field, is.get(field))];
    return `${labels[field] ?? field}: ${old} -> ${now}`;
  });
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

/** Fields whose values come from a closed list and have a word of their own. */
const closedFields: ReadonlySet<string> = new Set([
  'kind',
  'asks',
  'purpose',
  'urgentGround',
  'stage',
  'powerState',
  'roles',
]);
const words: ReadonlyMap<string, string> = new Map(Object.entries({ ...valueWords, ...powerWords }));

const outcomes: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...intakeWords, ...outcomeWords, ...replyWords, ...verifyOutcomeWords }),
);

/** A text of a closed list in words; any other as it is. */
export function wordOf(field: string, value: string): string {
  // No entry of the first two formats has this field, so its words can be of the third.
  if (field === 'outcome') return outcomes.get(value) ?? value;
  const word = stageWordOf(field, value);
  if (word !== undefined) return word;
  return closedFields.has(field) ? (words.get(value) ?? value) : value;
}

function readable(field: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return '(kosong)';
  if (typeof value === 'string') return wordOf(field, value);
  const told = tellProgress(field, value);
  if (told !== undefined) return told;
  if (isTexts(value)) return value.length === 0 ? '(kosong)' : value.join(', ');
  return canonicalJson(value);
}

export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'string');
}
