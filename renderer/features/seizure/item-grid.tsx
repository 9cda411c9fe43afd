import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { gridTexts as texts } from '#shared/text/screens/seizure-grid.ts';
import { seizureTexts } from '#shared/text/screens/seizure.ts';
import { useSay } from '../../ui/language/language.tsx';
import { GridRowView, type RowTools, type RowView } from './grid-row-view.tsx';
import { gridColumns, type GridColumn } from './model/paste.ts';
import type { GridRow } from '../../ui/thing/grid-row.ts';
import './item-grid.css';

export const rowHeight = 34;
const headHeight = rowHeight + 1;

/** A cell that somebody is in, or that is wanted next. */
export interface GridPlace {
  readonly key: number;
  readonly column: GridColumn;
}

export interface ItemGridProps extends RowTools {
  readonly rows: readonly GridRow[];
  readonly viewOf: (row: GridRow, index: number) => RowView;
  readonly active: GridPlace | null;
  readonly onActive: (place: GridPlace) => void;
  /** Where the focus is to go; each wish is an object of its own. */
  readonly wanted: GridPlace | null;
  readonly onPast: () => void;
  readonly onPaste: (text: string, place: GridPlace) => void;
}

const heads = [texts.number, seizureTexts.description, seizureTexts.class, seizureTexts.quantity] as const;
const slots = [texts.identifier, texts.main, texts.extra] as const;

