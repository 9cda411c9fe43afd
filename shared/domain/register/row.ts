import type { ItemAttributes } from '../item/events.ts';
import { witnessCode } from '../seizure/events.ts';
import { invisible, shortText, textUpTo } from '../text.ts';
import { localDate } from '../time/instant.ts';
import { cellAt, isBlank, type RegisterCell, type RegisterRow } from './cells.ts';
import { readDate, readTime } from './dates.ts';
import type { RegisterField } from './fields.ts';
import { filledCells } from './layout.ts';
import type { RegisterOptions } from './mapping.ts';
import type { Refusal, Warning } from './remarks.ts';
import { readItem } from './row-item.ts';
import { RowValues, type Sheet } from './row-values.ts';

/** What a row says; whether the catalogue takes it is another question. */
export interface RowDraft {
  readonly report: { readonly number: string; readonly date: string | null; readonly title: string } | null;
  readonly order: { readonly number: string; readonly date: string | null } | null;
  readonly seizedOn: string;
  /** HH:MM:SS; null when the register only knows the day. */
  readonly time: string | null;
  readonly place: string;
  readonly holder: string;
  readonly officers: readonly string[];
  readonly witnesses: readonly string[];
  readonly description: string;
  readonly quantity: number;
  readonly attributes: ItemAttributes;
  readonly notes: string;
  readonly unitNumber: string;
}

export interface ReadRow {
  readonly row: number;
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Warning[];
  /** Null with a refusal. */
  readonly draft: RowDraft | null;
}

export interface RowTools {
  readonly sheet: Sheet;
  readonly options: RegisterOptions;
  /** Local time of whoever imports. */
  readonly now: string;
}

/** As much as the notes of an item hold, and what a text of an entry may not hold (shared/domain/text.ts); a schema for each cell would be slow. */
const longestNotes = 10_000;
const wellFormed = textUpTo(Number.MAX_SAFE_INTEGER);
const isWellFormed = (text: string) => wellFormed.safeParse(text).success;

/** Fields that a register leaves out when they are as in the row above. */
export const carriedFields = [
  'reportNumber',
  'reportDate',
  'orderNumber',
  'orderDate',
  'seizedOn',
  'place',
  'holder',
  'officers',
] as const satisfies readonly RegisterField[];

/** Reads one row below the heading. `carried`: cells of rows above that stand for empty ones here. Never throws. */
export function readRow(row: RegisterRow, carried: ReadonlyMap<number, RegisterCell>, tools: RowTools): ReadRow {
  const values = new RowValues(row, tools.sheet, carried);
  const descriptionColumn = values.column('description');
  if (
    filledCells(row).length === 1 &&
    (descriptionColumn === null || isBlank(cellAt(row, descriptionColumn)) || row.cells.length > 1)
  ) {
    values.refuse('row-not-item', null);
    return { row: row.number, refusals: values.refusals, warnings: [], draft: null };
  }
  values.lookAtCells();
  values.use('refusedReason', 'originalRow');
  const draft = draftOf(values, tools);
  const { refusals, warnings } = values;
  return { row: row.number, refusals, warnings, draft: refusals.length === 0 ? draft : null };
}

function draftOf(values: RowValues, { options, now }: RowTools): RowDraft {
  const description = required(values, 'description', '');
  const when = readWhen(values, options, now);
  const item = readItem(values, options);
  const place = required(values, 'place', options.place);
  const holder = required(values, 'holder', options.holder);
  if (values.isGiven('holder') && !/^[A-Z]{2}-\d{2,3}$/.test(holder.trim())) values.warn('holder-name', 'holder');
  const draft = {
    report: reportOf(values, options),
    order: orderOf(values),
    ...when,
    place,
    holder,
    officers: listOf(required(values, 'officers', options.officers)),
    witnesses: witnessesOf(values),
    description,
    quantity: item.quantity,
    attributes: item.attributes,
    unitNumber: unitNumberOf(values),
  };
  return { ...draft, notes: notesOf(values) };
}

