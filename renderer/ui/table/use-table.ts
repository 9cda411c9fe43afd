import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useVisitState } from '../navigation/navigation.tsx';
import { nextRow } from './table-keys.ts';
import type { DataTableProps } from './types.ts';
import { useEdge, useLoading, type Sight } from './use-loading.ts';

export const rowHeight = 36;
/** The head is a row with a line under it, and stays in sight: rows must not hide below it. */
const headHeight = rowHeight + 1;
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
  /** First and last row in sight, by their places in the whole list. */
  readonly inSight: readonly [first: number, last: number];
  readonly height: number;
  readonly activeKey: string | null;
  readonly activeIndex: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (row: R) => void;
  readonly onDoubleClick: (row: R) => void;
  readonly onToggle: (row: R) => void;
}

/** All rows that have a place: those loaded, and where others can be jumped to, all that were counted. */
function placesOf<R>({ rows, total, hasMore = false, offset = 0, jump }: DataTableProps<R>): number {
  const reached = offset + rows.length + (hasMore ? 1 : 0);
  return jump === undefined ? reached : Math.max(total, reached);
}

/** The rows in sight as the list is scrolled at this moment. */
function sightOf(scroller: HTMLElement | null, offset: number): Sight | null {
  if (scroller === null) return null;
  const first = Math.floor(scroller.scrollTop / rowHeight) - offset;
  return { first, last: first + Math.ceil(scroller.clientHeight / rowHeight) };
}

/** Which rows exist, which one is active, and what keys and clicks do to them. */
export function useTable<R>(props: DataTableProps<R>): TableModel<R> {
  const { rows, rowKey, offset = 0 } = props;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [activeKey, setActiveKey] = useVisitState<string | null>(`${props.name}.active`, null);
  const activeIndex = activeKey === null ? -1 : rows.findIndex((row) => rowKey(row) === activeKey);
  const virtualizer = useVirtualizer({
    count: placesOf(props),
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
  useBeginning(scroller, props.list);
  const active = rows[activeIndex] ?? null;
  const { onActive } = props;
  useEffect(() => {
    onActive?.(active);
  }, [active, onActive]);

  const activate = (target: number, row: R) => {
    setActiveKey(rowKey(row));
    virtualizer.scrollToIndex(target + offset);
  };
  const goToEdge = useEdge(props, activate);
  // After all that scrolls: it reads what is in sight then.
  useLoading(props, () => sightOf(scroller, offset));
  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 };
  // Where the active row is out of reach, keys begin at what is in sight.
  const from = activeIndex === -1 ? startIndex - offset - 1 : activeIndex;

  const onToggle = (row: R) => {
    if (props.selection === undefined) return;
    const keys = new Set(props.selection.keys);
    if (!keys.delete(rowKey(row))) keys.add(rowKey(row));
    props.selection.onChange(keys);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target !== event.currentTarget) return;
    const target = nextRow(event.key, from, rows.length, pageStep);
    const row = target === null ? undefined : rows[target];
    if (target !== null && row !== undefined) {
      if (!goToEdge(event.key)) activate(target, row);
    } else if (event.key === 'Enter' && active !== null) props.onOpen?.(active);
    else if (event.key === ' ' && active !== null) onToggle(active);
    else return;
    event.preventDefault();
  };
  return {
    setScroller,
    visible,
    inSight: [startIndex, endIndex],
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

/** Other filters or another order are looked at from the first row on. */
function useBeginning(scroller: HTMLDivElement | null, list: string | undefined): void {
  const shown = useRef(list);
  useEffect(() => {
    if (shown.current === list) return;
    shown.current = list;
    scroller?.scrollTo({ top: 0 });
  }, [scroller, list]);
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
