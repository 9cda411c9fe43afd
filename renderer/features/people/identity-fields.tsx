import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import type { Identity } from '#shared/domain/person/events.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { peopleTexts as texts } from '#shared/text/screens/people.ts';
import { FieldRow, FormSection } from '../../ui/form/form.tsx';
import { TextAreaField, TextField } from '../../ui/form/text-fields.tsx';

/** Who somebody is. The same fields in recording and in amending. */
export function IdentityFields<T extends FieldValues & Record<keyof Identity, string>, O>({
  control,
  autoFocus = false,
}: {
  readonly control: Control<T, unknown, O>;
  readonly autoFocus?: boolean;
}) {
  const name = (field: keyof Identity) => field as FieldPath<T>;
  return (
    <FormSection title={texts.identity} hint={texts.identityHint}>
      <FieldRow>
        <TextField
          control={control}
          name={name('name')}
          label={texts.name}
          hint={texts.nameHint}
          autoFocus={autoFocus}
        />
        <TextField control={control} name={name('aliases')} label={texts.aliases} hint={texts.aliasesHint} optional />
      </FieldRow>
      <FieldRow>
        <TextField
          control={control}
          name={name('birthDate')}
          label={texts.birthDate}
          placeholder={kitTexts.dateExample}
          optional
        />
        <TextField control={control} name={name('birthPlace')} label={texts.birthPlace} optional />
      </FieldRow>
      <FieldRow>
        <TextField control={control} name={name('nationalId')} label={texts.nationalId} mono optional />
        <TextField control={control} name={name('phone')} label={texts.phone} optional />
      </FieldRow>
      <TextField control={control} name={name('parents')} label={texts.parents} hint={texts.parentsHint} optional />
      <TextAreaField control={control} name={name('address')} label={texts.address} rows={2} optional />
      <TextAreaField control={control} name={name('notes')} label={texts.notes} rows={2} optional />
    </FormSection>
  );
}
