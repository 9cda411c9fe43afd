import { z } from 'zod';
import { contract, type Input } from '#shared/contract/contract.ts';
import type { ClassFields } from '#shared/domain/item/class-fields.ts';
import type { ItemClass } from '#shared/domain/item/events.ts';
import { witnessCode } from '#shared/domain/seizure/events.ts';
import { textUpTo } from '#shared/domain/text.ts';
import { clockNow } from '../../effects/clock.ts';
import { gridRow, isBlankRow, type GridRow } from '../../ui/thing/grid-row.ts';
import { newItemOf } from '../../ui/thing/row-item.ts';

const fields = contract['seizures.record'].input.omit({ case: true, items: true, draft: true });

export function isFuture(at: string): boolean {
  return Date.parse(at) > clockNow();
}

/** The well-written codes that nobody of the case has. */
export function unknownCodes(
  typed: readonly string[],
  people: readonly { readonly code: string }[],
): readonly string[] {
  const known = new Set(people.map(({ code }) => code));
  return typed.filter((code) => witnessCode.safeParse(code).success && !known.has(code));
}

/** Everything of a seizure but its items. A list or a text in a form has no null: empty means none. */
export const headSchema = fields.extend({
  // Nothing was seized tomorrow; the service says so too, but only when everything is signed.
  at: fields.shape.at.refine((at) => !isFuture(at), 'future'),
  warrant: z.string(),
  urgentGround: z.enum([...fields.shape.urgentGround.unwrap().options, '']),
  villageHead: textUpTo(400),
  refusedToSign: textUpTo(1000),
  recordNumber: textUpTo(400),
  receiptNumber: textUpTo(400),
});
export type HeadForm = z.input<typeof headSchema>;
export type HeadValues = z.output<typeof headSchema>;

/** `officer`: who is signed in and most likely took part. */
export function blankHead(officer: string, warrant: string): HeadForm {
  return {
    warrant,
    urgentGround: '',
    place: '',
    at: '',
    holder: '',
    officers: [officer],
    witnesses: [],
    villageHead: '',
    refusedToSign: '',
    recordNumber: '',
    receiptNumber: '',
    notes: '',
  };
}

/**
 * A draft as it is kept: whatever was typed, right or not, however long. The service says how much it keeps; what was saved
 * must always come back.
 */
const text = z.string();
const draftShape = z.strictObject({
  head: z.strictObject({
    warrant: text,
    urgentGround: headSchema.shape.urgentGround,
    place: text,
    at: text,
    holder: text,
    officers: z.array(text),
    witnesses: z.array(text),
    villageHead: text,
    refusedToSign: text,
    recordNumber: text,
    receiptNumber: text,
    notes: text,
  }),
  rows: z.array(gridRow).min(1),
});
export interface SeizureDraft {
  readonly head: HeadForm;
  readonly rows: readonly GridRow[];
}
/** Version of that shape: a draft of another one is not guessed at. */
export const draftForm = 1;

export function writeDraft(draft: SeizureDraft): string {
  return JSON.stringify(draft);
}

/** Null for what another version of the window wrote. */
export function readDraft(form: number, content: string): SeizureDraft | null {
  if (form !== draftForm) return null;
  try {
    const read = draftShape.safeParse(JSON.parse(content));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** The rows that are items: those in which somebody has typed something. */
export function filledRows(rows: readonly GridRow[]): readonly GridRow[] {
  return rows.filter((row) => !isBlankRow(row));
}

/** What is sent: none instead of empty, and things inside of others by the place of the outer one. */
export function seizureInput(
  caseId: string,
  { warrant, urgentGround, villageHead, refusedToSign, recordNumber, receiptNumber, ...facts }: HeadValues,
  rows: readonly GridRow[],
  unit: (itemClass: ItemClass) => ClassFields,
): Input<'seizures.record'> {
  const filled = filledRows(rows);
  const places = new Map(filled.map((row, place) => [row.key, place]));
  const optional = { villageHead, refusedToSign, recordNumber, receiptNumber };
  return {
    ...facts,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value.trim() !== '')),
    case: caseId,
    warrant: warrant === '' ? null : warrant,
    urgentGround: urgentGround === '' ? null : urgentGround,
    items: filled.map((row) =>
      newItemOf(row, row.inside === null ? null : (places.get(row.inside) ?? null), unit(row.itemClass)),
    ),
  };
}
