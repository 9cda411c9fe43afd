import { IconCamera, IconCornerDownRight } from '@tabler/icons-react';
import { memo, useState, type ReactNode } from 'react';
import { itemClasses, type ItemClass } from '#shared/domain/item/events.ts';
import { seizureTexts } from '#shared/text/screens/seizure.ts';
import { classTexts } from '#shared/text/terms.ts';
import type { Text } from '#shared/text/text.ts';
import { formatMoney } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { readCash } from '../../ui/thing/cash-lines.ts';
import type { Field, ShapeOfClass } from '../../ui/thing/class-shape.ts';
import { cellOf, type GridRow } from '../../ui/thing/grid-row.ts';
import type { GridColumn } from './model/paste.ts';
import type { GridPlace } from './item-grid.tsx';

/** What the form knows of a row beside its texts. */
export interface RowView {
  readonly number: string;
  readonly shape: ShapeOfClass;
  /** Names of the cells that are wrong and may be shown as such. */
  readonly wrong: ReadonlySet<string>;
  readonly photos: number;
}

export interface RowTools {
  readonly onText: (key: number, name: string, text: string) => void;
  readonly onClass: (key: number, itemClass: ItemClass) => void;
  readonly onDescribed: (key: number) => void;
  readonly onDrop: (key: number, files: readonly File[]) => void;
  readonly onGo: (place: GridPlace) => void;
}

export interface GridRowProps extends RowView, RowTools {
  readonly row: GridRow;
  readonly index: number;
  readonly top: number;
  readonly active: boolean;
}

const slotColumns = ['slot0', 'slot1', 'slot2'] as const;

export const GridRowView = memo(function GridRowView(props: GridRowProps) {
  const { row, index, top, number, shape, active, photos } = props;
  const say = useSay();
  const [over, setOver] = useState(false);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-label={say(seizureTexts.row, { number: index + 1 })}
      data-row={row.key}
      data-active={active || undefined}
      data-over={over || undefined}
      className="rb-grid-row"
      style={{ transform: `translateY(${String(top)}px)` }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        props.onDrop(row.key, [...event.dataTransfer.files]);
      }}
    >
      <span role="rowheader" className="rb-grid-number rb-mono">
        {row.inside === null ? null : <IconCornerDownRight size={14} stroke={1.5} aria-hidden />}
        <span>{number === '' ? String(index + 1) : number}</span>
        {photos === 0 ? null : (
          <span className="rb-grid-photos">
            <IconCamera size={14} stroke={1.5} aria-hidden />
            {photos}
          </span>
        )}
      </span>
      <TextCell {...props} column="description" name="description" label={seizureTexts.description} />
      <ClassCell {...props} />
      <TextCell {...props} column="quantity" name="quantity" label={seizureTexts.quantity} placeholder="1" />
      {shape.grid.map((field, slot) => (
        <Slot key={slotColumns[slot]} {...props} field={field} column={slotColumns[slot] ?? 'slot0'} />
      ))}
    </div>
  );
});

function Slot({ field, ...props }: GridRowProps & { readonly field: Field | null; readonly column: GridColumn }) {
  const language = useLanguage();
  if (field === null) return <span role="gridcell" className="rb-grid-none" />;
  if (field.kind === 'total') {
    const currency = cellOf(props.row, 'currency') || 'IDR';
    const { total } = readCash(cellOf(props.row, 'lines'));
    return (
      <span role="gridcell" className="rb-grid-total">
        {total === 0 ? '' : formatMoney(language, currency, total)}
      </span>
    );
  }
  return <TextCell {...props} name={field.name} label={field.label} mandatory={field.mandatory} mono={isMono(field)} />;
}

const monoNames = new Set(['imei', 'iccid', 'serial', 'chassisNumber', 'identifier']);
function isMono({ name }: Field): boolean {
  return monoNames.has(name);
}

interface TextCellProps extends GridRowProps {
  readonly column: GridColumn;
  readonly name: string;
  readonly label: Text | string;
  readonly placeholder?: string;
  readonly mandatory?: boolean;
  readonly mono?: boolean;
}

function TextCell({ row, wrong, column, name, label, placeholder, mono = false, ...props }: TextCellProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const words = typeof label === 'string' ? label : say(label);
  const text = cellOf(row, name);
  return (
    <span role="gridcell" className="rb-grid-cell">
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={words}
        aria-required={props.mandatory === true || undefined}
        aria-invalid={wrong.has(name) || undefined}
        data-column={column}
        data-name={name}
        className={mono ? 'rb-mono' : undefined}
        placeholder={placeholder ?? (column === 'description' ? '' : words)}
        value={text}
        {...(column === 'quantity' ? { inputMode: 'numeric' as const, lang: language } : {})}
        onChange={(event) => {
          props.onText(row.key, name, event.currentTarget.value);
        }}
        {...(name === 'description'
          ? {
              onBlur: () => {
                props.onDescribed(row.key);
              },
            }
          : {})}
      />
    </span>
  );
}

/** The list of the system: its first letters choose, and no list has to be built for every row. */
function ClassCell({ row, onClass }: GridRowProps) {
  const say = useSay();
  return (
    <span role="gridcell" className="rb-grid-cell">
      <select
        aria-label={say(seizureTexts.class)}
        data-column="class"
        value={row.itemClass}
        onChange={(event) => {
          const chosen = itemClasses.find((itemClass) => itemClass === event.currentTarget.value);
          if (chosen !== undefined) onClass(row.key, chosen);
        }}
      >
        {itemClasses.map((itemClass) => (
          <option key={itemClass} value={itemClass}>
            {say(classTexts[itemClass])}
          </option>
        ))}
      </select>
    </span>
  );
}
