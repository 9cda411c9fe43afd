import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { SqlValue } from '../storage/sql.ts';

/** What rows are sorted by before `no`, which makes every order total. Null: by `no` alone. */
export interface OrderKey {
  /** A fixed text of ours. */
  readonly expression: string;
  readonly kind: 'text' | 'number';
}

export interface Order {
  readonly key: OrderKey | null;
  readonly no: string;
  readonly down: boolean;
}

/** A row's place in an order. */
export interface Place {
  readonly no: number;
  readonly value: string | number | null;
}

/**
 * Which rows: after the place or (`back`) before it. Without a place, from the beginning or (`back`) the end, or past the
 * first `skip` rows: where the scroll bar was dragged to there is no row to go on from.
 */
export interface PageFrom<P> {
  readonly from: P | null;
  readonly back: boolean;
  readonly skip: number;
  readonly limit: number;
}
export type PageOf = PageFrom<Place>;

function keyOf({ no, value }: Place): string {
  return value === null ? String(no) : `${String(no)}:${String(value)}`;
}

/** INPUT_INVALID for what no page of this order gave. */
function placeOf(after: string, kind: 'text' | 'number' | null): Result<Place> {
  const match = /^(\d{1,15})(?::(.*))?$/s.exec(after);
  if (match === null) return fail('INPUT_INVALID', { paths: ['after'] });
  const value = match[2] ?? null;
  const fits = kind === null ? value === null : value !== null && (kind === 'text' || /^\d{1,15}$/.test(value));
  if (!fits) return fail('INPUT_INVALID', { paths: ['after'] });
  return ok({ no: Number(match[1]), value: kind === 'number' ? Number(value) : value });
}

/** What a page of a list was asked for. INPUT_INVALID: a place to go on from that no page gave, or two beginnings at once. */
export function askedPage(asked: AskedPage, kind: 'text' | 'number' | null): Result<PageOf> {
  return askedFrom(asked, (after) => placeOf(after, kind));
}

/** The same of a list whose keys are of its own kind. */
export function askedFrom<P>(
  { after, back = false, at = 0, limit }: AskedPage,
  readKey: (after: string) => Result<P>,
): Result<PageFrom<P>> {
  if (at > 0 && (after !== null || back)) return fail('INPUT_INVALID', { paths: ['at'] });
  if (after === null) return ok({ from: null, back, skip: at, limit });
  const from = readKey(after);
  return from.ok ? ok({ from: from.value, back, skip: at, limit }) : from;
}

interface AskedPage {
  readonly after: string | null;
  readonly back?: boolean;
  readonly at?: number;
  readonly limit: number;
}

/** All that is found, where the page says so by itself; else null. */
export function wholeOf(found: readonly unknown[], { from, skip, limit }: PageOf): number | null {
  return from === null && skip === 0 && found.length <= limit ? found.length : null;
}

export interface OrderedSql {
  readonly where: readonly string[];
  readonly parameters: readonly SqlValue[];
  readonly orderBy: string;
}

/** Condition and order of a page. Going back reads the other way round; `pageOf` turns the rows about. */
export function orderedSql({ key, no, down }: Order, { from, back }: Pick<PageOf, 'from' | 'back'>): OrderedSql {
  const falling = down !== back;
  const way = falling ? 'DESC' : 'ASC';
  const sign = falling ? '<' : '>';
  const orderBy = key === null ? `${no} ${way}` : `${key.expression} ${way}, ${no} ${way}`;
  if (from === null) return { where: [], parameters: [], orderBy };
  return key === null
    ? { where: [`${no} ${sign} ?`], parameters: [from.no], orderBy }
    : {
        // The first half is for SQLite alone: it begins to read an index of an expression only where that stands by itself.
        where: [`(${key.expression} ${sign}= ? AND (${key.expression}, ${no}) ${sign} (?, ?))`],
        parameters: [from.value, from.value, from.no],
        orderBy,
      };
}

export interface FoundPage<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
  readonly previous: string | null;
}

/** `found`: as read, one more than the limit if there is more that way. */
export function pageOf<T>(found: readonly T[], page: PageOf, place: (row: T) => Place): FoundPage<T> {
  return pageFrom(found, page, (row) => keyOf(place(row)));
}

/** The same of a list whose keys are of its own kind. */
export function pageFrom<T>(
  found: readonly T[],
  { from, back, skip, limit }: PageFrom<unknown>,
  keyOfRow: (row: T) => string,
): FoundPage<T> {
  const more = found.length > limit;
  const rows = found.slice(0, limit);
  if (back) rows.reverse();
  const first = rows[0];
  const last = rows.at(-1);
  const key = (row: T | undefined, there: boolean) => (row === undefined || !there ? null : keyOfRow(row));
  return {
    rows,
    next: key(last, back ? from !== null : more),
    previous: key(first, back ? more : from !== null || skip > 0),
  };
}
