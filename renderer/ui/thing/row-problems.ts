import { newItem } from '#shared/contract/seizing.ts';
import { checkItem, earliestYear, luhnValid } from '#shared/domain/item/check.ts';
import { checkClassFields, type ClassFields } from '#shared/domain/item/class-fields.ts';
import type { SeizureRecorded } from '#shared/domain/seizure/events.ts';
import { checkSeizedThing } from '#shared/domain/seizure/check.ts';
import type { Failure } from '#shared/errors/result.ts';
import { printable } from '#shared/text/printable.ts';
import { gridProblemTexts as texts, gridTexts } from '#shared/text/screens/seizure-grid.ts';
import { seizureTexts } from '#shared/text/screens/seizure.ts';
import type { Text, TextParameters } from '#shared/text/text.ts';
import { invisible } from '#shared/domain/text.ts';
import { todayHere } from '../../effects/clock.ts';
import { parseDate } from '../form/parse-date.ts';
import { readCash } from './cash-lines.ts';
import { leadFields, shapeOf, type Field } from './class-shape.ts';
import { cellOf, isBlankRow, type GridRow } from './grid-row.ts';
import { newItemOf, readCapacity, readWhole } from './row-item.ts';

/** What is not right with a cell, in words; `label` names the field when the words do not. */
export interface CellProblem {
  /** Name of the cell: a field, `counts`, `movable`, `sameAs`. */
  readonly cell: string;
  readonly text: Text;
  readonly parameters: TextParameters;
  readonly label: Text | string | null;
}
/** A rule of the service that refuses the row: said by its own sentence. */
export interface RowRefusal {
  readonly cell: string;
  readonly failure: Failure;
}
export type RowProblem = CellProblem | RowRefusal;

const mostNotes = 10_000;

export interface RowRules {
  readonly unit: (itemClass: GridRow['itemClass']) => ClassFields;
  readonly urgentGround: SeizureRecorded['urgentGround'];
}

/** Everything that keeps the row from being recorded, in the order of its fields. */
export function problemsOf(row: GridRow, number: string, rules: RowRules): readonly RowProblem[] {
  const fields = fieldsOf(row, rules);
  const own = [...fields.flatMap((field) => fieldProblem(row, field) ?? []), ...dayProblems(row)];
  const item = newItemOf(row, null, rules.unit(row.itemClass));
  const movable = checkSeizedThing({ ...item, number }, rules);
  const moved: RowProblem[] = movable.ok ? [] : [{ cell: 'movable', failure: movable.error }];
  const notes = cellOf(row, 'notes');
  const long: RowProblem[] =
    notes.length > mostNotes
      ? [{ cell: 'notes', text: texts.notesLong, parameters: { length: notes.length }, label: null }]
      : [];
  const found = [...own, ...moved, ...long];
  return found.length > 0 ? found : byRules(row, number, rules, fields);
}

/** A row is judged once, and again only when it or its number has changed. A blank row is no item: nothing is wrong with it. */
export function rowJudge(rules: RowRules): (row: GridRow, number: string) => readonly RowProblem[] {
  const cache = new WeakMap<GridRow, { readonly number: string; readonly problems: readonly RowProblem[] }>();
  return (row, number) => {
    const before = cache.get(row);
    if (before?.number === number) return before.problems;
    const problems = isBlankRow(row) ? [] : problemsOf(row, number, rules);
    cache.set(row, { number, problems });
    return problems;
  };
}

export function fieldsOf(row: GridRow, rules: Pick<RowRules, 'unit'>): readonly Field[] {
  const { grid, more } = shapeOf(row.itemClass, rules.unit(row.itemClass));
  return [leadFields.description, leadFields.quantity, ...grid.filter((field) => field !== null), ...more];
}

/** Days on which nothing can have been counted or captured: those to come, and those before there was anything. */
function dayProblems(row: GridRow): readonly CellProblem[] {
  const today = todayHere();
  const counted = row.counts.map(({ on }) => ({ cell: 'counts', label: gridTexts.counts, date: on }));
  const captured = { cell: 'capturedAt', label: seizureTexts.capturedAt, date: cellOf(row, 'capturedAt') };
  return [...counted, ...(row.itemClass === 'account' ? [captured] : [])].flatMap(
    ({ cell, label, date }): readonly CellProblem[] => {
      const day = parseDate(date) ?? date.trim();
      const parameters = { date: printable(date.trim()).slice(0, 40) };
      if (!/^\d{4}-\d{2}-\d{2}/.test(day)) return [];
      if (day.slice(0, 10) > today) return [{ cell, label, text: texts.future, parameters }];
      return cell === 'counts' && day < earliestYear ? [{ cell, label, text: texts.tooOld, parameters }] : [];
    },
  );
}

