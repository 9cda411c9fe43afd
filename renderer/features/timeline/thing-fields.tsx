import { Textarea, TextInput } from '@mantine/core';
import { gridTexts } from '#shared/text/screens/seizure-grid.ts';
import { formatMoney } from '../../ui/format/numbers.ts';
import { MomentInput } from '../../ui/form/date-fields.tsx';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { readCash } from '../../ui/thing/cash-lines.ts';
import { CashTable } from '../../ui/thing/cash-table.tsx';
import { ClassField } from '../../ui/thing/class-field.tsx';
import type { Field } from '../../ui/thing/class-shape.ts';
import { CountsTable } from '../../ui/thing/counts-table.tsx';
import { cellOf } from '../../ui/thing/grid-row.ts';
import type { Thing } from './use-thing.ts';

/** Every fact of an item that may be put right, each with what is wrong with it below. */
export function ThingFields({ thing }: { readonly thing: Thing }) {
  const say = useSay();
  const { row, fields, wrong, setText, setCounts } = thing;
  const countsWrong = wrong.get('counts');
  const beside = (name: string) => (wrong.has(name) ? { error: wrong.get(name) } : {});
  return (
    <>
      <div className="rb-thing-fields">
        {fields.map((field, index) => (
          <ThingField key={field.name} field={field} thing={thing} first={index === 0} />
        ))}
        <TextInput
          {...beside('unitNumber')}
          label={say(gridTexts.unitNumber)}
          value={cellOf(row, 'unitNumber')}
          maxLength={200}
          data-detail="unitNumber"
          onChange={(event) => {
            setText('unitNumber', event.currentTarget.value);
          }}
        />
        <TextInput
          {...beside('sameAs')}
          label={say(gridTexts.sameAs)}
          value={cellOf(row, 'sameAs')}
          maxLength={1000}
          data-detail="sameAs"
          onChange={(event) => {
            setText('sameAs', event.currentTarget.value);
          }}
        />
      </div>
      {row.itemClass === 'cash' && cellOf(row, 'currency') === 'IDR' ? (
        <CashTable
          text={cellOf(row, 'lines')}
          onText={(text) => {
            setText('lines', text);
          }}
        />
      ) : null}
      <CountsTable counts={row.counts} onChange={setCounts} />
      {countsWrong === undefined ? null : <p className="rb-field-error">{countsWrong}</p>}
      <Textarea
        {...beside('notes')}
        label={say(gridTexts.notes)}
        autosize
        minRows={1}
        maxRows={5}
        data-detail="notes"
        value={cellOf(row, 'notes')}
        onChange={(event) => {
          setText('notes', event.currentTarget.value);
        }}
      />
    </>
  );
}

interface ThingFieldProps {
  readonly field: Field;
  readonly thing: Thing;
  readonly first: boolean;
}

function ThingField({ field, thing, first }: ThingFieldProps) {
  const { row, wrong, setText } = thing;
  const { name, label, kind } = field;
  const say = useSay();
  const value = cellOf(row, name);
  const error = wrong.get(name);
  if (kind === 'total') return <OtherMoney text={cellOf(row, 'lines')} currency={cellOf(row, 'currency')} />;
  if (row.itemClass === 'account' && name === 'capturedAt') {
    return (
      <div className="rb-thing-notes">
        <MomentInput
          label={typeof label === 'string' ? label : say(label)}
          {...(error === undefined ? {} : { error })}
          dayAlone
          value={value}
          onBlur={() => undefined}
          onChange={(moment) => {
            setText(name, moment);
          }}
        />
      </div>
    );
  }
  return (
    <div className={name === 'description' || kind === 'lines' ? 'rb-thing-notes' : undefined}>
      <ClassField
        field={field}
        value={value}
        error={error}
        first={first}
        onText={(text) => {
          setText(name, text);
        }}
      />
    </div>
  );
}

/** Rupiah are added up below, note by note. */
function OtherMoney({ text, currency }: { readonly text: string; readonly currency: string }) {
  const say = useSay();
  const language = useLanguage();
  if (!/^[A-Z]{3}$/.test(currency) || currency === 'IDR') return null;
  return <strong>{say(gridTexts.cashHere, { total: formatMoney(language, currency, readCash(text).total) })}</strong>;
}
