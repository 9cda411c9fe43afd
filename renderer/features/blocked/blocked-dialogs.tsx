import { z } from 'zod';
import { shortText } from '#shared/domain/text.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { blockedTexts as texts } from '#shared/text/screens/blocked.ts';
import { sendCommand } from '../../bridge/commands.ts';
import { startTask } from '../../bridge/tasks.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { Form, useZodForm } from '../../ui/form/form.tsx';
import { TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';

export interface BlockedDialogProps {
  readonly item: string;
  readonly number: string;
  readonly onClose: () => void;
}

const reasonForm = z.strictObject({ reason: shortText });

/** The one field of both acts. `send` is given the reason. */
function useReason(send: (reason: string) => Promise<Result<unknown>>) {
  const form = useZodForm(reasonForm, { reason: '' });
  const run = () =>
    new Promise<Result<unknown>>((answer) => {
      void form.handleSubmit(
        ({ reason }) => {
          void send(reason).then(answer);
        },
        (errors) => {
          answer(fail('INPUT_INVALID', { paths: Object.keys(errors) }));
        },
      )();
    });
  return { form, run, dirty: form.formState.isDirty };
}

export function BlockDialog({ item, number, onClose }: BlockedDialogProps) {
  const say = useSay();
  const { form, run, dirty } = useReason((reason) => sendCommand('items.block', { item, reason }));
  return (
    <ConfirmSigning
      opened
      dirty={dirty}
      onClose={onClose}
      act={say(texts.block)}
      sentence={say(texts.blockSentence, { number })}
      run={run}
      onDone={() => {
        showToast({ message: say(texts.blocked, { number }) });
      }}
    >
      <Form dirty={dirty}>
        <TextField control={form.control} name="reason" label={texts.reason} hint={texts.reasonHint} autoFocus />
      </Form>
    </ConfirmSigning>
  );
}

/** Waits for the second person: work of the tray, whatever screen stands there then. */
export function ReleaseDialog({ item, number, onClose }: BlockedDialogProps) {
  const say = useSay();
  const send = (reason: string) => {
    const parameters = { number };
    const task = { input: { item, reason }, title: texts.releaseTask, parameters, scope: item };
    void startTask({ method: 'items.release', ...task, told: true }).then((released) => {
      if (released.ok) showToast({ message: say(texts.released, parameters) });
    });
    return Promise.resolve(ok(null));
  };
  const { form, run, dirty } = useReason(send);
  return (
    <ConfirmSigning
      opened
      dirty={dirty}
      onClose={onClose}
      act={say(texts.release)}
      sentence={say(texts.releaseSentence, { number })}
      run={run}
    >
      <Form dirty={dirty}>
        <TextField control={form.control} name="reason" label={texts.reason} hint={texts.reasonHint} autoFocus />
      </Form>
    </ConfirmSigning>
  );
}
