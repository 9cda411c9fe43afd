import { duplicateRows } from '#shared/domain/register/duplicates.ts';
import { readSheetRows, type SheetReading } from '#shared/domain/register/read-sheet.ts';
import type { Refusal, Warning } from '#shared/domain/register/remarks.ts';
import type { ReadRow, RowDraft } from '#shared/domain/register/row.ts';
import type { RegisterFile } from '#shared/domain/register/cells.ts';
import { ok, type Result } from '#shared/errors/result.ts';
import { Breath } from '../../importers/register/breath.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { itemNumberOf, itemOfUnitNumber } from '../../storage/tables/register-mappings.ts';
import { decideRow, itemIdOf, ownItems, type ImportTools } from './decide-row.ts';
import { EarlierThings } from './earlier-things.ts';
import { RowFacts } from './row-facts.ts';

export interface JudgedRow {
  readonly row: number;
  readonly status: 'new' | 'recorded' | 'refused';
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Warning[];
  /** What it says; null when even that could not be read. */
  readonly draft: RowDraft | null;
}

export interface Judgement {
  readonly reading: SheetReading;
  readonly rows: readonly JudgedRow[];
}

const ROWS_AT_ONCE = 50;

export interface JudgeTools extends ImportTools {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

/**
 * What becomes of every row, by the same rules as recording it, without writing anything. A row that is recorded already
 * is that, whatever else could be said of it. Throws FailureError CANCELLED; REGISTER_SHEET_UNKNOWN, REGISTER_COLUMN_*.
 */
export async function judgeRegister(register: RegisterFile, tx: ReadTx, tools: JudgeTools): Promise<Result<Judgement>> {
  const breath = new Breath(tools.signal);
  const slices = readSheetRows(register, tools.plan, tools.now);
  let slice = slices.next();
  while (slice.done !== true) {
    await breath.take();
    slice = slices.next();
  }
  const reading = slice.value;
  if (!reading.ok) return reading;
  const { rows, texts } = reading.value;
  const { mapping, options } = tools.plan;
  const doubled =
    options.duplicates === 'refuse'
      ? duplicateRows(rows, (row) => texts.get(row) ?? [], mapping)
      : new Map<number, Refusal>();
  const against: Against = {
    tx,
    facts: new RowFacts(tx),
    earlier: options.duplicates === 'refuse' ? new EarlierThings(tx, ownItems(tools, rows)) : null,
  };
  const judged: JudgedRow[] = [];
  for (const [index, read] of rows.entries()) {
    if (index % ROWS_AT_ONCE === 0) {
      tools.progress(index, rows.length);
      await breath.take();
    }
    judged.push(judgeRow(read, doubled.get(read.row), against, tools));
  }
  return ok({ reading: reading.value, rows: judged });
}

/** What a row is held against. */
interface Against {
  readonly tx: ReadTx;
  readonly facts: RowFacts;
  readonly earlier: EarlierThings | null;
}

function judgeRow(
  read: ReadRow,
  doubled: Refusal | undefined,
  { tx, facts, earlier }: Against,
  tools: ImportTools,
): JudgedRow {
  const { row, draft, warnings } = read;
  if (itemNumberOf(tx, itemIdOf(tools, row)) !== undefined)
    return { row, status: 'recorded', refusals: [], warnings: [], draft };
  if (draft === null) return { row, status: 'refused', refusals: read.refusals, warnings, draft };
  const refused = (refusal: Refusal): JudgedRow => ({
    row,
    status: 'refused',
    refusals: [placed(refusal, tools)],
    warnings,
    draft,
  });
  if (doubled !== undefined) return refused(doubled);
  const taken = numberTaken(draft, tx, tools);
  if (taken !== null) return refused(taken);
  const decided = decideRow(row, draft, facts, tools, earlier);
  if (!('events' in decided)) return refused(decided);
  return {
    row,
    status: 'new',
    refusals: [],
    warnings: [...warnings, ...decided.warnings.map((warning) => placed(warning, tools))],
    draft,
  };
}

/** Another item bears the number that the register gives this one. */
export function numberTaken({ unitNumber }: RowDraft, tx: ReadTx, { plan }: ImportTools): Refusal | null {
  if (unitNumber === '' || plan.options.duplicates === 'record') return null;
  const item = itemOfUnitNumber(tx, unitNumber);
  return item === undefined
    ? null
    : { code: 'duplicate-in-catalogue', field: 'registerNumber', column: null, details: { item } };
}

/** With the column of its field, where a person looks for it. */
function placed<R extends Refusal | Warning>(remark: R, { plan }: ImportTools): R {
  if (remark.column !== null || remark.field === null) return remark;
  const column = plan.mapping.columns.find(({ field }) => field === remark.field)?.column ?? null;
  return { ...remark, column };
}
