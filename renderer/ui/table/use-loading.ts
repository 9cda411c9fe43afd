import { useEffect, useRef } from 'react';
import type { DataTableProps } from './types.ts';

/** Rows before the end at which the next page is asked for: nobody scrolls that far in the time it takes. */
const ahead = 200;
/** What is in sight so far from all that is loaded is read at once; what is nearer comes with the next pages. */
const far = 400;

/** First and last of the loaded rows in sight; negative or too large where none is loaded. */
export interface Sight {
  readonly first: number;
  readonly last: number;
}

export type Reading = 'next' | 'previous' | { readonly about: number };

/** Whether there is anything to read, wherever the list stands. */
function mayRead<R>({ rows, hasMore = false, hasBefore = false, jump, busy = false }: DataTableProps<R>): boolean {
  return !busy && rows.length > 0 && (hasMore || hasBefore || jump !== undefined);
}

/** What is to be read where these rows are in sight. */
export function readingFor<R>(props: DataTableProps<R>, { first, last }: Sight): Reading | null {
  if (!mayRead(props)) return null;
  const { rows, hasMore = false, hasBefore = false, jump, offset = 0 } = props;
  if (jump !== undefined && (first >= rows.length + far || last < -far)) return { about: Math.max(0, first + offset) };
  if (hasMore && last >= rows.length - ahead) return 'next';
  return hasBefore && first < ahead ? 'previous' : null;
}

/**
 * Pages are asked for before their rows come into sight, at either end; far from both, the place itself. `sight` is asked
 * for after every change: what was drawn last may be of a place that another effect has just scrolled away from.
 */
export function useLoading<R>(props: DataTableProps<R>, sight: () => Sight | null): void {
  useEffect(() => {
    // Asking where the list stands makes the page work that out on the spot.
    if (!mayRead(props)) return;
    const seen = sight();
    const reading = seen === null ? null : readingFor(props, seen);
    if (reading === 'next') props.loadMore?.();
    else if (reading === 'previous') props.loadBefore?.();
    else if (reading !== null) props.jump?.(reading.about);
  });
}

type Edge = 'first' | 'last';

/**
 * Home and End of a list whose ends are not loaded: that end is read, and its row becomes the active one when it is there.
 * The given function tells whether a key was one of these.
 */
export function useEdge<R>(
  { rows, hasMore = false, hasBefore = false, jump, moving = false }: DataTableProps<R>,
  activate: (target: number, row: R) => void,
): (key: string) => boolean {
  const wanted = useRef<Edge | null>(null);
  useEffect(() => {
    if (moving || (wanted.current === 'first' ? hasBefore : hasMore)) return;
    const target = wanted.current === 'first' ? 0 : rows.length - 1;
    const row = wanted.current === null ? undefined : rows[target];
    wanted.current = null;
    if (row !== undefined) activate(target, row);
  }, [moving, hasBefore, hasMore, rows, activate]);
  return (key) => {
    const edge = key === 'Home' && hasBefore ? 'first' : key === 'End' && hasMore ? 'last' : null;
    wanted.current = jump === undefined ? null : edge;
    if (jump === undefined || edge === null) return false;
    jump(edge === 'first' ? 0 : 'end');
    return true;
  };
}
