import { Checkbox, NumberInput, SegmentedControl, Select } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { Text } from '#shared/text/text.ts';
import { useLanguage, useSay } from '../language/language.tsx';
import { textOf, useField, type FieldProps } from './field.tsx';

export interface Choice {
  readonly value: string;
  readonly label: Text | string;
}

export interface SelectFieldProps<T extends FieldValues, O> extends FieldProps<T, O> {
  readonly choices: readonly Choice[];
  readonly searchable?: boolean;
  /** What the form holds when nothing is chosen; null without it. */
  readonly none?: string;
}

function useLabels(choices: readonly Choice[]): { value: string; label: string }[] {
  const say = useSay();
  return choices.map(({ value, label }) => ({ value, label: typeof label === 'string' ? label : say(label) }));
}

/** One of several. An empty choice is null in an optional field. */
export function SelectField<T extends FieldValues, O>(props: SelectFieldProps<T, O>) {
  const { parts, value, set, onBlur, ref } = useField(props);
  const data = useLabels(props.choices);
  return (
    <Select
      {...parts}
      ref={ref}
      data={data}
      value={typeof value === 'string' && value !== '' ? value : null}
      searchable={props.searchable ?? data.length > 7}
      clearable={props.optional ?? false}
      allowDeselect={props.optional ?? false}
      onChange={(chosen) => {
        set(chosen ?? props.none ?? null);
      }}
      onBlur={onBlur}
    />
  );
}

/** One of two to four short words, all in sight. */
export function SwitchField<T extends FieldValues, O>(props: SelectFieldProps<T, O>) {
  const { parts, value, set } = useField(props);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { autoFocus } = props;
  useEffect(() => {
    if (autoFocus === true) box.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [autoFocus]);
  return (
    <div ref={box} className="rb-switch-field">
      <span id={id} className="rb-switch-label">
        {parts.label}
      </span>
      <SegmentedControl
        aria-labelledby={id}
        name={parts.name}
        disabled={parts.disabled}
        data={useLabels(props.choices)}
        value={textOf(value)}
        onChange={set}
      />
      {parts.description === undefined ? null : <p className="rb-quiet rb-switch-hint">{parts.description}</p>}
    </div>
  );
}

export interface NumberFieldProps<T extends FieldValues, O> extends FieldProps<T, O> {
  readonly min?: number;
  readonly max?: number;
  readonly suffix?: string;
}

/** A whole number, written with the thousands marks of the language. */
export function NumberField<T extends FieldValues, O>(props: NumberFieldProps<T, O>) {
  const language = useLanguage();
  const { parts, value, set, onBlur, ref } = useField(props);
  return (
    <NumberInput
      {...parts}
      ref={ref}
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator={language === 'id' ? '.' : ','}
      decimalSeparator={language === 'id' ? ',' : '.'}
      value={typeof value === 'number' ? value : ''}
      clampBehavior="none"
      hideControls
      onChange={(next) => {
        set(typeof next === 'number' ? next : undefined);
      }}
      onBlur={onBlur}
      {...(props.min === undefined ? {} : { min: props.min })}
      {...(props.max === undefined ? {} : { max: props.max })}
      {...(props.suffix === undefined ? {} : { suffix: props.suffix })}
    />
  );
}

export function CheckField<T extends FieldValues, O>(props: FieldProps<T, O>) {
  const { parts, value, set, onBlur, ref } = useField(props);
  return (
    <Checkbox
      {...parts}
      ref={ref}
      checked={value === true}
      onBlur={onBlur}
      onChange={(event) => {
        set(event.currentTarget.checked);
      }}
    />
  );
}
