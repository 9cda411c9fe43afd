import { Button, TextInput } from '@mantine/core';
import { verifyTexts } from '#shared/text/screens/verify.ts';
import type { Text } from '#shared/text/text.ts';
import { FieldLabel } from '../../ui/form/field.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { readTrustKey } from './trust-key.ts';

export interface TrustFieldProps {
  readonly label: Text;
  readonly help: Text;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** Nobody is told of a wrong key before they sent it. */
  readonly asked: boolean;
  /** The signer key of the catalogue that is open, and the button that takes it. */
  readonly own: { readonly key: string; readonly label: Text } | null;
}

/** The key of the station, which reached the recipient by another way. */
export function TrustField({ label, help, typed, onType, asked, own }: TrustFieldProps) {
  const say = useSay();
  return (
    <div>
      <TextInput
        label={<FieldLabel label={label} optional />}
        description={say(help)}
        classNames={{ input: 'rb-mono' }}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        error={readTrustKey(typed).wrong && asked ? say(verifyTexts.trustWrong) : undefined}
        onChange={(event) => {
          onType(event.currentTarget.value);
        }}
      />
      {own === null ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          mt={4}
          ml={-9}
          onClick={() => {
            onType(own.key);
          }}
        >
          {say(own.label)}
        </Button>
      )}
    </div>
  );
}
