import { toHex } from '#shared/ledger/encoding.ts';
import { leafOf } from '#shared/ledger/entry.ts';
import { fileMatchBytes, hashSetRowBytes } from '#shared/ledger/hash-set/set-rows.ts';
import { canonicalBytes } from '#shared/ledger/canonical.ts';
import { RootBuilder } from '#shared/ledger/tree.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { allComparisons } from '../../storage/tables/file-comparisons.ts';
import { fileDifferences } from '../../storage/tables/file-differences.ts';
import { allMatches } from '../../storage/tables/file-list-matches.ts';
import { fileMatches, matchPlace } from '../../storage/tables/file-matches.ts';
import { hashSetCategories, hashSetPlaces, hashSetRows } from '../../storage/tables/hash-set-rows.ts';
import { hashSets } from '../../storage/tables/hash-sets.ts';
import { breathe, type AuditTools } from './audit-tools.ts';

const ROWS_AT_ONCE = 500;

/**
 * Digests again the rows that no entry holds one by one: differences of comparisons, files that sets recognise, and the sets
 * themselves. `fresh`: what the ledger says of them.
 */
export async function checkListResults(tools: AuditTools, fresh: ReadTx): Promise<void> {
  await checkDifferences(tools, fresh);
  await checkMatches(tools, fresh);
  await checkSets(tools, fresh);
}

const hex = (digest: Uint8Array | null) => (digest === null ? null : toHex(digest));

async function checkDifferences(tools: AuditTools, fresh: ReadTx): Promise<void> {
  for (const { data } of allComparisons(fresh)) {
    const root = new RootBuilder(tools.primitives);
    await each(tools, fileDifferences(tools.live, data.comparison), (row) => {
      const { verdict, path, other, listedBytes, foundBytes, listed, found } = row;
      const bytes = canonicalBytes([verdict, path, other, listedBytes, foundBytes, hex(listed), hex(found)]);
      root.append(leafOf(tools.primitives, bytes));
    });
    judge(tools, 'file_differences', data.comparison, toHex(root.root()) === data.differences);
  }
}

async function checkMatches(tools: AuditTools, fresh: ReadTx): Promise<void> {
  const places = new Map(hashSetPlaces(tools.live).map(({ no, id }) => [no, id]));
  const categories = new Map(hashSetCategories(tools.live).map((category) => [category.no, category]));
  for (const { data } of allMatches(fresh)) {
    const root = new RootBuilder(tools.primitives);
    const place = matchPlace(tools.live, data.match) ?? -1;
    await each(tools, fileMatches(tools.live, place), ({ file, category }) => {
      const named = categories.get(category);
      const set = places.get(named?.place ?? -1) ?? '';
      root.append(leafOf(tools.primitives, fileMatchBytes(file, set, named?.category ?? '')));
    });
    judge(tools, 'file_matches', data.match, toHex(root.root()) === data.matches);
  }
}

/** Every set in one reading of all rows. */
async function checkSets(tools: AuditTools, fresh: ReadTx): Promise<void> {
  const roots = new Map(
    hashSetPlaces(tools.live).map(({ no, id }) => [no, { id, root: new RootBuilder(tools.primitives) }]),
  );
  const categories = new Map(hashSetCategories(tools.live).map((category) => [category.no, category]));
  await each(tools, hashSetRows(tools.live), ({ digest, category }) => {
    const named = categories.get(category);
    const bytes = hashSetRowBytes(toHex(digest), named?.category ?? '');
    roots.get(named?.place ?? -1)?.root.append(leafOf(tools.primitives, bytes));
  });
  const found = new Map([...roots.values()].map(({ id, root }) => [id, toHex(root.root())]));
  for (const { data } of hashSets(fresh)) judge(tools, 'hash_set_rows', data.set, found.get(data.set) === data.digest);
}

function judge({ findings }: AuditTools, table: string, row: string, same: boolean): void {
  if (!same) findings.add('ROWS_DIGEST_MISMATCH', table, row);
}

async function each<T>({ signal }: AuditTools, rows: Iterable<T>, take: (row: T) => void): Promise<void> {
  let count = 0;
  for (const row of rows) {
    take(row);
    if (++count % ROWS_AT_ONCE === 0) await breathe(signal);
  }
}
