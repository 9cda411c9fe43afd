import { Checkbox, MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ClassField, ConfigurationValue } from '#shared/domain/configuration/events.ts';
import { itemAttributes, itemClasses, type ItemClass } from '#shared/domain/item/events.ts';
import { fieldLabels, type FieldName } from '#shared/text/fields.ts';
import { configurationTexts as texts } from '#shared/text/screens/configuration.ts';
import { classTexts } from '#shared/text/terms.ts';
import { useSay } from '../../ui/language/language.tsx';
import { AddRow, RemoveRow } from './row-buttons.tsx';

type Classes = ConfigurationValue<'item-classes'>;
type ClassRow = Classes[number];
const types = [
  ['text', texts.text],
  ['number', texts.number],
  ['date', texts.day],
  ['choice', texts.choice],
] as const;

export interface ClassesEditorProps {
  readonly value: Classes;
  readonly onChange: ((value: Classes) => void) | null;
}

/** Fields that the unit adds to a class of items, and built-in ones that it makes mandatory. */
export function ClassesEditor({ value, onChange }: ClassesEditorProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<ItemClass>('phone');
  const row = value.find((each) => each.class === chosen) ?? { class: chosen, fields: [], mandatory: [] };
  const set = (part: Partial<ClassRow>) => {
    const next = { ...row, ...part };
    const others = value.filter((each) => each.class !== chosen);
    const empty = next.fields.length === 0 && next.mandatory.length === 0;
    onChange?.(empty ? others : [...others, next]);
  };
  return (
    <>
      <p>{say(texts.classesLead)}</p>
      <div className="rb-editor-bar">
        <NativeSelect
          label={say(texts.itemClass)}
          value={chosen}
          data={itemClasses.map((each) => ({ value: each, label: say(classTexts[each]) }))}
          onChange={(event) => {
            setChosen(itemClasses.find((each) => each === event.currentTarget.value) ?? chosen);
          }}
        />
        <MultiSelect
          label={say(texts.mandatoryBuiltIn)}
          className="rb-class-mandatory"
          value={row.mandatory}
          readOnly={onChange === null}
          data={builtInFields(chosen).map((field) => ({ value: field, label: say(fieldLabels[field]) }))}
          onChange={(mandatory) => {
            set({ mandatory });
          }}
        />
      </div>
      <FieldsTable
        fields={row.fields}
        onChange={
          onChange === null
            ? null
            : (fields) => {
                set({ fields });
              }
        }
      />
    </>
  );
}

function builtInFields(itemClass: ItemClass): FieldName[] {
  const shape = itemAttributes.options.find((option) => option.shape.class.value === itemClass)?.shape ?? {};
  return Object.keys(shape).filter((key): key is FieldName => key !== 'class' && key in fieldLabels);
}

interface FieldsTableProps {
  readonly fields: readonly ClassField[];
  readonly onChange: ((fields: ClassField[]) => void) | null;
}

function FieldsTable({ fields, onChange }: FieldsTableProps) {
  const say = useSay();
  return (
    <>
      <div className="rb-editor-frame" hidden={fields.length === 0}>
        <table className="rb-editor">
          <thead>
            <tr>
              {[texts.field, texts.key, texts.type, texts.choices, texts.mandatory].map((head) => (
                <th key={head.en} scope="col">
                  {say(head)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {fields.map((field, index) => (
              <FieldRow
                key={index}
                field={field}
                number={index + 1}
                readOnly={onChange === null}
                onChange={(part) => {
                  onChange?.(fields.map((each, place) => (place === index ? { ...each, ...part } : each)));
                }}
                onRemove={() => {
                  onChange?.(fields.filter((_, place) => place !== index));
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
      <AddRow
        shown={onChange !== null}
        onRun={() => {
          onChange?.([...fields, { key: '', label: '', type: 'text', choices: [], mandatory: false }]);
        }}
      />
    </>
  );
}

interface FieldRowProps {
  readonly field: ClassField;
  readonly number: number;
  readonly readOnly: boolean;
  readonly onChange: (part: Partial<ClassField>) => void;
  readonly onRemove: () => void;
}

/** A key made of the name, until somebody writes another. */
function keyOf(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40);
}

function FieldRow({ field, number, readOnly, onChange, onRemove }: FieldRowProps) {
  const say = useSay();
  const of = (label: { id: string; en: string }) => `${say(label)} ${String(number)}`;
  const ownKey = field.key !== keyOf(field.label);
  return (
    <tr>
      <td>
        <TextInput
          aria-label={of(texts.field)}
          value={field.label}
          readOnly={readOnly}
          onChange={(event) => {
            const label = event.currentTarget.value;
            onChange(ownKey ? { label } : { label, key: keyOf(label) });
          }}
        />
      </td>
      <td>
        <TextInput
          aria-label={of(texts.key)}
          classNames={{ input: 'rb-mono' }}
          value={field.key}
          readOnly={readOnly}
          onChange={(event) => {
            onChange({ key: event.currentTarget.value });
          }}
        />
      </td>
      <td>
        <NativeSelect
          aria-label={of(texts.type)}
          value={field.type}
          disabled={readOnly}
          data={types.map(([value, label]) => ({ value, label: say(label) }))}
          onChange={(event) => {
            const type = types.find(([each]) => each === event.currentTarget.value)?.[0];
            if (type !== undefined) onChange({ type, choices: type === 'choice' ? field.choices : [] });
          }}
        />
      </td>
      <td>
        <ChoicesInput
          label={of(texts.choices)}
          choices={field.choices}
          disabled={readOnly || field.type !== 'choice'}
          onChange={(choices) => {
            onChange({ choices });
          }}
        />
      </td>
      <td>
        <Checkbox
          aria-label={of(texts.mandatory)}
          checked={field.mandatory}
          disabled={readOnly}
          onChange={(event) => {
            onChange({ mandatory: event.currentTarget.checked });
          }}
        />
      </td>
      <td>
        <RemoveRow shown={!readOnly} number={number} onRun={onRemove} />
      </td>
    </tr>
  );
}

interface ChoicesInputProps {
  readonly label: string;
  readonly choices: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (choices: string[]) => void;
}

/** The text as typed is kept here: a comma that was just typed must not vanish. */
function ChoicesInput({ label, choices, disabled, onChange }: ChoicesInputProps) {
  const [text, setText] = useState(choices.join(', '));
  return (
    <TextInput
      aria-label={label}
      value={text}
      disabled={disabled}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        onChange(
          next
            .split(',')
            .map((each) => each.trim())
            .filter((each) => each !== ''),
        );
      }}
    />
  );
}
