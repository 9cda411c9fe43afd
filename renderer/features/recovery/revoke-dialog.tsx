import { z } from 'zod';
import { shortText } from '#shared/domain/text.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { recoveryTexts as texts } from '#shared/text/screens/recovery.ts';
import { startTask } from '../../bridge/tasks.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { Form, useZodForm } from '../../ui/form/form.tsx';
import { TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';

const revokeForm = z.strictObject({ reason: shortText });

/** The first signature. The second one, and the changing of the keys, are long work of the tray. */
export function RevokeDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const form = useZodForm(revokeForm, { reason: '' });
  const run = () =>
    new Promise<Result<unknown>>((answer) => {
      void form.handleSubmit(
        (input) => {
          void startTask({ method: 'recovery.revoke', input, title: texts.revokeTask });
          answer(ok(null));
        },
        (errors) => {
          answer(fail('INPUT_INVALID', { paths: Object.keys(errors) }));
        },
      )();
    });
  return (
    <ConfirmSigning opened onClose={onClose} act={say(texts.revoke)} sentence={say(texts.revokeSentence)} run={run}>
      <Form dirty={false}>
        <TextField control={form.control} name="reason" label={texts.reason} hint={texts.reasonHint} autoFocus />
      </Form>
      <p className="rb-quiet rb-dialog-note">{say(texts.revokeSecond)}</p>
    </ConfirmSigning>
  );
}
