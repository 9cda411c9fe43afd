import { z } from 'zod';
import type { Output } from '#shared/contract/contract.ts';
import type { AttachmentRow } from '#shared/contract/items.ts';
import { shortText } from '#shared/domain/text.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { blockedTexts as texts } from '#shared/text/screens/blocked.ts';
import { startTask } from '../../bridge/tasks.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { Form, useZodForm } from '../../ui/form/form.tsx';
import { TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';

export interface OpenDialogProps {
  readonly row: Pick<AttachmentRow, 'attachment' | 'name'>;
  readonly folder: NonNullable<Output<'window.choose'>>;
  readonly onClose: () => void;
}

const reasonForm = z.strictObject({ reason: shortText });

/** Why a blocked attachment is opened; the second person signs in a dialog of their own. Its bytes never come here. */
export function OpenDialog({ row: { attachment, name }, folder, onClose }: OpenDialogProps) {
  const say = useSay();
  const form = useZodForm(reasonForm, { reason: '' });
  const open = async (reason: string) => {
    const opened = await startTask({
      method: 'attachments.open-blocked',
      input: { attachment, reason, folder: folder.token },
      title: texts.openTask,
      parameters: { name },
      scope: attachment,
      told: true,
    });
    if (!opened.ok) return;
    const saved = opened.value.name;
    const message = saved === null ? say(texts.openedBefore) : say(texts.opened, { name: saved });
    showToast({ message, tone: 'soon' });
  };
  const run = () =>
    new Promise<Result<unknown>>((answer) => {
      void form.handleSubmit(
        ({ reason }) => {
          void open(reason);
          answer(ok(null));
        },
        (errors) => {
          answer(fail('INPUT_INVALID', { paths: Object.keys(errors) }));
        },
      )();
    });
  return (
    <ConfirmSigning
      opened
      dirty={form.formState.isDirty}
      onClose={onClose}
      act={say(texts.open)}
      sentence={say(texts.openSentence, { name })}
      run={run}
    >
      <Form dirty={form.formState.isDirty}>
        <TextField control={form.control} name="reason" label={texts.reason} hint={texts.reasonHint} autoFocus />
      </Form>
    </ConfirmSigning>
  );
}
