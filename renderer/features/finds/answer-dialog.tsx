import { contract } from '#shared/contract/contract.ts';
import type { FindView, ReferralView } from '#shared/contract/finds.ts';
import { referralOutcomeTexts } from '#shared/text/finds.ts';
import { findTexts as texts } from '#shared/text/screens/finds.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { useScan } from '../../bridge/scan.ts';
import { todayHere } from '../../effects/clock.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { ScanField } from '../../ui/files/scan-field.tsx';
import { SwitchField } from '../../ui/form/choice-fields.tsx';
import { DateField } from '../../ui/form/date-fields.tsx';
import { FieldRow, Form, showBeside, useZodForm } from '../../ui/form/form.tsx';
import { notFutureDay } from '../../ui/form/not-future.ts';
import { sendForm } from '../../ui/form/send-form.ts';
import { TextAreaField, TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';

const schema = contract['finds.answer'].input.omit({ find: true, referral: true }).extend({ on: notFutureDay });
const outcomes = schema.shape.outcome.options.map((value) => ({ value, label: referralOutcomeTexts[value] }));

export interface AnswerDialogProps {
  readonly view: FindView;
  readonly referral: ReferralView;
  readonly onClose: () => void;
}

/** What came back; there may be several replies to one letter. */
export function AnswerDialog({ view, referral, onClose }: AnswerDialogProps) {
  const say = useSay();
  const form = useZodForm(schema, { outcome: 'done', on: todayHere(), reference: '', attachment: null, notes: '' });
  const { control } = form;
  const scan = useScan(view.find.case);
  const answer = useCatalogueCommand('finds.answer');
  const { to } = referral;
  const run = () =>
    sendForm(form, async (values) => {
      const kept = await scan.keep(say(texts.replyOf, { to }));
      if (!kept.ok) return kept;
      const asked = { find: view.find.case, referral: referral.referral };
      const result = await answer.run({ ...asked, ...values, attachment: kept.value });
      if (!result.ok) showBeside(form, result.error, { FIND_IN_FUTURE: 'on', FIND_TOO_EARLY: 'on' });
      return result;
    });
  return (
    <ConfirmSigning
      opened
      wide
      onClose={onClose}
      dirty={form.formState.isDirty || scan.name !== null}
      act={say(texts.answer)}
      sentence={say(texts.answerSentence, { to })}
      run={run}
      onDone={() => {
        showToast({ message: say(texts.answeredToast, { to }) });
      }}
    >
      <Form dirty={form.formState.isDirty || scan.name !== null}>
        <SwitchField control={control} name="outcome" label={texts.outcomeLabel} choices={outcomes} />
        <FieldRow>
          <DateField control={control} name="on" label={texts.answeredOn} />
          <TextField control={control} name="reference" label={texts.referenceLabel} optional autoFocus />
        </FieldRow>
        <TextAreaField control={control} name="notes" label={texts.notesLabel} rows={3} optional />
        <ScanField {...scan} />
      </Form>
    </ConfirmSigning>
  );
}
