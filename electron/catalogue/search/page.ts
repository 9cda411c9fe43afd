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

/** Letters of the paths of one answer: a path may be long, and many long ones together are more than a window takes at once. */
const MOST_LETTERS = 2 * 1024 * 1024;

/** What `ask` finds within a limit, with so few rows that their paths do not fill an answer; with one of them at least. */
export function withinLetters<T extends { readonly rows: readonly unknown[] }>(
  limit: number,
  pathsOf: (found: T) => readonly string[],
  ask: (limit: number) => T,
): T {
  let found = ask(limit);
  const letters = () => pathsOf(found).reduce((sum, path) => sum + path.length, 0);
  while (found.rows.length > 1 && letters() > MOST_LETTERS) found = ask(Math.floor(found.rows.length / 2));
  return found;
}
