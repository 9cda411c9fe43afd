import { setImmediate } from 'node:timers/promises';
import { decideCompared } from '#shared/domain/comparison/decide.ts';
import type { FileListCompared } from '#shared/domain/comparison/events.ts';
import { differenceVerdicts } from '#shared/domain/comparison/verdicts.ts';
import { programVersion } from '#shared/domain/version.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import { leafOf } from '#shared/ledger/entry.ts';
import { differenceBytes } from '#shared/ledger/reconcile/difference-rows.ts';
import { reconcile, type FileDifference, type Reconciled } from '#shared/ledger/reconcile/reconcile.ts';
import { RootBuilder } from '#shared/ledger/tree.ts';
import type { CommandContext, CommandHandler } from '../../dispatch/handler.ts';
import { writePart } from '../../dispatch/write-part.ts';
import { comparisonById } from '../../storage/tables/file-comparisons.ts';
import {
  comparisonsWithDifferences,
  dropDifferences,
  insertDifference,
} from '../../storage/tables/file-differences.ts';
import { fileListById, fileListOfItem } from '../../storage/tables/file-lists.ts';
import { itemStateById } from '../../storage/tables/items.ts';
import { listedRows, otherList, sealedListOf, type OtherList } from './other-list.ts';
import { inPauses } from '../../lists/pauses.ts';

/** Rows of a transaction: some hundredths of a second. */
const ROWS_AT_ONCE = 1000;

export const compareFiles: CommandHandler<'files.compare'> = async (input, context) => {
  // Not on the connection of a long request: it would hold one moment of the database for as long as a drive is read.
  const own = writePart(context, (tx) => sealedListOf(tx, input.item));
  if (!own.ok) return own;
  const { sealed } = own.value;
  await dropLeftovers(context);
  const other = await otherList(context, sealed, input.with);
  if (!other.ok) return other;
  const listed = await listedRows(context, sealed);
  context.progress('comparing', 0, 0, 'files');
  const reconciled = await inPauses(reconcile(listed, other.value.rows), context.signal);
  if (!reconciled.ok) return reconciled;
  // A wrong folder, or one a step too high, would stand in the ledger for ever: every file is missing, or was moved.
  if (!input.nothingSame && isNothingInPlace(reconciled.value)) {
    const { moved, duplicate } = reconciled.value.counts;
    return fail('COMPARISON_NOTHING_SAME', { found: other.value.against.files, elsewhere: moved + duplicate });
  }
  const comparison = context.newId('fc');
  const differences = await storeDifferences(context, comparison, reconciled.value);
  const result = { item: input.item, list: sealed.list, comparison, differences };
  return record(context, { ...result, ...told(reconciled.value, other.value) });
};

/** No path is known to be in both. */
function isNothingInPlace({ counts: { same, changed } }: Reconciled): boolean {
  return same + changed === 0;
}

type Told = Omit<FileListCompared, 'case' | 'item' | 'list' | 'comparison' | 'differences'>;

function told({ algorithm, counts, copies }: Reconciled, { against }: OtherList): Told {
  const { 'not-comparable': notComparable, ...rest } = counts;
  return {
    against,
    algorithm,
    ...rest,
    notComparable,
    copiesListed: copies.listed,
    copiesFound: copies.found,
    tool: `Rantai Bukti ${programVersion}`,
  };
}

/** Stores what the entry will be the digest of, a part at a time; gives that digest. */
async function storeDifferences(context: CommandContext, comparison: string, reconciled: Reconciled): Promise<string> {
  const total = differenceVerdicts.reduce((sum, verdict) => sum + reconciled.counts[verdict], 0);
  const root = new RootBuilder(context.primitives);
  let batch: FileDifference[] = [];
  let stored = 0;
  const flush = async () => {
    const rows = batch;
    batch = [];
    writePart(context, (tx) => {
      for (const [index, row] of rows.entries()) insertDifference(tx, comparison, stored + index, row);
    });
    stored += rows.length;
    context.progress('storing', stored, total, 'files');
    await setImmediate();
  };
  for (const row of reconciled.differences()) {
    root.append(leafOf(context.primitives, differenceBytes(row)));
    batch.push(row);
    if (batch.length === ROWS_AT_ONCE) await flush();
  }
  await flush();
  return toHex(root.root());
}

function record(context: CommandContext, result: Omit<FileListCompared, 'case'>): Result<FileListCompared> {
  return context.commit((tx) => {
    const item = itemStateById(tx, result.item) ?? null;
    const sealed = fileListOfItem(tx, result.item) ?? null;
    const { against } = result;
    const other = against.kind === 'list' ? (fileListById(tx, against.list) ?? null) : null;
    const events = decideCompared(result, { item, sealed, other });
    if (!events.ok || item === null) return events.ok ? fail('ITEM_UNKNOWN', { item: result.item }) : events;
    return ok({ events: events.value, reply: () => ({ case: item.case, ...result }), topics: ['items'] });
  });
}

/** Differences of a comparison that was cut off before its entry. */
async function dropLeftovers(context: CommandContext): Promise<void> {
  const left = writePart(context, (tx) =>
    comparisonsWithDifferences(tx).filter((id) => comparisonById(tx, id) === undefined),
  );
  for (const id of left) {
    while (writePart(context, (tx) => dropDifferences(tx, id, ROWS_AT_ONCE)) > 0) await setImmediate();
  }
}