/** A row an item, a cell a fact. Only the rows in sight exist, and the one somebody is in. */
export function ItemGrid(props: ItemGridProps) {
  const { rows, viewOf, active, onActive, wanted, onPaste, onPast } = props;
  const say = useSay();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const activeIndex = active === null ? -1 : rows.findIndex(({ key }) => key === active.key);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: (range) => {
      const visible = defaultRangeExtractor(range);
      return activeIndex < 0 || visible.includes(activeIndex)
        ? visible
        : [...visible, activeIndex].sort((a, b) => a - b);
    },
  });
  const visible = virtualizer.getVirtualItems();
  useWantedFocus(scroller, wanted, (key) => {
    const index = rows.findIndex((row) => row.key === key);
    if (index >= 0) virtualizer.scrollToIndex(index);
  });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const place = placeOf(event.target);
    if (place === null || event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    // What the description says may change which cells there are: before it is asked which one comes next.
    if (event.key === 'Enter' && place.column === 'description')
      flushSync(() => {
        props.onDescribed(place.key);
      });
    const next = nextPlace(event, place, rows, scroller);
    if (next === null) return;
    event.preventDefault();
    if (next === 'past') onPast();
    else props.onGo(next);
  };
  return (
    <div
      ref={setScroller}
      className="rb-grid"
      role="grid"
      aria-label={say(seizureTexts.items)}
      aria-rowcount={rows.length + 1}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const place = placeOf(event.target);
        if (place !== null) onActive(place);
      }}
      onPaste={(event: ClipboardEvent) => {
        const place = placeOf(event.target);
        const text = event.clipboardData.getData('text/plain');
        if (place === null || !/[\t\n]/.test(text.trim())) return;
        event.preventDefault();
        onPaste(text, place);
      }}
    >
      <div role="row" aria-rowindex={1} className="rb-grid-row rb-grid-head">
        {[...heads, ...slots].map((title) => (
          <span key={title.id} role="columnheader">
            {say(title)}
          </span>
        ))}
      </div>
      <div role="rowgroup" className="rb-grid-body" style={{ height: virtualizer.getTotalSize() }}>
        {visible.map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <GridRowView
              key={row.key}
              row={row}
              index={index}
              top={start - headHeight}
              active={row.key === active?.key}
              {...viewOf(row, index)}
              onText={props.onText}
              onClass={props.onClass}
              onDescribed={props.onDescribed}
              onDrop={props.onDrop}
              onGo={props.onGo}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Puts the focus into the wanted cell once it is there: a row far below has to be scrolled to first. */
function useWantedFocus(scroller: HTMLElement | null, wanted: GridPlace | null, scrollTo: (key: number) => void) {
  const met = useRef<GridPlace | null>(null);
  const scrolled = useRef<GridPlace | null>(null);
  useEffect(() => {
    if (wanted === null || scroller === null || met.current === wanted) return;
    const cell = cellAt(scroller, wanted);
    if (cell === null) {
      if (scrolled.current !== wanted) scrollTo(wanted.key);
      scrolled.current = wanted;
      return;
    }
    met.current = wanted;
    cell.focus();
    if (cell instanceof HTMLInputElement) cell.select();
    cell.scrollIntoView({ block: 'nearest' });
  });
}

function cellAt(scroller: HTMLElement, { key, column }: GridPlace): HTMLElement | null {
  const row = scroller.querySelector(`[data-row="${String(key)}"]`);
  return (
    row?.querySelector<HTMLElement>(`[data-column="${column}"]`) ??
    row?.querySelector<HTMLElement>('[data-column="description"]') ??
    null
  );
}

function placeOf(target: EventTarget | null): GridPlace | null {
  if (!(target instanceof HTMLElement)) return null;
  const column = gridColumns.find((name) => name === target.dataset['column']);
  const key = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
  return column === undefined || key === undefined ? null : { key: Number(key), column };
}

/** Enter: the next cell, and from the last one the next row. Arrows: the same cell above and below. */
function nextPlace(
  event: KeyboardEvent,
  place: GridPlace,
  rows: readonly GridRow[],
  scroller: HTMLElement | null,
): GridPlace | 'past' | null {
  const index = rows.findIndex(({ key }) => key === place.key);
  const below = rows[index + 1];
  const above = rows[index - 1];
  const isList = event.target instanceof HTMLSelectElement;
  const down = below === undefined ? 'past' : { key: below.key, column: place.column };
  if (event.key === 'ArrowDown' && !isList && !event.shiftKey) return below === undefined ? null : down;
  if (event.key === 'ArrowUp' && !isList && !event.shiftKey)
    return above === undefined ? null : { key: above.key, column: place.column };
  if (event.key !== 'Enter') return null;
  const first = below === undefined ? 'past' : ({ key: below.key, column: 'description' } as const);
  if (event.shiftKey) return first;
  const column = nextCell(scroller, place);
  return column === null ? first : { key: place.key, column };
}

/**
 * Read from the cells themselves: what is not there for the class cannot be gone to. A cell that is filled already is not
 * passed over: whoever types without looking must find the cells in the same order every time. Only the class and the
 * quantity are left as they stand.
 */
function nextCell(scroller: HTMLElement | null, { key, column }: GridPlace): GridColumn | null {
  const cells = scroller?.querySelectorAll<HTMLInputElement>(`[data-row="${String(key)}"] input[data-column]`) ?? [];
  const after = gridColumns.indexOf(column);
  const next = [...cells].find((cell) => {
    const name = gridColumns.find((each) => each === cell.dataset['column']);
    return name !== undefined && name !== 'quantity' && gridColumns.indexOf(name) > after;
  });
  return gridColumns.find((name) => name === next?.dataset['column']) ?? null;
}

/** A wish for the focus that can be made again for the same cell. */
export function useGridFocus(): {
  readonly active: GridPlace | null;
  readonly setActive: (place: GridPlace) => void;
  readonly wanted: GridPlace | null;
  readonly go: (place: GridPlace) => void;
} {
  const [active, setActivePlace] = useState<GridPlace | null>(null);
  const [wanted, setWanted] = useState<GridPlace | null>(null);
  const setActive = useCallback((place: GridPlace) => {
    setActivePlace((before) => (before?.key === place.key && before.column === place.column ? before : place));
  }, []);
  const go = useCallback(
    (place: GridPlace) => {
      setWanted({ ...place });
      setActive(place);
    },
    [setActive],
  );
  return { active, setActive, wanted, go };
}
