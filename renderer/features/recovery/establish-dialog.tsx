import { z } from 'zod';
import { fail, type Result } from '#shared/errors/result.ts';
import { recoveryTexts as texts } from '#shared/text/screens/recovery.ts';
import { sendCommand } from '../../bridge/commands.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { Form, useZodForm } from '../../ui/form/form.tsx';
import { PassphraseField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { PlanFields } from '../../ui/recovery/plan-fields.tsx';
import { emptyPlan, planFields, planFits, planOf, planTooHigh } from '../../ui/recovery/plan.ts';
import { useShowSheets } from './sheets-gate.tsx';

const establishForm = z.strictObject({ passphrase: z.string().min(1), ...planFields }).refine(planFits, planTooHigh);
type EstablishForm = z.output<typeof establishForm>;
const messages = { 'threshold-high': texts.thresholdHigh };

/** A new recovery key; the signer proves once more who they are, because whoever holds the sheets opens everything. */
export function EstablishDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const showSheets = useShowSheets();
  const form = useZodForm(establishForm, { passphrase: '', ...emptyPlan });
  const establish = async ({ passphrase, ...planned }: EstablishForm) => {
    const result = await sendCommand('recovery.establish', { plan: planOf(planned), passphrase });
    if (!result.ok) form.resetField('passphrase');
    else if (result.value === null) showToast({ message: say(texts.establishLost), tone: 'alarm' });
    else showSheets(result.value);
    return result;
  };
  const run = () =>
    new Promise<Result<unknown>>((answer) => {
      void form.handleSubmit(
        (values) => void establish(values).then(answer),
        (errors) => {
          answer(fail('INPUT_INVALID', { paths: Object.keys(errors) }));
        },
      )();
    });
  return (
    <ConfirmSigning
      opened
      onClose={onClose}
      act={say(texts.establish)}
      sentence={say(texts.establishSentence)}
      run={run}
    >
      <Form dirty={false} messages={messages}>
        <PlanFields control={form.control} names={['sheets', 'threshold', 'shares']} />
        <PassphraseField control={form.control} name="passphrase" label={texts.establishPassphrase} autoFocus />
      </Form>
    </ConfirmSigning>
  );
}
