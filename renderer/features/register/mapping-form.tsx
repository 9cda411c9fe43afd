import { NativeSelect, NumberInput } from '@mantine/core';
import type { RegisterSheetView } from '#shared/contract/register.ts';
import { registerFields, type RegisterField } from '#shared/domain/register/fields.ts';
import { columnName } from '#shared/domain/register/row-values.ts';
import type { RegisterPlan } from '#shared/domain/register/mapping.ts';
import { registerFieldTexts } from '#shared/text/register.ts';
import { registerTexts as texts } from '#shared/text/screens/register.ts';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { columnLooks, withColumn, type ColumnLook } from './register-plan.ts';

export interface MappingFormProps {
  readonly sheets: readonly RegisterSheetView[];
  readonly sheet: RegisterSheetView;
  readonly plan: RegisterPlan;
  readonly onSheet: (name: string) => void;
  readonly onPlan: (plan: RegisterPlan) => void;
}

/** Which sheet, where its heading stands, and what each column holds. */
export function MappingForm({ sheets, sheet, plan, onSheet, onPlan }: MappingFormProps) {
  const say = useSay();
  const language = useLanguage();
  const count = (value: number) => formatCount(language, value);
  const nameOf = ({ name, hidden }: RegisterSheetView) =>
    name === '' ? say(texts.onlySheet) : hidden ? say(texts.hiddenSheet, { name }) : name;
  return (
    <>
      <section className="rb-register-section">
        <h2>{say(texts.source)}</h2>
        <div className="rb-register-fields">
          <NativeSelect
            label={say(texts.sheet)}
            value={sheet.name}
            data={sheets.map((each) => ({ value: each.name, label: nameOf(each) }))}
            onChange={(event) => {
              onSheet(event.currentTarget.value);
            }}
          />
          <HeaderRow
            label={say(texts.headerFrom)}
            value={plan.mapping.headerFrom}
            onChange={(headerFrom) => {
              onPlan({
                ...plan,
                mapping: {
                  ...plan.mapping,
                  headerFrom,
                  headerTo: Math.max(headerFrom, headerFrom === 0 ? 0 : plan.mapping.headerTo),
                },
              });
            }}
          />
          <HeaderRow
            label={say(texts.headerTo)}
            value={plan.mapping.headerTo}
            onChange={(headerTo) => {
              onPlan({ ...plan, mapping: { ...plan.mapping, headerTo: Math.max(headerTo, plan.mapping.headerFrom) } });
            }}
          />
        </div>
        <p className="rb-quiet">
          {say(texts.sheetFacts, {
            rows: count(sheet.rows),
            merged: count(sheet.mergedRanges),
            hidden: count(sheet.hiddenRows),
          })}
          {sheet.remembered ? ` · ${say(texts.remembered)}` : ''}
        </p>
      </section>
      <section className="rb-register-section">
        <h2>{say(texts.columns)}</h2>
        <p className="rb-quiet">{say(texts.columnsHint)}</p>
        <div className="rb-register-columns">
          {columnLooks(sheet, plan).map((look) => (
            <ColumnChoice
              key={look.column}
              look={look}
              onChange={(field) => {
                onPlan(withColumn(plan, look.column, field));
              }}
            />
          ))}
        </div>
      </section>
    </>
  );
}

function HeaderRow({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  const say = useSay();
  return (
    <NumberInput
      label={label}
      description={say(texts.headerHint)}
      inputWrapperOrder={['label', 'input', 'description']}
      min={0}
      max={1_000}
      allowDecimal={false}
      value={value}
      onChange={(next) => {
        if (typeof next === 'number') onChange(next);
      }}
    />
  );
}

function ColumnChoice({
  look,
  onChange,
}: {
  readonly look: ColumnLook;
  readonly onChange: (field: RegisterField | null) => void;
}) {
  const say = useSay();
  const letter = columnName(look.column);
  const known = (value: string) => registerFields.find((field) => field === value) ?? null;
  return (
    <NativeSelect
      label={look.label === '' ? letter : `${letter} · ${look.label}`}
      description={look.example === '' ? ' ' : say(texts.example, { text: look.example })}
      inputWrapperOrder={['label', 'input', 'description']}
      value={look.field ?? ''}
      data={[
        { value: '', label: say(texts.toNotes) },
        ...registerFields.map((field) => ({ value: field, label: say(registerFieldTexts[field]) })),
      ]}
      onChange={(event) => {
        onChange(known(event.currentTarget.value));
      }}
    />
  );
}
