import type { Primitives } from '#shared/crypto/primitives.ts';
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

/** The digest over rows as they lie in the file; null once one of them is of no row that was ever digested. */
class RowsDigest {
  readonly #primitives: Primitives;
  readonly #root: RootBuilder;
  #sound = true;

  constructor(primitives: Primitives) {
    this.#primitives = primitives;
    this.#root = new RootBuilder(primitives);
  }

  get rows(): number {
    return this.#root.size;
  }

  /** `numbers`: those of the row, which canonical JSON must be able to hold. */
  append(numbers: readonly (number | null)[], bytes: () => Uint8Array): void {
    this.#sound &&= numbers.every((number) => number === null || Number.isSafeInteger(number));
    if (this.#sound) this.#root.append(leafOf(this.#primitives, bytes()));
  }

  refuse(): void {
    this.#sound = false;
  }

  get text(): string | null {
    return this.#sound ? toHex(this.#root.root()) : null;
  }
}

const hex = (digest: Uint8Array | null) => (digest === null ? null : toHex(digest));

async function checkDifferences(tools: AuditTools, fresh: ReadTx): Promise<void> {
  for (const { data } of allComparisons(fresh)) {
    const digest = new RowsDigest(tools.primitives);
    await each(tools, fileDifferences(tools.live, data.comparison), (row) => {
      const { ordinal, verdict, path, other, listedBytes, foundBytes, listed, found } = row;
      if (ordinal !== digest.rows) digest.refuse();
      digest.append([listedBytes, foundBytes], () =>
        canonicalBytes([verdict, path, other, listedBytes, foundBytes, hex(listed), hex(found)]),
      );
    });
    judge(tools, 'file_differences', data.comparison, digest.text === data.differences);
  }
}

async function checkMatches(tools: AuditTools, fresh: ReadTx): Promise<void> {
  const places = new Map(hashSetPlaces(tools.live).map(({ no, id }) => [no, id]));
  const categories = new Map(hashSetCategories(tools.live).map((category) => [category.no, category]));
  for (const { data } of allMatches(fresh)) {
    const digest = new RowsDigest(tools.primitives);
    const place = matchPlace(tools.live, data.match) ?? -1;
    await each(tools, fileMatches(tools.live, place), ({ file, category }) => {
      const named = categories.get(category);
      const set = places.get(named?.place ?? -1) ?? '';
      digest.append([file], () => fileMatchBytes(file, set, named?.category ?? ''));
    });
    judge(tools, 'file_matches', data.match, digest.text === data.matches);
  }
}

/** Every set in one reading of all rows. */
async function checkSets(tools: AuditTools, fresh: ReadTx): Promise<void> {
  const digests = new Map(
    hashSetPlaces(tools.live).map(({ no, id }) => [no, { id, digest: new RowsDigest(tools.primitives) }]),
  );
  const categories = new Map(hashSetCategories(tools.live).map((category) => [category.no, category]));
  await each(tools, hashSetRows(tools.live), ({ digest, category }) => {
    const named = categories.get(category);
    const bytes = () => hashSetRowBytes(toHex(digest), named?.category ?? '');
    digests.get(named?.place ?? -1)?.digest.append([], bytes);
  });
  const found = new Map([...digests.values()].map(({ id, digest }) => [id, digest.text]));
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
