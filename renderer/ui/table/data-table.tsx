import { useId } from 'react';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { formatCount } from '../format/numbers.ts';
import { useLanguage, useSay } from '../language/language.tsx';
import { HeadRow, Row, SkeletonRow } from './rows.tsx';
import type { DataTableProps } from './types.ts';
import { rowHeight, useTable, type TableModel } from './use-table.ts';
import './table.css';

/** Rows that stand in while the first page is on its way. */
const placeholders = 12;

/** Only the rows in sight exist, so a hundred thousand cost what thirty do; more pages come as the end draws near. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { pending = false, selection, total } = props;
  const helpId = useId();
  const { setScroller, ...table } = useTable(props);
  if (!pending && props.rows.length === 0) return <>{props.empty}</>;
  const { visible, activeIndex } = table;
  const template = templateOf(props);
  return (
    <div className="rb-table-frame">
      <div
        ref={setScroller}
        className="rb-table"
        role="grid"
        aria-label={props.label}
        aria-describedby={helpId}
        aria-rowcount={total + 1}
        aria-busy={pending}
        aria-multiselectable={selection === undefined ? undefined : true}
        aria-activedescendant={
          visible.some((item) => item.index === activeIndex) ? rowId(helpId, activeIndex) : undefined
        }
        tabIndex={0}
        onKeyDown={table.onKeyDown}
      >
        <div className="rb-table-sheet" role="presentation">
          <HeadRow
            columns={props.columns}
            template={template}
            selectable={selection !== undefined}
            sort={props.sort}
            onSort={props.onSort}
            onWidth={props.onWidth}
          />
          <div
            role="rowgroup"
            className="rb-table-body"
            style={{ height: pending ? placeholders * rowHeight : table.height }}
          >
            <Rows props={props} table={table} template={template} idPrefix={helpId} />
          </div>
        </div>
      </div>
      <Foot props={props} inSight={table.inSight} helpId={helpId} />
    </div>
  );
}

function templateOf<R>({ columns, selection, widths }: DataTableProps<R>): string {
  const widthOf = ({ key, width }: DataTableProps<R>['columns'][number]) => {
    const own = widths?.get(key);
    return own === undefined ? width : `${String(own)}px`;
  };
  return [...(selection === undefined ? [] : ['36px']), ...columns.map(widthOf)].join(' ');
}

function rowId(prefix: string, index: number): string {
  return `${prefix}-${String(index)}`;
}

interface RowsProps<R> {
  readonly props: DataTableProps<R>;
  readonly table: Omit<TableModel<R>, 'setScroller'>;
  readonly template: string;
  readonly idPrefix: string;
}

function Rows<R>({ props, table, template, idPrefix }: RowsProps<R>) {
  const { columns, rows, rowKey, selection } = props;
  const shape = { columns, template, selectable: selection !== undefined };
  if (props.pending === true) {
    return Array.from({ length: placeholders }, (_, index) => (
      <SkeletonRow key={index} {...shape} top={index * rowHeight} />
    ));
  }
  return table.visible.map((item) => {
    const row = rows[item.index];
    if (row === undefined) return <SkeletonRow key={`wait-${String(item.index)}`} {...shape} top={item.top} />;
    const key = rowKey(row);
    return (
      <Row
        key={key}
        id={rowId(idPrefix, item.index)}
        row={row}
        index={item.index + (props.offset ?? 0)}
        top={item.top}
        columns={columns}
        template={template}
        active={key === table.activeKey}
        selected={selection?.keys.has(key)}
        onClick={table.onClick}
        onDoubleClick={table.onDoubleClick}
        onToggle={table.onToggle}
      />
    );
  });
}

interface FootProps<R> {
  readonly props: DataTableProps<R>;
  readonly inSight: TableModel<R>['inSight'];
  readonly helpId: string;
}

function Foot<R>({ props, inSight: [first, last], helpId }: FootProps<R>) {
  const say = useSay();
  const language = useLanguage();
  const { selection, total, atLeast = false, counting = false } = props;
  const count = (value: number) => formatCount(language, value);
  return (
    <div className="rb-table-foot">
      <span>
        {/* Told when the list is another one, not for every row that scrolls by. */}
        <span role="status">
          {counting
            ? say(kitTexts.rowsCounting)
            : say(kitTexts.rowsAll, { total: `${count(total)}${atLeast ? '+' : ''}` })}
        </span>
        {props.pending === true ? null : (
          <span aria-hidden>
            {' · '}
            {say(kitTexts.rowsInSight, { first: count(first + 1), last: count(Math.min(last + 1, total)) })}
          </span>
        )}
      </span>
      {selection === undefined || selection.keys.size === 0 ? null : (
        <span role="status">{say(kitTexts.selected, { count: count(selection.keys.size) })}</span>
      )}
      <span id={helpId} className="rb-table-help">
        {say(props.onOpen === undefined ? kitTexts.tableReadHelp : kitTexts.tableHelp)}{' '}
        {selection === undefined ? '' : say(kitTexts.tableSelectHelp)}
      </span>
    </div>
  );
}
