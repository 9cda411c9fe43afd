import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { kitTexts } from '#shared/text/screens/kit.ts';
import type { Text } from '#shared/text/text.ts';
import { formatCount } from '../format/numbers.ts';
import { useLanguage, useSay } from '../language/language.tsx';
import { useVisitState } from '../navigation/navigation.tsx';
import { HeadRow, Row, SkeletonRow } from './rows.tsx';
import { nextRow } from './table-keys.ts';
import './table.css';

export interface Column<R> {
  readonly key: string;
  readonly title: Text;
  /** A grid track: '120px', 'minmax(160px, 2fr)'. */
  readonly width: string;
  readonly align?: 'end';
  readonly render: (row: R) => ReactNode;
}

export interface Selection {
  readonly keys: ReadonlySet<string>;
  readonly onChange: (keys: ReadonlySet<string>) => void;
}

/** Takes what `useCataloguePages` gives, or any list that is all there. */
export interface DataTableProps<R> {
  /** Unique on its screen: names the remembered scroll place. */
  readonly name: string;
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** All that match, loaded or not. */
  readonly total: number;
  readonly pending?: boolean;
  readonly hasMore?: boolean;
  readonly loadMore?: () => void;
  /** Enter or double click; a plain click too where rows are not chosen for a side panel. */
  readonly onOpen?: (row: R) => void;
  /** The row whose details stand beside the list. */
  readonly activeKey?: string | null;
  readonly onActive?: (row: R) => void;
  readonly selection?: Selection;
  readonly empty: ReactNode;
}

export const rowHeight = 36;

/** Only the rows in sight exist, so a hundred thousand cost what thirty do; more pages come as the end draws near. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { rows, rowKey, columns, hasMore = false, loadMore, total } = props;
  const say = useSay();
  const language = useLanguage();
  const helpId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const place = useRememberedScroll(props.name, scroller);
  const [ownActive, setOwnActive] = useVisitState<string | null>(`${props.name}.active`, null);
  const activeKey = props.activeKey === undefined ? ownActive : props.activeKey;
  const activeIndex = activeKey === null ? -1 : rows.findIndex((row) => rowKey(row) === activeKey);
  const virtualizer = useVirtualizer({
    count: rows.length + (hasMore ? 1 : 0),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialOffset: place,
  });
  const visible = virtualizer.getVirtualItems();
  const lastVisible = visible.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && lastVisible >= rows.length - 30) loadMore?.();
  }, [hasMore, lastVisible, rows.length, loadMore]);

  const activate = (row: R) => {
    setOwnActive(rowKey(row));
    props.onActive?.(row);
  };
  const toggle = (row: R) => {
    if (props.selection === undefined) return;
    const keys = new Set(props.selection.keys);
    if (!keys.delete(rowKey(row))) keys.add(rowKey(row));
    props.selection.onChange(keys);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const active = rows[activeIndex];
    const target = nextRow(event.key, activeIndex, rows.length, 12);
    const row = target === null ? undefined : rows[target];
    if (target !== null && row !== undefined) {
      activate(row);
      virtualizer.scrollToIndex(target);
    } else if (event.key === 'Enter' && active !== undefined) props.onOpen?.(active);
    else if (event.key === ' ' && active !== undefined) toggle(active);
    else return;
    event.preventDefault();
  };
  const onClick = (row: R) => {
    activate(row);
    if (props.onActive === undefined) props.onOpen?.(row);
  };

  if (props.pending !== true && rows.length === 0) return <>{props.empty}</>;
  const template = [...(props.selection === undefined ? [] : ['36px']), ...columns.map((column) => column.width)].join(' ');
  const rowId = (index: number) => `${helpId}-${String(index)}`;
  return (
    <div className="rb-table-frame">
      <div
        ref={scroller}
        className="rb-table"
        role="grid"
        aria-label={props.label}
        aria-describedby={helpId}
        aria-rowcount={total + 1}
        aria-busy={props.pending ?? false}
        aria-multiselectable={props.selection === undefined ? undefined : true}
        aria-activedescendant={visible.some((item) => item.index === activeIndex) ? rowId(activeIndex) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <HeadRow columns={columns} template={template} selectable={props.selection !== undefined} />
        <div role="rowgroup" className="rb-table-body" style={{ height: props.pending === true ? 12 * rowHeight : virtualizer.getTotalSize() }}>
          {props.pending === true
            ? Array.from({ length: 12 }, (_, index) => <SkeletonRow key={index} columns={columns} template={template} top={index * rowHeight} selectable={props.selection !== undefined} />)
            : visible.map((item) => {
                const row = rows[item.index];
                if (row === undefined) return <SkeletonRow key="more" columns={columns} template={template} top={item.start} selectable={props.selection !== undefined} />;
                const key = rowKey(row);
                return (
                  <Row
                    key={key}
                    id={rowId(item.index)}
                    row={row}
                    index={item.index}
                    top={item.start}
                    columns={columns}
                    template={template}
                    active={key === activeKey}
                    selected={props.selection?.keys.has(key)}
                    onClick={onClick}
                    onToggle={toggle}
                    {...(props.onOpen === undefined ? {} : { onOpen: props.onOpen })}
                  />
                );
              })}
        </div>
      </div>
      <div className="rb-table-foot" role="status">
        <span>{say(kitTexts.rowsOf, { shown: formatCount(language, rows.length), total: formatCount(language, total) })}</span>
        {props.selection === undefined || props.selection.keys.size === 0 ? null : <span>{say(kitTexts.selected, { count: formatCount(language, props.selection.keys.size) })}</span>}
        <span id={helpId} className="rb-table-help">
          {say(kitTexts.tableHelp)} {props.selection === undefined ? '' : say(kitTexts.tableSelectHelp)}
        </span>
      </div>
    </div>
  );
}

/** The list keeps its place when the person comes back from a page it led to. */
function useRememberedScroll(name: string, scroller: { readonly current: HTMLDivElement | null }): number {
  const [place, remember] = useVisitState(`${name}.scroll`, 0);
  const keep = useRef(remember);
  useEffect(() => {
    keep.current = remember;
  });
  useEffect(() => {
    const element = scroller.current;
    return () => {
      if (element !== null) keep.current(element.scrollTop);
    };
  }, [scroller]);
  return place;
}
