import { Select, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useId, useState, type InputEvent, type ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { formatDate, zoneName } from '#shared/text/dates.ts';
import { fieldTexts, kitTexts } from '#shared/text/screens/kit.ts';
import { offsetHere } from '../../effects/clock.ts';
import { useLanguage, useSay } from '../language/language.tsx';
import { textOf, useField, type FieldProps } from './field.tsx';
import { joinDayOrZoned, joinZoned, parseClock, parseDate, splitDayOrZoned, type TypedTime } from './parse-date.ts';
import './form.css';

/** WIB, WITA, WIT. */
const zoneOffsets: readonly number[] = [420, 480, 540];

interface DayInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
  readonly inputRef?: (element: HTMLElement | null) => void;
  /** Everything that is typed, a day or not. */
  readonly onTyped?: (typed: string) => void;
}

/** Types or picks a day. Typing in any usual way is understood (parseDate). */
function useDayInput({ value, onChange, onBlur, inputRef, onTyped }: DayInputProps) {
  const language = useLanguage();
  const say = useSay();
  return {
    value: value === '' ? null : value,
    placeholder: say(kitTexts.dateExample),
    valueFormat: (date: string) => formatDate(language, date),
    dateParser: parseDate,
    fixOnBlur: false,
    locale: language,
    hideOutsideDates: true,
    ariaLabels: {
      nextMonth: say(kitTexts.nextMonth),
      previousMonth: say(kitTexts.previousMonth),
      nextYear: say(kitTexts.nextYear),
      previousYear: say(kitTexts.previousYear),
      nextDecade: say(kitTexts.nextDecade),
      previousDecade: say(kitTexts.previousDecade),
      monthLevelControl: say(kitTexts.chooseMonth),
      yearLevelControl: say(kitTexts.chooseYear),
    },
    onChange: (next: string | null) => {
      onChange(next ?? '');
    },
    // What is typed and is no day is not the day that stood there before.
    onInput: (event: InputEvent<HTMLInputElement>) => {
      onTyped?.(event.currentTarget.value);
      if (parseDate(event.currentTarget.value) === null) onChange('');
    },
    onBlur,
    ...(inputRef === undefined ? {} : { ref: inputRef }),
  };
}

export interface OptionalDayProps {
  readonly label: ReactNode;
  /** YYYY-MM-DD, or ''. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A calendar date outside of a form, which may be left empty: what is none goes when the field is left, so that nobody believes it was taken. */
export function OptionalDay({ label, value, onChange }: OptionalDayProps) {
  const day = useDayInput({ value, onChange, onBlur: () => undefined });
  return <DateInput {...day} fixOnBlur label={label} clearable />;
}

/** A calendar date; the value is YYYY-MM-DD, or '' while it is not one. */
export function DateField<T extends FieldValues, O>(props: FieldProps<T, O>) {
  const { parts, value, set, onBlur, ref } = useField(props);
  const say = useSay();
  const [typed, onTyped] = useState('');
  const day = useDayInput({ value: textOf(value), onChange: set, onBlur, inputRef: ref, onTyped });
  const optional = props.optional ?? false;
  // To the form both are no day; to a person an empty field is not a wrong one.
  const unread = parts.error !== undefined && value === '' && typed.trim() !== '';
  const error = unread ? { error: say(fieldTexts.date) } : {};
  return <DateInput {...parts} {...error} {...day} clearable={optional} fixOnBlur={optional} />;
}

/** Day, clock and zone; the value is a zoned time (2026-11-21T14:05:00+08:00), or '' while a part is missing. */
export function DateTimeField<T extends FieldValues, O>(props: FieldProps<T, O>) {
  const { parts, value, set, onBlur, ref } = useField(props);
  const { label, description, error, disabled } = parts;
  return (
    <MomentInput
      label={label}
      {...(description === undefined ? {} : { description })}
      {...(error === undefined ? {} : { error })}
      disabled={disabled}
      value={textOf(value)}
      onChange={set}
      onBlur={onBlur}
      inputRef={ref}
    />
  );
}

export interface MomentInputProps extends DayInputProps {
  readonly label: ReactNode;
  readonly description?: string;
  readonly error?: string;
  readonly disabled?: boolean;
  /** The clock may be left out: the value is the day alone then, and no time at all while something else is typed. */
  readonly dayAlone?: boolean;
}

/** Day, clock and zone outside of a form. */
export function MomentInput(props: MomentInputProps) {
  const { label, description, error, disabled = false, dayAlone = false, value, onChange, onBlur, inputRef } = props;
  const say = useSay();
  const [typed, setTyped] = useState<TypedTime>(() => splitDayOrZoned(value, offsetHere()));
  const language = useLanguage();
  const [clock, setClock] = useState(language === 'id' ? typed.clock.replace(':', '.') : typed.clock);
  const errorId = useId();
  const change = (next: TypedTime, written: string) => {
    setTyped(next);
    onChange(dayAlone ? joinDayOrZoned(next, written) : joinZoned(next));
  };
  const day = useDayInput({
    value: typed.date,
    onChange: (date) => {
      change({ ...typed, date }, clock);
    },
    onBlur,
    ...(inputRef === undefined ? {} : { inputRef }),
  });
  const offsets = zoneOffsets.includes(typed.offset) ? zoneOffsets : [...zoneOffsets, typed.offset];
  const wrong = error === undefined ? {} : { error: true as const, 'aria-describedby': errorId };
  return (
    <div>
      <fieldset className="rb-zoned">
        <legend className="rb-zoned-legend">{label}</legend>
        <DateInput {...day} {...wrong} aria-label={say(kitTexts.date)} disabled={disabled} />
        <TextInput
          {...wrong}
          aria-label={say(kitTexts.time)}
          placeholder={say(kitTexts.timeExample)}
          disabled={disabled}
          inputMode="numeric"
          value={clock}
          onBlur={onBlur}
          onChange={(event) => {
            const written = event.currentTarget.value;
            setClock(written);
            change({ ...typed, clock: parseClock(written) ?? '' }, written);
          }}
        />
        <Select
          aria-label={say(kitTexts.zone)}
          disabled={disabled}
          allowDeselect={false}
          data={offsets.map((offset) => ({ value: String(offset), label: zoneName(offset) }))}
          value={String(typed.offset)}
          onChange={(offset) => {
            if (offset !== null) change({ ...typed, offset: Number(offset) }, clock);
          }}
        />
      </fieldset>
      {description === undefined ? null : <p className="rb-quiet rb-switch-hint">{description}</p>}
      {error === undefined ? null : (
        <p id={errorId} className="rb-field-error">
          {error}
        </p>
      )}
    </div>
  );
}
