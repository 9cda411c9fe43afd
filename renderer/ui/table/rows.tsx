import { IconCheck } from '@tabler/icons-react';
import { HeadCell, type HeadProps } from './head-cell.tsx';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { useSay } from '../language/language.tsx';
import type { Column } from './types.ts';

interface Shape<R> {
  readonly columns: readonly Column<R>[];
  readonly template: string;
  readonly selectable: boolean;
}

const end = 'rb-table-cell rb-table-cell-end';
const plain = 'rb-table-cell';

export function HeadRow<R>({ columns, template, selectable, ...head }: Shape<R> & HeadProps) {
  const say = useSay();
  return (
    <div role="rowgroup" className="rb-table-head">
      <div role="row" aria-rowindex={1} className="rb-table-row" style={{ gridTemplateColumns: template }}>
        {selectable ? (
          <span role="columnheader" className={plain}>
            <span className="rb-visually-hidden">{say(kitTexts.select)}</span>
          </span>
        ) : null}
        {columns.map((column) => (
          <HeadCell key={column.key} column={column} {...head} />
        ))}
      </div>
    </div>
  );
}

/** Plain grey bars: a list has a hundred of them for a moment, and what moves or lies on a layer of its own costs more than the rows. */
export function SkeletonRow<R>({ columns, template, top, selectable }: Shape<R> & { readonly top: number }) {
  return (
    <div
      role="row"
      className="rb-table-row rb-table-data"
      style={{ gridTemplateColumns: template, transform: `translateY(${String(top)}px)` }}
    >
      {selectable ? <span role="gridcell" className={plain} /> : null}
      {columns.map((column) => (
        <span key={column.key} role="gridcell" className={plain}>
          <span className="rb-table-wait" />
        </span>
      ))}
    </div>
  );
}

export interface RowProps<R> {
  readonly id: string;
  readonly row: R;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly Column<R>[];
  readonly template: string;
  readonly active: boolean;
  /** Undefined where rows cannot be chosen. */
  readonly selected: boolean | undefined;
  readonly onClick: (row: R) => void;
  readonly onDoubleClick: (row: R) => void;
  readonly onToggle: (row: R) => void;
}

/** The grid holds the focus and names its active row; rows take only the pointer. */
export function Row<R>(props: RowProps<R>) {
  const { id, row, index, top, columns, template, active, selected, onClick, onDoubleClick, onToggle } = props;
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected ?? active}
      data-active={active || undefined}
      className="rb-table-row rb-table-data"
      style={{ gridTemplateColumns: template, transform: `translateY(${String(top)}px)` }}
      onClick={() => {
        onClick(row);
      }}
      onDoubleClick={() => {
        onDoubleClick(row);
      }}
    >
      {selected === undefined ? null : (
        <span
          role="gridcell"
          className={plain}
          onClick={(event) => {
            event.stopPropagation();
            onToggle(row);
          }}
        >
          <span className="rb-table-check" data-checked={selected || undefined} aria-hidden>
            {selected ? <IconCheck size={14} stroke={2} /> : null}
          </span>
        </span>
      )}
      {columns.map((column) => (
        <Cell key={column.key} column={column} row={row} />
      ))}
    </div>
  );
}

/** What is cut off at the edge of its column can be read in full by resting on it. */
function Cell<R>({ column, row }: { readonly column: Column<R>; readonly row: R }) {
  const content = column.render(row);
  return (
    <span
      role="gridcell"
      className={column.align === 'end' ? end : plain}
      {...(typeof content === 'string' && content !== '' ? { title: content } : {})}
    >
      {content}
    </span>
  );
}
