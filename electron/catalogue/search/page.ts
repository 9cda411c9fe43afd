import { searchCountLimit } from '#shared/contract/method.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';

/** Who goes to the end of a list must be told where that is. */
export function mostCounted({
  after,
  back = false,
}: {
  readonly after: string | null;
  readonly back?: boolean;
}): number {
  return back && after === null ? Number.MAX_SAFE_INTEGER : searchCountLimit;
}

/** The number in an opaque page key; null for the first page. INPUT_INVALID for anything that no page gave. */
export function pageKey(after: string | null): Result<number | null> {
  if (after === null) return ok(null);
  return /^\d{1,15}$/.test(after) ? ok(Number(after)) : fail('INPUT_INVALID', { paths: ['after'] });
}

/** A page of rows that were asked for with one more than `limit`: whether that one came says whether there is a next page. */
export function pageOfRows<T>(
  found: readonly T[],
  limit: number,
  keyOf: (row: T) => string,
): { readonly rows: T[]; readonly next: string | null } {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last !== undefined ? keyOf(last) : null };
}
