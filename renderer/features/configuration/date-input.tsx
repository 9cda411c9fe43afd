import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '#shared/text/dates.ts';
import { configurationTexts as texts } from '#shared/text/screens/configuration.ts';
import { parseDate } from '../../ui/form/parse-date.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';

export interface DateInputProps {
  readonly label: string;
  /** YYYY-MM-DD. */
  readonly value: string;
  readonly onChange: ((value: string) => void) | null;
}

/** A date in a row, as officers write it. What is no date is said, and the date before stays until it is one. */
export function DateInput({ label, value, onChange }: DateInputProps) {
  const say = useSay();
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && parseDate(typed) === null;
  return (
    <TextInput
      aria-label={label}
      className="rb-editor-date"
      value={typed ?? formatDate(language, value)}
      readOnly={onChange === null}
      error={wrong ? say(texts.dateWrong) : undefined}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        const date = parseDate(next);
        if (date !== null) onChange?.(date);
      }}
      onBlur={() => {
        if (!wrong) setTyped(null);
      }}
    />
  );
}