/** Whether a problem is told while somebody still types: what is only not filled in yet waits until they want to record. */
export function isTold(row: GridRow, { cell }: RowProblem, strict: boolean): boolean {
  return strict || cell === 'counts' || cellOf(row, cell) !== '';
}

/** What the rules of the ledger say when no field by itself is wrong. */
function byRules(row: GridRow, number: string, rules: RowRules, fields: readonly Field[]): readonly RowProblem[] {
  const unit = rules.unit(row.itemClass);
  const item = newItemOf(row, null, unit);
  const shape = newItem.safeParse(item);
  if (!shape.success) {
    const path = shape.error.issues[0]?.path.map(String) ?? [];
    const [first = ''] = path;
    const known = fields.find(({ name }) => path.includes(name))?.name;
    return [
      { cell: known ?? first, text: first === 'counts' ? texts.counts : texts.shape, parameters: {}, label: null },
    ];
  }
  for (const checked of [checkItem({ ...item, number }), checkClassFields({ ...item, number }, unit)]) {
    if (checked.ok) continue;
    const { field, fields: several } = checked.error.details;
    const named = typeof field === 'string' ? field : Array.isArray(several) ? String(several[0]) : '';
    return [{ cell: fields.find(({ name }) => name === named)?.name ?? 'description', failure: checked.error }];
  }
  return [];
}

function fieldProblem(row: GridRow, field: Field): CellProblem | null {
  const text = cellOf(row, field.name).trim();
  const problem = (what: Text, parameters: TextParameters = {}): CellProblem => ({
    cell: field.name,
    text: what,
    parameters,
    label: field.label,
  });
  if (!text.isWellFormed() || text.includes('\u0000')) return problem(texts.broken);
  const most = field.name.startsWith('unit:') ? 2000 : 400;
  if (field.kind !== 'lines' && text.length > most) return problem(texts.long, { limit: most, length: text.length });
  if (text === '')
    return field.mandatory && field.kind !== 'choice' && field.name !== 'quantity' && field.name !== 'currency'
      ? problem(texts.required)
      : null;
  return readProblem(field, text, problem);
}

function readProblem(
  { name, kind }: Field,
  text: string,
  problem: (what: Text, parameters?: TextParameters) => CellProblem,
): CellProblem | null {
  if (kind === 'lines') {
    const { rest, lines } = readCash(text);
    if (rest !== '') return problem(texts.cash, { text: printable(rest).slice(0, 60) });
    return lines.length === 0 ? problem(texts.required) : null;
  }
  if (name === 'quantity' && (readWhole(text) ?? 0) < 1) return problem(texts.whole);
  if (kind === 'number' && readWhole(text) === null) return problem(texts.whole);
  if (name === 'capacityBytes' && readCapacity(text) === null) return problem(texts.capacity);
  if (kind === 'digits') return digitsProblem(name, text, problem);
  return null;
}

/** What can be said of a number with a check digit while it is still being typed. */
function digitsProblem(
  name: string,
  text: string,
  problem: (what: Text, parameters?: TextParameters) => CellProblem,
): CellProblem | null {
  const bare = text.replace(/[\s.-]/g, '');
  if (!/^\d+$/.test(bare)) return problem(texts.digitsOnly);
  const lengths = name === 'imei' ? [15] : [19, 20];
  if (!lengths.includes(bare.length))
    return problem(texts.digits, { have: bare.length, want: name === 'imei' ? '15' : '19-20' });
  if (name === 'iccid' && !bare.startsWith('89')) return problem(texts.iccidStart);
  return luhnValid(bare) ? null : problem(texts.checkDigit);
}

/** Texts that are kept as they are, and that somebody should see for what they are. */
export function remarksOf(row: GridRow, rules: Pick<RowRules, 'unit'>): readonly CellProblem[] {
  return [...fieldsOf(row, rules), { name: 'notes', label: null }].flatMap(({ name, label }) => {
    const text = cellOf(row, name);
    const remark = (what: Text): CellProblem => ({
      cell: name,
      text: what,
      parameters: { text: printable(text).slice(0, 80) },
      label,
    });
    const hidden = text.replace(/[\r\n\t]/g, '').search(invisible) !== -1;
    return [
      ...(hidden ? [remark(texts.invisible)] : []),
      ...(/^[=+@]|^-(?!\d)/.test(text.trim()) && name !== 'phoneNumber' ? [remark(texts.formula)] : []),
    ];
  });
}

export function withoutInvisible(text: string): string {
  return text.replace(invisible, (character) => (/[\r\n\t]/.test(character) ? character : ''));
}
