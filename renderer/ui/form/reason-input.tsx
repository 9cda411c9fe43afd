import { TextInput } from '@mantine/core';
import type { Text } from '#shared/text/text.ts';
import { useSay } from '../language/language.tsx';

export interface ReasonInputProps {
  readonly label: Text;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
}

/** Why, in one line, in a dialog that has no form of its own. */
export function ReasonInput({ label, value, onChange, autoFocus = false }: ReasonInputProps) {
  const say = useSay();
  return (
    <TextInput
      label={say(label)}
      value={value}
      maxLength={400}
      data-autofocus={autoFocus ? true : undefined}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
