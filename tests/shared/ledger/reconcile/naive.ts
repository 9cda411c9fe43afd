import { fileAlgorithms, type FileAlgorithm } from '#shared/domain/file-list/events.ts';
import { comparePaths } from '#shared/ledger/file-list.ts';
import type { Copies } from '#shared/ledger/reconcile/match-digests.ts';
import type { FileDifference } from '#shared/ledger/reconcile/reconcile.ts';
import type { ComparableRow } from '#shared/ledger/reconcile/row-store.ts';

/** The same judgement with nothing but arrays, in quadratic time. Null: no kind of digest in common. */
export function naive(
  listedRows: readonly ComparableRow[],
  foundRows: readonly ComparableRow[],
): {
  readonly algorithm: FileAlgorithm;
  readonly same: number;
  readonly differences: FileDifference[];
  copies: Copies;
} | null {
  const byPath = (left: ComparableRow, right: ComparableRow) => comparePaths(left.path, right.path);
  const listed = [...listedRows].sort(byPath);
  const found = [...foundRows].sort(byPath);
  const has = (rows: readonly ComparableRow[], kind: FileAlgorithm) => rows.some((row) => row[kind] !== null);
  const algorithm = fileAlgorithms.find((kind) => has(listed, kind) && has(found, kind));
  if (algorithm === undefined) return null;
  const differences: FileDifference[] = [];
  let same = 0;
  const twin = (rows: readonly ComparableRow[], { path }: ComparableRow) => rows.find((row) => row.path === path);
  const gone = listed.filter((row) => twin(found, row) === undefined);
  const fresh = found.filter((row) => twin(listed, row) === undefined);
  const strongest = (row: ComparableRow) => row.sha256 ?? row.sha1 ?? row.md5;
  const nothing = { other: null, listedBytes: null, foundBytes: null, listed: null, found: null };

  for (const row of listed) {
    const other = twin(found, row);
    if (other === undefined) continue;
    const kind = fileAlgorithms.find((each) => row[each] !== null && other[each] !== null);
    const sizes = row.bytes === null || other.bytes === null || row.bytes === other.bytes;
    if (kind !== undefined && row[kind] === other[kind] && sizes) {
      same++;
      continue;
    }
    differences.push({
      verdict: kind === undefined ? 'not-comparable' : 'changed',
      path: row.path,
      other: null,
      listedBytes: row.bytes,
      foundBytes: other.bytes,
      listed: kind === undefined ? strongest(row) : row[kind],
      found: kind === undefined ? strongest(other) : other[kind],
    });
  }

  const taken = new Set<ComparableRow>();
  const partners = new Map<ComparableRow, ComparableRow>();
  const isContent = (row: ComparableRow, other: ComparableRow) =>
    row[algorithm] !== null &&
    row[algorithm] === other[algorithm] &&
    (row.bytes === null || other.bytes === null || row.bytes === other.bytes);
  for (const together of [(row: ComparableRow, other: ComparableRow) => row.bytes === other.bytes, () => true])
    for (const row of gone) {
      if (partners.has(row)) continue;
      const partner = fresh.find((each) => isContent(row, each) && together(row, each) && !taken.has(each));
      if (partner === undefined) continue;
      taken.add(partner);
      partners.set(row, partner);
    }
  for (const row of gone) {
    const digest = row[algorithm];
    const partner = partners.get(row);
    const still = found.find((each) => isContent(row, each));
    differences.push({
      ...nothing,
      verdict: digest === null ? 'not-comparable' : partner === undefined ? 'missing' : 'moved',
      path: row.path,
      other: (partner ?? still)?.path ?? null,
      listedBytes: row.bytes,
      foundBytes: partner?.bytes ?? null,
      listed: digest ?? strongest(row),
      found: partner?.[algorithm] ?? null,
    });
  }
  for (const row of fresh) {
    if (taken.has(row)) continue;
    const digest = row[algorithm];
    const original = listed.find((each) => isContent(each, row));
    differences.push({
      ...nothing,
      verdict: digest === null ? 'not-comparable' : original === undefined ? 'extra' : 'duplicate',
      path: row.path,
      other: original?.path ?? null,
      foundBytes: row.bytes,
      found: digest ?? strongest(row),
    });
  }
  differences.sort((left, right) => comparePaths(left.path, right.path));
  const copiesIn = (rows: readonly ComparableRow[]) => {
    const digests = rows.flatMap((row) => row[algorithm] ?? []);
    return digests.length - new Set(digests).size;
  };
  return { algorithm, same, differences, copies: { listed: copiesIn(listed), found: copiesIn(found) } };
}
