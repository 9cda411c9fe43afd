import { useWatch } from 'react-hook-form';
import { contract } from '#shared/contract/contract.ts';
import { regimes, type Regime } from '#shared/domain/procedure/regime.ts';
import { deskTexts, traitTexts as texts } from '#shared/text/screens/desk.ts';
import { regimeTexts } from '#shared/text/stages.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { SwitchField } from '../../ui/form/choice-fields.tsx';
import { Form, useZodForm } from '../../ui/form/form.tsx';
import { sendForm } from '../../ui/form/send-form.ts';
import { TextAreaField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';

const schema = contract['cases.set-regime'].input.omit({ case: true });
const choices = regimes.map((value) => ({ value, label: regimeTexts[value] }));

export interface RegimeDialogProps {
  readonly caseId: string;
  readonly number: string;
  readonly now: Regime | null;
  readonly onClose: () => void;
}

/** Another code than the date of the Sprindik gives, and why. */
export function RegimeDialog({ caseId, number, now, onClose }: RegimeDialogProps) {
  const say = useSay();
  const form = useZodForm(schema, { regime: now === 'kuhap-2025' ? 'kuhap-1981' : 'kuhap-2025', reason: '' });
  const regime = useWatch({ control: form.control, name: 'regime' });
  const set = useCatalogueCommand('cases.set-regime');
  return (
    <ConfirmSigning
      opened
      onClose={onClose}
      dirty={form.formState.isDirty}
      act={say(texts.setRegime)}
      sentence={say(texts.regimeSentence, { number, regime: say(regimeTexts[regime]) })}
      run={() => sendForm(form, (values) => set.run({ case: caseId, ...values }))}
      onDone={() => {
        showToast({ message: say(texts.regimeToast, { regime: say(regimeTexts[regime]) }) });
      }}
    >
      <Form dirty={form.formState.isDirty}>
        <SwitchField control={form.control} name="regime" label={deskTexts.regime} choices={choices} />
        <TextAreaField control={form.control} name="reason" label={texts.reason} rows={2} autoFocus />
      </Form>
    </ConfirmSigning>
  );
}
