import {
  IconArrowBackUp,
  IconCopy,
  IconCornerDownRight,
  IconListDetails,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { useMemo, useRef, type RefObject } from 'react';
import type { ClassFields } from '#shared/domain/item/class-fields.ts';
import { itemClasses, type ItemClass } from '#shared/domain/item/events.ts';
import { gridTexts as texts } from '#shared/text/screens/seizure-grid.ts';
import { seizureTexts } from '#shared/text/screens/seizure.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { formatCount, formatMoney } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { ItemGrid } from './item-grid.tsx';
import { readCash } from '../../ui/thing/cash-lines.ts';
import { shapeOf, type ShapeOfClass } from '../../ui/thing/class-shape.ts';
import { cellOf, isBlankRow, type GridRow } from '../../ui/thing/grid-row.ts';
import { isTold, remarksOf } from '../../ui/thing/row-problems.ts';
import { RowDetails, useRowName } from './row-details.tsx';
import type { Items } from './use-items.ts';
import type { Judgement } from './use-judgement.ts';
import type { Photos } from './use-photos.ts';
import type { GridPlace } from './item-grid.tsx';
import './item-grid.css';

export interface ItemsSectionProps {
  readonly items: Items;
  readonly numbers: ReadonlyMap<number, string>;
  readonly unitNumbers: ReadonlyMap<number, string>;
  readonly judgement: Judgement;
  /** Missing facts are shown as wrong only after somebody has tried to record. */
  readonly strict: boolean;
  readonly unit: (itemClass: ItemClass) => ClassFields;
  readonly photos: Photos;
  readonly onPaste: (text: string, place: GridPlace) => void;
}

/** The grid, what can be done with its rows, and the details of the one somebody is in. */
export function ItemsSection(props: ItemsSectionProps) {
  const { items, numbers, judgement, photos, unit } = props;
  const say = useSay();
  const details = useRef<HTMLDivElement>(null);
  const shapes = useShapes(unit);
  const viewOf = useRowView(props, shapes);
  const nameOf = useRowName();
  const row = items.activeRow;
  const outer = items.rows.find(({ key }) => key === row?.inside);
  return (
    <fieldset className="rb-form-section rb-items">
      <legend>{say(seizureTexts.items)}</legend>
      <Toolbar items={items} details={details} />
      <ItemGrid
        rows={items.rows}
        viewOf={viewOf}
        active={items.focus.active}
        wanted={items.focus.wanted}
        onActive={items.focus.setActive}
        onGo={items.focus.go}
        onPast={items.add}
        onPaste={props.onPaste}
        onText={items.onText}
        onClass={items.onClass}
        onDescribed={items.onDescribed}
        onDrop={dropper(photos)}
      />
      <Foot rows={items.rows} />
      {row === null ? null : (
        <div ref={details}>
          <RowDetails
            key={row.key}
            row={row}
            name={nameOf(numbers.get(row.key) ?? '', items.rows.indexOf(row))}
            outer={outer === undefined ? null : (numbers.get(outer.key) ?? null)}
            shape={shapes(row.itemClass)}
            problems={judgement.problemsOf(row)}
            remarks={remarksOf(row, { unit })}
            known={judgement.knownOf(row)}
            nextUnitNumber={props.unitNumbers.get(row.key) ?? null}
            photos={photos}
            onText={items.onText}
            onCounts={items.onCounts}
          />
        </div>
      )}
    </fieldset>
  );
}

function dropper(photos: Photos): (key: number, files: readonly File[]) => void {
  return (key, files) => void photos.drop(key, files);
}

/** What each class asks for; the same object for the same class, so that rows are not drawn anew. */
function useShapes(unit: ItemsSectionProps['unit']): (itemClass: ItemClass) => ShapeOfClass {
  return useMemo(() => {
    const shapes = new Map(itemClasses.map((itemClass) => [itemClass, shapeOf(itemClass, unit(itemClass))]));
    return (itemClass) => shapes.get(itemClass) ?? shapeOf(itemClass, unit(itemClass));
  }, [unit]);
}

const nothingWrong: ReadonlySet<string> = new Set();

function useRowView({ numbers, judgement, strict, photos }: ItemsSectionProps, shapes: ReturnType<typeof useShapes>) {
  const cache = useRef(new Map<string, ReadonlySet<string>>());
  const counted = useMemo(() => {
    const counts = new Map<number, number>();
    for (const { row } of photos.held) if (row !== null) counts.set(row, (counts.get(row) ?? 0) + 1);
    return counts;
  }, [photos.held]);
  return (row: GridRow) => {
    const names = judgement
      .problemsOf(row)
      .filter((problem) => isTold(row, problem, strict))
      .map(({ cell }) => cell);
    const name = names.join(' ');
    const wrong = name === '' ? nothingWrong : (cache.current.get(name) ?? new Set(names));
    cache.current.set(name, wrong);
    return {
      number: numbers.get(row.key) ?? '',
      shape: shapes(row.itemClass),
      wrong,
      photos: counted.get(row.key) ?? 0,
    };
  };
}

interface ToolbarProps {
  readonly items: Items;
  readonly details: RefObject<HTMLDivElement | null>;
}

function Toolbar({ items, details }: ToolbarProps) {
  const icon = { size: 16, stroke: 1.5 };
  const toDetails = () => {
    const inside = details.current?.contains(document.activeElement) === true;
    const row = items.activeRow;
    if (inside && row !== null) items.focus.go({ key: row.key, column: items.focus.active?.column ?? 'description' });
    else details.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  };
  return (
    <div className="rb-items-tools">
      <ActionButton id="seizure.add" label={texts.add} keys="Alt+I" icon={<IconPlus {...icon} />} onRun={items.add} />
      <ActionButton
        id="seizure.inside"
        label={texts.inside}
        keys="Ctrl+I"
        icon={<IconCornerDownRight {...icon} />}
        onRun={items.addInside}
      />
      <ActionButton
        id="seizure.duplicate"
        label={texts.duplicate}
        keys="Ctrl+D"
        icon={<IconCopy {...icon} />}
        onRun={items.duplicate}
      />
      <ActionButton
        id="seizure.remove"
        label={texts.remove}
        keys="Alt+H"
        icon={<IconTrash {...icon} />}
        onRun={items.remove}
      />
      <ActionButton
        id="seizure.undo"
        label={texts.undo}
        keys="Alt+Z"
        icon={<IconArrowBackUp {...icon} />}
        disabled={!items.canUndo}
        onRun={items.takeBack}
      />
      <ActionButton
        id="seizure.details"
        label={texts.details}
        keys="Alt+R"
        icon={<IconListDetails {...icon} />}
        onRun={toDetails}
      />
    </div>
  );
}

/** How many items, and what the cash of all of them makes. */
function Foot({ rows }: { readonly rows: readonly GridRow[] }) {
  const say = useSay();
  const language = useLanguage();
  const totals = new Map<string, number>();
  let count = 0;
  for (const row of rows) {
    if (isBlankRow(row)) continue;
    count += 1;
    if (row.itemClass !== 'cash') continue;
    const currency = cellOf(row, 'currency') || 'IDR';
    totals.set(currency, (totals.get(currency) ?? 0) + readCash(cellOf(row, 'lines')).total);
  }
  const cash = [...totals].filter(([, total]) => total > 0);
  return (
    <div className="rb-items-foot">
      <span role="status">{say(texts.rows, { count: formatCount(language, count) })}</span>
      {cash.length === 0 ? null : (
        <strong role="status">
          {say(texts.cash, {
            total: cash.map(([currency, total]) => formatMoney(language, currency, total)).join(' + '),
          })}
        </strong>
      )}
      <span className="rb-items-help">{say(texts.help)}</span>
    </div>
  );
}
