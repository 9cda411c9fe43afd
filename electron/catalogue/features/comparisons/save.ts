import { setImmediate } from 'node:timers/promises';
import type { DifferenceRow } from '#shared/contract/comparisons.ts';
import { fail, FailureError, ok } from '#shared/errors/result.ts';
import { comparisonSheetTexts } from '#shared/text/list-fields.ts';
import { say } from '#shared/text/text.ts';
import type { CommandContext, CommandHandler } from '../../dispatch/handler.ts';
import { placeFor } from '../../files/free-name.ts';
import { savePlain } from '../../files/save-attachment.ts';
import { givenOnlyIf } from '../../ledger/visible.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { isItemBlocked } from '../../storage/tables/blocked.ts';
import { comparisonById } from '../../storage/tables/file-comparisons.ts';
import { differencePage } from '../../storage/tables/file-differences.ts';
import { itemStateById } from '../../storage/tables/items.ts';
import { differenceView } from './difference-view.ts';
import { differencesCsv, differencesWorkbook } from './difference-sheet.ts';
import { sheetHeading } from './sheet-heading.ts';

const ROWS_AT_ONCE = 500;
const formats = {
  csv: { extension: '.csv', write: differencesCsv },
  xlsx: { extension: '.xlsx', write: differencesWorkbook },
} as const;

export const saveComparison: CommandHandler<'files.save-comparison'> = async (input, context) => {
  const target = context.path(input.to);
  if (!target.ok) return target;
  const stored = comparisonById(context.read, input.comparison);
  if (stored === undefined) return fail('COMPARISON_UNKNOWN');
  const { item, against } = stored.data;
  const number = itemStateById(context.read, item)?.number ?? item;
  // SECURITY SEC-72: names of blocked content leave with no file, those of the list it was held against neither.
  const items = [item, ...(against.kind === 'list' ? [against.item] : [])];
  const visible = (tx: ReadTx) =>
    items.some((id) => isItemBlocked(tx, id)) ? fail('CONTENT_BLOCKED', { item: number }) : ok(null);
  const before = visible(context.read);
  if (!before.ok) return before;
  const { extension, write } = formats[input.format];
  const base = `${number} - ${say('id', comparisonSheetTexts.file)} ${String(stored.seq)}`;
  const place = placeFor(target.value, base, extension);
  const counted = { rows: 0 };
  const chunks = write(differences(context, input.comparison, counted), sheetHeading(context, stored));
  await savePlain(givenOnlyIf(chunks, context, visible), place.folder, place.name);
  return ok({ name: place.name, rows: counted.rows });
};

/** Every difference in its order, with a pause between pages. Throws FailureError CANCELLED. */
async function* differences(
  context: CommandContext,
  comparison: string,
  counted: { rows: number },
): AsyncGenerator<DifferenceRow> {
  const { read, signal } = context;
  for (let after = -1; ;) {
    const page = differencePage(read, comparison, null, after, ROWS_AT_ONCE);
    for (const row of page) yield differenceView(row);
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.ordinal;
    counted.rows += page.length;
    context.progress('writing-differences', counted.rows, 0, 'files');
    await setImmediate();
    if (signal.aborted) throw new FailureError('CANCELLED');
  }
}
