import { Checkbox, Select } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState, type InputEvent } from 'react';
import { formatDate } from '#shared/text/dates.ts';
import { fieldTexts } from '#shared/text/screens/kit.ts';
import { listTexts as texts } from '#shared/text/screens/lists.ts';
import type { Text } from '#shared/text/text.ts';
import { parseDate } from '../form/parse-date.ts';
import { useLanguage, useSay, type Say } from '../language/language.tsx';
import type { Chip } from './filters.tsx';
import { withoutEmpty } from './use-look.ts';

export interface FilterProps<F> {
  readonly filter: F;
  readonly onChange: (filter: F) => void;
}

/** Any part of a filter, or undefined to take it out. */
export type FilterChange<F> = { readonly [K in keyof F]?: F[K] | undefined };

export function changed<F extends object>(filter: F, change: FilterChange<F>): F {
  return withoutEmpty({ ...filter, ...change });
}

/** Makes the chips of a filter, each of which can be taken out; none for what is not asked. */
export function chipMaker<F extends object>(say: Say, { filter, onChange }: FilterProps<F>) {
  return (key: keyof F & string, name: Text, value: string | undefined): Chip[] => {
    const onRemove = () => {
      onChange(changed(filter, { [key]: undefined } as FilterChange<F>));
    };
    return value === undefined ? [] : [{ key, name: say(name), value, onRemove }];
  };
}

interface FilterFieldProps<T> {
  readonly label: Text;
  readonly value: T | undefined;
  readonly onChange: (value: T | undefined) => void;
}

export interface FilterChoiceProps extends FilterFieldProps<string> {
  readonly data: readonly { readonly value: string; readonly label: string }[];
}

export function FilterChoice({ label, value, data, onChange }: FilterChoiceProps) {
  const say = useSay();
  return (
    <Select
      label={say(label)}
      placeholder={say(texts.any)}
      data={[...data]}
      value={value ?? null}
      clearable
      searchable={data.length > 7}
      comboboxProps={{ withinPortal: false }}
      onChange={(next) => {
        onChange(next ?? undefined);
      }}
    />
  );
}

export interface FilterDayProps extends FilterFieldProps<string> {
  /** What is wrong with a day that is one. */
  readonly problem?: Text | undefined;
}

export function FilterDay({ label, value, problem, onChange }: FilterDayProps) {
  const say = useSay();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const wrong = typed.trim() !== '' && parseDate(typed) === null ? fieldTexts.date : problem;
  return (
    <DateInput
      label={say(label)}
      error={wrong === undefined ? undefined : say(wrong)}
      value={value ?? null}
      valueFormat={(date: string) => formatDate(language, date)}
      dateParser={parseDate}
      locale={language}
      clearable
      fixOnBlur={false}
      // Below the field lies the calendar.
      inputWrapperOrder={['label', 'error', 'input']}
      popoverProps={{ withinPortal: false }}
      // What is typed and is no day asks nothing, and does not vanish either.
      onInput={(event: InputEvent<HTMLInputElement>) => {
        setTyped(event.currentTarget.value);
        if (parseDate(event.currentTarget.value) === null) onChange(undefined);
      }}
      onChange={(next) => {
        setTyped('');
        onChange(next ?? undefined);
      }}
    />
  );
}

/** Only what is so, or everything. */
export function FilterCheck({ label, value, onChange }: FilterFieldProps<true>) {
  const say = useSay();
  return (
    <Checkbox
      label={say(label)}
      checked={value === true}
      onChange={(event) => {
        onChange(event.currentTarget.checked ? true : undefined);
      }}
    />
  );
}