/** The value of the row, else the one given for all; a text that an entry cannot hold is refused, never cut. */
function required(values: RowValues, field: RegisterField, given: string): string {
  const text = values.isGiven(field) ? values.text(field) : given;
  if (text.replace(invisible, '').trim() === '') values.refuse('missing', field);
  else checkText(values, field, text, 400);
  values.use(field);
  return text;
}

function checkText(values: RowValues, field: RegisterField, text: string, limit: number): void {
  if (text.length > limit) values.refuse('text-too-long', field, { limit });
  else if (!isWellFormed(text)) values.refuse('text-invalid', field);
}

function unitNumberOf(values: RowValues): string {
  const text = values.text('registerNumber').trim();
  if (text === '') return '';
  checkText(values, 'registerNumber', text, 200);
  values.use('registerNumber');
  return text;
}

function readWhen(values: RowValues, options: RegisterOptions, now: string): Pick<RowDraft, 'seizedOn' | 'time'> {
  const time = timeOf(values);
  if (!values.isGiven('seizedOn')) {
    if (options.seizedOn === null) values.refuse('missing', 'seizedOn');
    return { seizedOn: options.seizedOn ?? '', time };
  }
  const date = dateOf(values, 'seizedOn');
  if (date === null) return { seizedOn: '', time };
  if (date.date > localDate(now)) values.refuse('date-future', 'seizedOn', { date: date.date });
  return { seizedOn: date.date, time: time ?? date.time };
}

function dateOf(
  values: RowValues,
  field: RegisterField,
): { readonly date: string; readonly time: string | null } | null {
  const reading = readDate(values.cell(field));
  if ('problem' in reading) {
    values.refuse(reading.problem === 'impossible' ? 'date-impossible' : 'date-unreadable', field, {
      text: values.text(field).slice(0, 60),
    });
    return null;
  }
  if (reading.serial) values.warn('date-serial', field, { date: reading.date });
  values.use(field);
  return reading;
}

function timeOf(values: RowValues): string | null {
  if (!values.isGiven('seizedTime')) return null;
  const time = readTime(values.text('seizedTime'));
  if (time === null) values.refuse('time-unreadable', 'seizedTime', { text: values.text('seizedTime').slice(0, 60) });
  else values.use('seizedTime');
  return time;
}

function reportOf(values: RowValues, options: RegisterOptions): RowDraft['report'] {
  const number = values.text('reportNumber').trim();
  if (number === '') {
    if (options.case === null) values.refuse('missing', 'reportNumber');
    return null;
  }
  checkText(values, 'reportNumber', number, 400);
  // In a chosen case the number would not be looked at: it stays in the notes.
  if (options.case === null) values.use('reportNumber');
  const date = values.isGiven('reportDate') ? dateOf(values, 'reportDate') : null;
  const title = values.text('caseTitle').trim();
  return { number, date: date?.date ?? null, title: shortText.safeParse(title).success ? title : '' };
}

function orderOf(values: RowValues): RowDraft['order'] {
  const number = values.text('orderNumber').trim();
  if (number === '' || number === '-') return null;
  checkText(values, 'orderNumber', number, 400);
  const date = values.isGiven('orderDate') ? dateOf(values, 'orderDate') : null;
  return { number, date: date?.date ?? null };
}

function listOf(text: string): readonly string[] {
  return text
    .split(/\s*[;\n]\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function witnessesOf(values: RowValues): readonly string[] {
  if (!values.isGiven('witnesses')) return [];
  const codes = values
    .text('witnesses')
    .split(/[\s,;]+/)
    .filter((part) => part !== '');
  if (codes.every((code) => witnessCode.safeParse(code).success)) values.use('witnesses');
  else values.refuse('witness-not-coded', 'witnesses');
  return codes;
}

function notesOf(values: RowValues): string {
  values.use('notes');
  const own = values.noteTexts().join('\n');
  const notes = [...values.noteTexts(), ...values.leftOver()].join('\n');
  // What other columns add to the notes takes its share.
  const limit = Math.max(0, longestNotes - (notes.length - own.length));
  if (notes.length > longestNotes) values.refuse('text-too-long', 'notes', { limit });
  else if (!isWellFormed(notes)) values.refuse('text-invalid', 'notes');
  return notes;
}
