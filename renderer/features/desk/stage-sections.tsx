import { useWatch } from 'react-hook-form';
import type { CaseView } from '#shared/contract/cases.ts';
import type { CaseStage } from '#shared/domain/case/stages.ts';
import { stageFormTexts as texts } from '#shared/text/screens/desk.ts';
import { caseStageTexts, citationText, guardTexts, stagePaperTexts } from '#shared/text/stages.ts';
import { useUnusualNumber } from '../../bridge/unit-lists.ts';
import { ScanField, type ScanFieldProps } from '../../ui/files/scan-field.tsx';
import { SwitchField } from '../../ui/form/choice-fields.tsx';
import { DateField } from '../../ui/form/date-fields.tsx';
import { FieldRow, FormSection, type FormOf } from '../../ui/form/form.tsx';
import { NumberHint } from '../../ui/form/number-hint.tsx';
import { TextAreaField, TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { GuardLines } from './guard-lines.tsx';
import { answeredInWords, isMet, numberKindOf, type stageSchema } from './stage-form.ts';
import type { NextStage } from './stage-line.ts';

type Form = FormOf<typeof stageSchema>;

/** Which stage, of those that may follow, and since when. */
export function StageSection({ form, view }: { readonly form: Form; readonly view: CaseView }) {
  const choices = view.next.map(({ to }) => ({ value: to, label: caseStageTexts[to] }));
  return (
    <FormSection title={texts.stage}>
      <SwitchField control={form.control} name="to" label={texts.to} choices={choices} autoFocus />
      <FieldRow>
        <DateField control={form.control} name="on" label={texts.on} hint={texts.onHint} />
      </FieldRow>
    </FormSection>
  );
}

/** Every guard with whether it is met as the form stands, and a field for each that words can answer. */
export function StageAsks({
  form,
  caseId,
  next,
}: {
  readonly form: Form;
  readonly caseId: string;
  readonly next: NextStage;
}) {
  const say = useSay();
  const [number, signer, answers] = useWatch({ control: form.control, name: ['number', 'signer', 'answers'] });
  const inWords = answeredInWords(next);
  if (next.guards.length === 0) return null;
  return (
    <>
      <FormSection title={texts.asks}>
        <GuardLines caseId={caseId} guards={next.guards} isMet={(asked) => isMet(asked, { number, signer, answers })} />
      </FormSection>
      {inWords.length === 0 ? null : (
        <FormSection title={texts.answers} hint={texts.answersHint}>
          {inWords.map(({ guard, source }) => (
            <TextAreaField
              key={guard}
              control={form.control}
              name={`answers.${guard}`}
              label={guardTexts[guard]}
              {...(source === null || say(citationText(source)) === '' ? {} : { hint: citationText(source) })}
              rows={2}
            />
          ))}
        </FormSection>
      )}
    </>
  );
}

/** The paper of the stage by its own name: Sprindik, P-21, SP3. */
export function StagePaperFields({
  form,
  to,
  scan,
}: {
  readonly form: Form;
  readonly to: CaseStage;
  readonly scan: ScanFieldProps;
}) {
  const { control } = form;
  const number = useWatch({ control, name: 'number' });
  const unusual = useUnusualNumber(numberKindOf(to), number);
  return (
    <FormSection title={stagePaperTexts[to]} {...(to === 'investigation' ? { hint: texts.decidesRegime } : {})}>
      <FieldRow>
        <TextField control={control} name="number" label={texts.number} />
        <DateField control={control} name="paperDate" label={texts.paperDate} />
      </FieldRow>
      <NumberHint example={unusual} />
      <TextField control={control} name="signer" label={texts.signer} />
      <ScanField {...scan} />
      <TextAreaField control={control} name="notes" label={texts.notes} rows={2} optional />
    </FormSection>
  );
}
