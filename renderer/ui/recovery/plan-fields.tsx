import { useWatch, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { recoveryTexts as texts } from '#shared/text/screens/recovery.ts';
import { NumberField, SwitchField } from '../form/choice-fields.tsx';
import { FieldRow } from '../form/form.tsx';
import { useSay } from '../language/language.tsx';
import './plan.css';

export interface PlanFieldsProps<T extends FieldValues, O> {
  readonly control: Control<T, unknown, O>;
  /** Names of the fields `sheets`, `threshold` and `shares` in this form. */
  readonly names: readonly [FieldPath<T>, FieldPath<T>, FieldPath<T>];
}

const kinds = [
  { value: 'one', label: texts.oneSheet },
  { value: 'several', label: texts.severalSheets },
];

/** One sheet for one safe, or several for several people, of whom some are enough. */
export function PlanFields<T extends FieldValues, O>({ control, names }: PlanFieldsProps<T, O>) {
  const say = useSay();
  const [sheets, threshold, shares] = names;
  const several = useWatch({ control, name: sheets }) === 'several';
  return (
    <>
      <SwitchField control={control} name={sheets} label={texts.howMany} choices={kinds} />
      <p className="rb-quiet rb-plan-hint">{say(several ? texts.severalHint : texts.oneHint)}</p>
      {several ? (
        <FieldRow>
          <NumberField control={control} name={shares} label={texts.shares} min={2} max={16} />
          <NumberField control={control} name={threshold} label={texts.threshold} min={2} max={16} />
        </FieldRow>
      ) : null}
    </>
  );
}
