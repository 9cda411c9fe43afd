import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { PointerEvent } from 'react';
import { listTexts } from '#shared/text/screens/lists.ts';
import { useSay } from '../language/language.tsx';
import type { Column } from './types.ts';

export interface HeadProps {
  readonly sort: { readonly by: string; readonly down: boolean } | undefined;
  readonly onSort: ((by: string) => void) | undefined;
  readonly onWidth: ((key: string, width: number) => void) | undefined;
}

export const narrowest = 40;
export const widest = 1200;

export function withinWidths(width: number): number {
  return Math.round(Math.min(widest, Math.max(narrowest, width)));
}

/** The head of a column: a button where it sorts, with an edge to drag where the width is the person's own. */
export function HeadCell<R>({ column, sort, onSort, onWidth }: HeadProps & { readonly column: Column<R> }) {
  const say = useSay();
  const title = say(column.title);
  const sorted = sort !== undefined && column.sort === sort.by;
  const className = column.align === 'end' ? 'rb-table-cell rb-table-cell-end' : 'rb-table-cell';
  const { sort: by } = column;
  return (
    <span
      role="columnheader"
      className={`${className} rb-table-headcell`}
      {...(sorted ? { 'aria-sort': sort.down ? ('descending' as const) : ('ascending' as const) } : {})}
    >
      {by === undefined || onSort === undefined ? (
        title
      ) : (
        <button
          type="button"
          className="rb-table-sort"
          title={say(listTexts.sortBy, { name: title })}
          onClick={() => {
            onSort(by);
          }}
        >
          <span className="rb-table-sort-word">{title}</span>
          {sorted ? <SortMark down={sort.down} /> : null}
        </button>
      )}
      {onWidth === undefined ? null : <Edge column={column} onWidth={onWidth} label={title} />}
    </span>
  );
}

function SortMark({ down }: { readonly down: boolean }) {
  return down ? (
    <IconArrowDown size={14} stroke={1.5} aria-hidden />
  ) : (
    <IconArrowUp size={14} stroke={1.5} aria-hidden />
  );
}

interface EdgeProps<R> {
  readonly column: Column<R>;
  readonly label: string;
  readonly onWidth: (key: string, width: number) => void;
}

/** For the pointer only: the keyboard sets widths in the list of columns. */
function Edge<R>({ column, label, onWidth }: EdgeProps<R>) {
  const say = useSay();
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>) => {
    const cell = event.currentTarget.parentElement;
    if (cell === null) return;
    event.preventDefault();
    const edge = event.currentTarget;
    const start = { x: event.clientX, width: cell.getBoundingClientRect().width };
    edge.setPointerCapture(event.pointerId);
    const onMove = (move: globalThis.PointerEvent) => {
      onWidth(column.key, withinWidths(start.width + move.clientX - start.x));
    };
    const onUp = () => {
      edge.removeEventListener('pointermove', onMove);
      edge.removeEventListener('pointerup', onUp);
      edge.removeEventListener('pointercancel', onUp);
    };
    edge.addEventListener('pointermove', onMove);
    edge.addEventListener('pointerup', onUp);
    edge.addEventListener('pointercancel', onUp);
  };
  return (
    <span
      aria-hidden
      className="rb-table-edge"
      title={say(listTexts.widthOf, { name: label })}
      onPointerDown={onPointerDown}
    />
  );
}
