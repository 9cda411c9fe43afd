import { fail, ok } from '#shared/errors/result.ts';
import type { QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { pageKey, pageOfRows, withinLetters } from '../../search/page.ts';
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
  const from = key.value ?? -1;
  const ask = (most: number) =>
    pageOfRows(differencePage(read, comparison, verdict, from, most + 1), most, ({ ordinal }) => String(ordinal));
  const pathsOf = (found: ReturnType<typeof ask>) => found.rows.flatMap(({ path, other }) => [path, other ?? '']);
  const { rows, next } = withinLetters(limit, pathsOf, ask);
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
