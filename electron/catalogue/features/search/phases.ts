import { fail, ok, type Result } from '#shared/errors/result.ts';

/** One way of finding, the newest first: rows below `before`. No row is found by two ways of one search. */
export type Phase<T> = (before: number, limit: number) => readonly T[];

/** Above so many finds each way is asked for by itself, and stops as soon as a page is full. */
const few = 200;

/** Everything that is found, where that is little: one question to the index instead of one for each way. Else null. */
export function allIfFew<T>(find: (most: number) => readonly T[]): readonly T[] | null {
  const found = find(few + 1);
  return found.length > few ? null : found;
}

/** What was found by rank, each rank a way of its own. */
export function waysOf<T extends { readonly no: number; readonly rank: number }>(
  found: readonly T[],
  ranks: number,
): readonly Phase<T>[] {
  return Array.from(
    { length: ranks },
    (_, rank): Phase<T> =>
      (before, limit) =>
        found.filter((row) => row.rank === rank && row.no < before).slice(0, limit),
  );
}

interface Cursor {
  readonly phase: number;
  readonly before: number;
}

/** Null: from the beginning. INPUT_INVALID for what no page gave. */
export function cursorOf(after: string | null): Result<Cursor> {
  if (after === null) return ok({ phase: 0, before: Number.MAX_SAFE_INTEGER });
  const match = /^([0-9]):(\d{1,16})$/.exec(after);
  if (match === null) return fail('INPUT_INVALID', { paths: ['after'] });
  return ok({ phase: Number(match[1]), before: Number(match[2]) });
}

/** A page over the ways, one after the other; `next` says in which one the last row was, and its number. */
export function phasedPage<T extends { readonly no: number }>(
  phases: readonly Phase<T>[],
  { phase, before }: Cursor,
  limit: number,
): { readonly rows: readonly T[]; readonly next: string | null } {
  const found: { readonly row: T; readonly phase: number }[] = [];
  for (let at = phase; at < phases.length && found.length <= limit; at++) {
    const start = at === phase ? before : Number.MAX_SAFE_INTEGER;
    const rows = phases[at]?.(start, limit + 1 - found.length) ?? [];
    for (const row of rows) found.push({ row, phase: at });
  }
  const last = found[limit - 1];
  const next = found.length > limit && last !== undefined ? `${String(last.phase)}:${String(last.row.no)}` : null;
  return { rows: found.slice(0, limit).map(({ row }) => row), next };
}
