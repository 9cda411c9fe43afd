import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useVisitState } from '../navigation/navigation.tsx';
import { nextRow } from './table-keys.ts';
import type { DataTableProps } from './types.ts';

export const rowHeight = 36;
/** The head is a row with a line under it, and stays in sight: rows must not hide below it. */
const headHeight = rowHeight + 1;
/** Rows before the end at which the next page is asked for: nobody scrolls that far in the time it takes. */
const ahead = 30;
const pageStep = 12;

export interface VisibleRow {
  /** Among the loaded rows; negative or too large for one that is not. */
  readonly index: number;
  readonly top: number;
}

export interface TableModel<R> {
  /** The ref of the element that scrolls. */
  readonly setScroller: (element: HTMLDivElement | null) => void;
  /** `top` counts from the end of the head. */
  readonly visible: readonly VisibleRow[];
  readonly height: number;
  readonly activeKey: string | null;
  readonly activeIndex: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (row: R) => void;
  readonly onDoubleClick: (row: R) => void;
  readonly onToggle: (row: R) => void;
}

/** Which rows exist, which one is active, and what keys and clicks do to them. */
export function useTable<R>(props: DataTableProps<R>): TableModel<R> {
  const { rows, rowKey, hasMore = false, offset = 0 } = props;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [activeKey, setActiveKey] = useVisitState<string | null>(`${props.name}.active`, null);
  const activeIndex = activeKey === null ? -1 : rows.findIndex((row) => rowKey(row) === activeKey);
  const virtualizer = useVirtualizer({
    count: offset + rows.length + (hasMore ? 1 : 0),
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    initialOffset: useRememberedScroll(props.name, scroller),
  });
  const visible = virtualizer
    .getVirtualItems()
    .map(({ index, start }) => ({ index: index - offset, top: start - headHeight }));
  useLoading(props, visible);
  const active = rows[activeIndex] ?? null;
  const { onActive } = props;
  useEffect(() => {
    onActive?.(active);
  }, [active, onActive]);

  const onToggle = (row: R) => {
    if (props.selection === undefined) return;
    const keys = new Set(props.selection.keys);
    if (!keys.delete(rowKey(row))) keys.add(rowKey(row));
    props.selection.onChange(keys);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target !== event.currentTarget) return;
    const target = nextRow(event.key, activeIndex, rows.length, pageStep);
    const row = target === null ? undefined : rows[target];
    if (target !== null && row !== undefined) {
      setActiveKey(rowKey(row));
      virtualizer.scrollToIndex(target + offset);
    } else if (event.key === 'Enter' && active !== null) props.onOpen?.(active);
    else if (event.key === ' ' && active !== null) onToggle(active);
    else return;
    event.preventDefault();
  };
  return {
    setScroller,
    visible,
    height: virtualizer.getTotalSize(),
    activeKey,
    activeIndex,
    onKeyDown,
    onClick: (row) => {
      setActiveKey(rowKey(row));
      if (props.clickChooses !== true) props.onOpen?.(row);
    },
    onDoubleClick: (row) => {
      if (props.clickChooses === true) props.onOpen?.(row);
    },
    onToggle,
  };
}

/** Pages are asked for before their rows come into sight, at either end. */
function useLoading<R>(props: DataTableProps<R>, visible: readonly VisibleRow[]): void {
  const { rows, hasMore = false, loadMore, hasBefore = false, loadBefore } = props;
  const first = visible[0]?.index ?? 0;
  const last = visible.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= rows.length - ahead) loadMore?.();
  }, [hasMore, last, rows.length, loadMore]);
  useEffect(() => {
    if (hasBefore && first < ahead) loadBefore?.();
  }, [hasBefore, first, loadBefore]);
}

/** The list keeps its place when the person comes back from a page it led to. */
function useRememberedScroll(name: string, scroller: HTMLDivElement | null): number {
  const [place, remember] = useVisitState(`${name}.scroll`, 0);
  const keep = useRef(remember);
  useEffect(() => {
    keep.current = remember;
  });
  useEffect(() => {
    if (scroller === null) return undefined;
    // Read while it scrolls: on leaving, the element has no place any more.
    let top = scroller.scrollTop;
    const onScroll = () => {
      top = scroller.scrollTop;
    };
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      scroller.removeEventListener('scroll', onScroll);
      keep.current(top);
    };
  }, [scroller]);
  return place;
}
