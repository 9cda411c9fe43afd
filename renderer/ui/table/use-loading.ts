import { useEffect, useRef } from 'react';
import type { DataTableProps } from './types.ts';

/** Rows before the end at which the next page is asked for: nobody scrolls that far in the time it takes. */
const ahead = 200;
/** What is in sight so far from all that is loaded is read at once; what is nearer comes with the next pages. */
const far = 400;

/** Pages are asked for before their rows come into sight, at either end; far from both, the place itself. */
export function useLoading<R>(props: DataTableProps<R>, visible: readonly { readonly index: number }[]): void {
  const { rows, hasMore = false, loadMore, hasBefore = false, loadBefore, jump, offset = 0, busy = false } = props;
  const first = visible[0]?.index ?? 0;
  const last = visible.at(-1)?.index ?? 0;
  useEffect(() => {
    if (busy || rows.length === 0) return;
    if (jump !== undefined && (first >= rows.length + far || last < -far)) jump(Math.max(0, first + offset));
    else if (hasMore && last >= rows.length - ahead) loadMore?.();
    else if (hasBefore && first < ahead) loadBefore?.();
  }, [busy, first, last, rows.length, offset, hasMore, loadMore, hasBefore, loadBefore, jump]);
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
