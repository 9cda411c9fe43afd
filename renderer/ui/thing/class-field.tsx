import { NativeSelect, TextInput } from '@mantine/core';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { gridTexts as texts } from '#shared/text/screens/seizure-grid.ts';
import { useSay } from '../language/language.tsx';
import type { Field } from './class-shape.ts';
import './thing.css';

interface ClassFieldProps {
  readonly field: Field;
  readonly value: string;
  /** What is wrong with it, where no list beside the fields says so. */
  readonly error?: string | undefined;
  /** Where the keyboard starts in a dialog. */
  readonly first?: boolean;
  readonly onText: (text: string) => void;
}

/** One thing that a class asks for, as text that is still being typed. */
export function ClassField({ field, value, error, first: starts = false, onText }: ClassFieldProps) {
  const say = useSay();
  const words = typeof field.label === 'string' ? field.label : say(field.label);
  const label = field.mandatory && field.kind !== 'choice' ? `${words} (${say(texts.needed)})` : words;
  const wrong = error === undefined ? {} : { error };
  if (field.kind === 'choice') {
    const data = field.choices.map((choice) => ({
      value: choice.value,
      label: typeof choice.label === 'string' ? choice.label : say(choice.label),
    }));
    const own = field.name.startsWith('unit:');
    const first = data.find((choice) => choice.value === 'unknown') ?? data[0];
    return (
      <NativeSelect
        {...wrong}
        label={label}
        data-detail={field.name}
        value={value === '' && !own ? (first?.value ?? '') : value}
        data={own ? [{ value: '', label: '' }, ...data] : data}
        onChange={(event) => {
          onText(event.currentTarget.value);
        }}
      />
    );
  }
  return (
    <TextInput
      {...wrong}
      label={label}
      data-detail={field.name}
      data-autofocus={starts ? true : undefined}
      value={value}
      {...(field.kind === 'date' ? { placeholder: say(kitTexts.dateExample) } : {})}
      {...(field.name === 'currency' ? { placeholder: 'IDR' } : {})}
      onChange={(event) => {
        onText(event.currentTarget.value);
      }}
    />
  );
}
