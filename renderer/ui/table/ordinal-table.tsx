import { useId, type ReactNode } from 'react';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { formatCount } from '../format/numbers.ts';
import { useLanguage, useSay } from '../language/language.tsx';
import { HeadRow, Row, SkeletonRow } from './rows.tsx';
import { rowHeight } from './ordinal-scroll.ts';
import type { Column } from './types.ts';
import { useOrdinal, type OrdinalModel, type OrdinalProps } from './use-ordinal.ts';
import './table.css';

export interface OrdinalTableProps<R> extends OrdinalProps {
  readonly label: string;
  readonly columns: readonly Column<R>[];
  /** Undefined while the row is on its way. */
  readonly rowAt: (place: number) => R | undefined;
  readonly sort: { readonly by: string; readonly down: boolean };
  readonly onSort: (by: string) => void;
  /** Keys that this list has besides the usual ones. */
  readonly help?: ReactNode;
}

/**
 * A list of known length that is read by place: a million rows scroll to the row, and any of them is one drag away. Rows
 * stand in a layer that stays in sight; only which ones they are changes.
 */
export function OrdinalTable<R>(props: OrdinalTableProps<R>) {
  const { label, columns, total, state } = props;
  const helpId = useId();
  const { setScroller, ...model } = useOrdinal(props);
  const first = Math.min(state.first, Math.max(0, total - model.fitting));
  // One more stands half in sight at the lower edge.
  const last = Math.min(total, first + model.fitting + 1) - 1;
  const { active } = state;
  const template = columns.map(({ width }) => width).join(' ');
  return (
    <div className="rb-table-frame">
      <div
        ref={setScroller}
        className="rb-table"
        role="grid"
        aria-label={label}
        aria-describedby={helpId}
        aria-rowcount={total + 1}
        aria-activedescendant={active !== null && active >= first && active <= last ? idOf(helpId, active) : undefined}
        tabIndex={0}
        onScroll={model.onScroll}
        onKeyDown={model.onKeyDown}
      >
        <div className="rb-table-layer" role="presentation" style={{ height: model.height }}>
          <HeadRow
            columns={columns}
            template={template}
            selectable={false}
            sort={props.sort}
            onSort={props.onSort}
            onWidth={undefined}
          />
          <div role="rowgroup" className="rb-table-body">
            {Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (
              <Place
                key={first + index}
                props={props}
                model={model}
                place={first + index}
                top={index * rowHeight}
                template={template}
                id={idOf(helpId, first + index)}
              />
            ))}
          </div>
        </div>
        <div aria-hidden style={{ height: model.travel }} />
      </div>
      <Foot id={helpId} first={first} last={Math.min(total, first + model.fitting)} total={total} help={props.help} />
    </div>
  );
}

function idOf(prefix: string, place: number): string {
  return `${prefix}-${String(place)}`;
}

interface PlaceProps<R> {
  readonly props: OrdinalTableProps<R>;
  readonly model: Omit<OrdinalModel, 'setScroller'>;
  readonly place: number;
  readonly top: number;
  readonly template: string;
  readonly id: string;
}

function Place<R>({ props, model, place, top, template, id }: PlaceProps<R>) {
  const { columns, rowAt, state, onOpen } = props;
  const row = rowAt(place);
  if (row === undefined) return <SkeletonRow columns={columns} template={template} selectable={false} top={top} />;
  return (
    <Row
      id={id}
      row={row}
      index={place}
      top={top}
      columns={columns}
      template={template}
      active={place === state.active}
      selected={undefined}
      onClick={() => {
        model.activate(place);
      }}
      onDoubleClick={() => {
        onOpen(place);
      }}
      onToggle={() => undefined}
    />
  );
}

interface FootProps {
  readonly id: string;
  readonly first: number;
  readonly last: number;
  readonly total: number;
  readonly help: ReactNode;
}

function Foot({ id, first, last, total, help }: FootProps) {
  const say = useSay();
  const language = useLanguage();
  const count = (value: number) => formatCount(language, value);
  return (
    <div className="rb-table-foot">
      <span>
        <span role="status">{say(kitTexts.rowsAll, { total: count(total) })}</span>
        <span aria-hidden>
          {' · '}
          {say(kitTexts.rowsInSight, { first: count(first + 1), last: count(last) })}
        </span>
      </span>
      <span id={id} className="rb-table-help">
        {help ?? say(kitTexts.tableHelp)}
      </span>
    </div>
  );
}
