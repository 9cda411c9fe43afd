import { fail, ok } from '#shared/errors/result.ts';
import type { QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { pageKey, pageOfRows } from '../../search/page.ts';
import { comparisonById, comparisonsOfItem } from '../../storage/tables/file-comparisons.ts';
import { differencePage } from '../../storage/tables/file-differences.ts';
import { itemStateById } from '../../storage/tables/items.ts';
import { compareFiles } from './compare.ts';
import { differenceView } from './difference-view.ts';
import { saveComparison } from './save.ts';

const listComparisons: QueryHandler<'files.comparisons'> = ({ item }, { read, accounts }) => {
  if (itemStateById(read, item) === undefined) return fail('ITEM_UNKNOWN', { item });
  return ok(
    comparisonsOfItem(read, item).map(({ data, seq, at, by }) => ({
      ...data,
      seq,
      at,
      byName: accounts.people.get(by)?.user.name ?? by,
    })),
  );
};

const listDifferences: QueryHandler<'files.differences'> = ({ comparison, verdict, after, limit }, { read }) => {
  const stored = comparisonById(read, comparison);
  if (stored === undefined) return fail('COMPARISON_UNKNOWN');
  const key = pageKey(after);
  if (!key.ok) return key;
  const found = differencePage(read, comparison, verdict, key.value ?? -1, limit + 1);
  const { rows, next } = pageOfRows(found, limit, ({ ordinal }) => String(ordinal));
  const { changed, moved, missing, extra, duplicate, notComparable } = stored.data;
  const counts = { changed, moved, missing, extra, duplicate, 'not-comparable': notComparable };
  const total = verdict === null ? Object.values(counts).reduce((sum, count) => sum + count, 0) : counts[verdict];
  return ok({ rows: rows.map(differenceView), next, total });
};

export const comparisonHandlers: readonly Registered[] = [
  command('files.compare', compareFiles),
  query('files.comparisons', listComparisons),
  query('files.differences', listDifferences),
  command('files.save-comparison', saveComparison),
];
