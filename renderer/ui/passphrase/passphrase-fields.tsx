import { useWatch, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { passphraseTexts } from '#shared/text/screens/passphrase.ts';
import type { Text } from '#shared/text/text.ts';
import { FieldRow } from '../form/form.tsx';
import { PassphraseField } from '../form/text-fields.tsx';
import { textOf } from '../form/field.tsx';
import { StrengthText } from './strength-text.tsx';

export interface PassphraseFieldsProps<T extends FieldValues, O> {
  readonly control: Control<T, unknown, O>;
  /** Names of the two fields: the passphrase, and the same once more. */
  readonly names: readonly [FieldPath<T>, FieldPath<T>];
  /** What anybody can know of the person and the unit: it adds nothing to the strength. */
  readonly known: readonly string[];
  readonly label?: Text;
}

/** A new passphrase, twice, with a word about its strength. */
export function PassphraseFields<T extends FieldValues, O>({
  control,
  names: [passphrase, again],
  known,
  label = passphraseTexts.passphrase,
}: PassphraseFieldsProps<T, O>) {
  const typed: unknown = useWatch({ control, name: passphrase });
  return (
    <FieldRow>
      <div>
        <PassphraseField control={control} name={passphrase} label={label} fresh />
        <StrengthText passphrase={textOf(typed)} known={known} />
      </div>
      <PassphraseField control={control} name={again} label={passphraseTexts.again} fresh />
    </FieldRow>
  );
}
