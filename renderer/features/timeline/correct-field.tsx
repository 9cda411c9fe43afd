import type { FieldPath, FieldValues } from 'react-hook-form';
import type { EventType } from '#shared/domain/events.ts';
import { fieldLabels } from '#shared/text/fields.ts';
import { courtOutcomeTexts } from '#shared/text/legal.ts';
import { courtTexts } from '#shared/text/screens/court.ts';
import { traitTexts } from '#shared/text/screens/desk.ts';
import type { Text } from '#shared/text/text.ts';
import { SelectField, type Choice } from '../../ui/form/choice-fields.tsx';
import { DateField, DateTimeField } from '../../ui/form/date-fields.tsx';
import type { FieldProps } from '../../ui/form/field.tsx';
import { FormSection } from '../../ui/form/form.tsx';
import { TagsField, TextAreaField, TextField } from '../../ui/form/text-fields.tsx';
import { memberKinds, type FieldKind } from './correction-fields.ts';

interface CorrectFieldProps<T extends FieldValues, O> extends Pick<FieldProps<T, O>, 'control' | 'name'> {
  readonly type: EventType;
  readonly kind: FieldKind;
  /** Where it is another than that of the field. */
  readonly label?: Text | undefined;
  readonly autoFocus: boolean;
}

const labels: ReadonlyMap<string, Text> = new Map(Object.entries(fieldLabels));
const memberLabels: ReadonlyMap<string, Text> = new Map([
  ...labels,
  ['kinds', courtTexts.kindsLabel],
  ['count', courtTexts.countLabel],
  ['value', courtTexts.valueLabel],
]);

const outcomes = (values: readonly (keyof typeof courtOutcomeTexts)[]): readonly Choice[] =>
  values.map((value) => ({ value, label: courtOutcomeTexts[value] }));

/** What is chosen, by the kind of entry. */
const choicesBy: Readonly<Partial<Record<EventType, readonly Choice[]>>> = {
  'case.opened': [
    { value: 'A', label: traitTexts.modelA },
    { value: 'B', label: traitTexts.modelB },
  ],
  'court.decided': outcomes(['granted', 'refused']),
  'pretrial.ruled': outcomes(['unlawful', 'unlawful-return', 'dismissed']),
};

/** One field of an entry, with what its kind needs to be typed or chosen. */
export function CorrectField<T extends FieldValues, O>({ type, kind, label, ...props }: CorrectFieldProps<T, O>) {
  const field = { ...props, label: label ?? labels.get(props.name) ?? fieldLabels.value };
  switch (kind) {
    case 'line':
    case 'witness':
      return <TextField {...field} />;
    case 'area':
      return <TextAreaField {...field} rows={2} />;
    case 'list':
    case 'witnesses':
      return <TagsField {...field} />;
    case 'day':
      return <DateField {...field} />;
    case 'maybe-day':
      return <DateField {...field} optional />;
    case 'moment':
      return <DateTimeField {...field} />;
    case 'choice':
      return <SelectField {...field} choices={choicesBy[type] ?? []} />;
    case 'paper':
    case 'scope':
      return <Members {...field} type={type} kind={kind} />;
    case 'thing':
      return null;
  }
}

interface MembersProps<T extends FieldValues, O> extends Pick<FieldProps<T, O>, 'control' | 'name' | 'label'> {
  readonly type: EventType;
  readonly kind: keyof typeof memberKinds;
  readonly autoFocus: boolean;
}

function Members<T extends FieldValues, O>({ type, kind, control, name, label, autoFocus }: MembersProps<T, O>) {
  return (
    <FormSection title={label}>
      <div className="rb-correct-members">
        {Object.entries(memberKinds[kind]).map(([member, memberKind], index) => (
          <CorrectField
            key={member}
            control={control}
            // The form holds the members below the name of their value.
            name={`${name}.${member}` as FieldPath<T>}
            label={memberLabels.get(member)}
            type={type}
            kind={memberKind}
            autoFocus={autoFocus && index === 0}
          />
        ))}
      </div>
    </FormSection>
  );
}
