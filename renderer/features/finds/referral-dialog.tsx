import { useWatch } from 'react-hook-form';
import { contract } from '#shared/contract/contract.ts';
import type { FindView } from '#shared/contract/finds.ts';
import { referralAskTexts, referralKindTexts } from '#shared/text/finds.ts';
import { findTexts as texts } from '#shared/text/screens/finds.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { useScan } from '../../bridge/scan.ts';
import { todayHere } from '../../effects/clock.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { ScanField } from '../../ui/files/scan-field.tsx';
import { SelectField, SwitchField } from '../../ui/form/choice-fields.tsx';
import { DateField } from '../../ui/form/date-fields.tsx';
import { FieldRow, Form, showBeside, useZodForm } from '../../ui/form/form.tsx';
import { notFutureDay } from '../../ui/form/not-future.ts';
import { sendForm } from '../../ui/form/send-form.ts';
import { TextAreaField, TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { useReferralTargets } from './unit-lists.ts';

const schema = contract['finds.refer'].input.omit({ find: true }).extend({ on: notFutureDay });
const kinds = schema.shape.kind.options.map((value) => ({ value, label: referralKindTexts[value] }));
const asks = schema.shape.asks.options.map((value) => ({ value, label: referralAskTexts[value] }));
const messages = { FIND_CAPTURE_MISSING: texts.captureFirst };

/** A letter to somebody who can act. Whoever asks for a take-down of what was not captured is told so, and must say why. */
export function ReferralDialog({ view, onClose }: { readonly view: FindView; readonly onClose: () => void }) {
  const say = useSay();
  const targets = useReferralTargets();
  const form = useZodForm(schema, {
    kind: 'ministry',
    to: '',
    asks: view.captures.length === 0 ? 'preserve' : 'take-down',
    on: todayHere(),
    reference: '',
    withoutCapture: '',
    attachment: null,
    notes: '',
  });
  const { control } = form;
  const wanted = useWatch({ control, name: 'asks' });
  const to = useWatch({ control, name: 'to' });
  const blind = wanted === 'take-down' && view.captures.length === 0;
  const scan = useScan(view.find.case);
  const typed = form.formState.isDirty || scan.name !== null;
  const refer = useCatalogueCommand('finds.refer');
  const { case: find, number } = view.find;
  const run = () =>
    sendForm(form, async (values) => {
      const kept = await scan.keep(say(texts.letterTo, { to: values.to }));
      if (!kept.ok) return kept;
      const withoutCapture = blind ? values.withoutCapture : '';
      const result = await refer.run({ find, ...values, withoutCapture, attachment: kept.value });
      if (!result.ok) showBeside(form, result.error, { FIND_CAPTURE_MISSING: 'withoutCapture', FIND_IN_FUTURE: 'on' });
      return result;
    });
  return (
    <ConfirmSigning
      opened
      wide
      onClose={onClose}
      dirty={typed}
      act={say(texts.refer)}
      sentence={say(texts.referSentence, { number, to: to.trim() === '' ? '[…]' : to })}
      run={run}
      onDone={() => {
        showToast({ message: say(texts.referredToast, { to }) });
      }}
    >
      <Form dirty={typed} messages={messages}>
        <FieldRow>
          <TextField control={control} name="to" label={texts.toLabel} suggestions={targets} autoFocus />
          <SelectField control={control} name="asks" label={texts.asksLabel} choices={asks} />
        </FieldRow>
        {blind ? (
          <>
            <Notice tone="soon" title={say(texts.captureFirstTitle)}>
              {say(texts.captureFirst)}
            </Notice>
            <TextField
              control={control}
              name="withoutCapture"
              label={texts.withoutCaptureLabel}
              hint={texts.withoutCaptureHint}
            />
          </>
        ) : null}
        {wanted === 'take-down' && !blind ? (
          <p className="rb-quiet">{say(texts.captureNoted, { count: view.captures.length })}</p>
        ) : null}
        <SwitchField control={control} name="kind" label={texts.referKind} choices={kinds} />
        <FieldRow>
          <DateField control={control} name="on" label={texts.onLabel} />
          <TextField control={control} name="reference" label={texts.referenceLabel} optional />
        </FieldRow>
        <TextAreaField control={control} name="notes" label={texts.notesLabel} rows={2} optional />
        <ScanField {...scan} />
      </Form>
    </ConfirmSigning>
  );
}
