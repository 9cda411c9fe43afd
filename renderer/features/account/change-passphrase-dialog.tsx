import { z } from 'zod';
import { fail, type Result } from '#shared/errors/result.ts';
import { errorTexts } from '#shared/text/errors.ts';
import { accountTexts as texts } from '#shared/text/screens/account.ts';
import { passphraseTexts } from '#shared/text/screens/passphrase.ts';
import { sendCommand } from '../../bridge/commands.ts';
import { useSession } from '../../bridge/session.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { Form, showBeside, useZodForm } from '../../ui/form/form.tsx';
import { PassphraseField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { newPassphrase, notTheSame, passphraseMessages, sameTwice } from '../../ui/passphrase/new-passphrase.ts';
import { PassphraseFields } from '../../ui/passphrase/passphrase-fields.tsx';

const changeForm = z.strictObject({ current: z.string().min(1), ...newPassphrase }).refine(sameTwice, notTheSame);
type ChangeForm = z.output<typeof changeForm>;
const messages = { ...passphraseMessages, PASSPHRASE_WRONG: errorTexts.PASSPHRASE_WRONG };

/** One's own passphrase. What was typed lives in this form and goes with it. */
export function ChangePassphraseDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { catalogue, user } = useSession();
  const form = useZodForm(changeForm, { current: '', passphrase: '', again: '' });
  const change = async ({ current, passphrase }: ChangeForm) => {
    const result = await sendCommand('users.change-passphrase', { current, next: passphrase });
    if (!result.ok) {
      form.resetField('current');
      showBeside(form, result.error, { PASSPHRASE_WRONG: 'current', PASSPHRASE_TOO_SHORT: 'passphrase' });
    }
    return result;
  };
  const run = () =>
    new Promise<Result<unknown>>((answer) => {
      void form.handleSubmit(
        (values) => void change(values).then(answer),
        (errors) => {
          answer(fail('INPUT_INVALID', { paths: Object.keys(errors) }));
        },
      )();
    });
  return (
    <ConfirmSigning
      opened
      onClose={onClose}
      act={say(texts.changePassphrase)}
      sentence={say(texts.changeSentence)}
      run={run}
      onDone={() => {
        showToast({ message: say(texts.changedToast) });
      }}
    >
      <Form dirty={false} messages={messages}>
        <PassphraseField control={form.control} name="current" label={texts.current} autoFocus />
        <PassphraseFields
          control={form.control}
          names={['passphrase', 'again']}
          known={[catalogue.name, catalogue.unit, user.name]}
          label={passphraseTexts.fresh}
        />
      </Form>
    </ConfirmSigning>
  );
}
