import type { Output } from '#shared/contract/contract.ts';
import { contract } from '#shared/contract/contract.ts';
import { attachmentKinds } from '#shared/domain/attachment/events.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { attachmentTexts as texts } from '#shared/text/screens/attachments.ts';
import { attachmentKindTexts } from '#shared/text/terms.ts';
import { startTask } from '../../bridge/tasks.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { SwitchField } from '../../ui/form/choice-fields.tsx';
import { Form, useZodForm } from '../../ui/form/form.tsx';
import { TextField } from '../../ui/form/text-fields.tsx';
import { kindOf } from '../../ui/format/file-kind.ts';
import { useSay } from '../../ui/language/language.tsx';

export interface AttachDialogProps {
  readonly caseId: string;
  readonly item: string | null;
  readonly file: NonNullable<Output<'window.choose'>>;
  readonly onClose: () => void;
}

const schema = contract['attachments.add'].input.pick({ kind: true, caption: true });
const kinds = attachmentKinds.map((value) => ({ value, label: attachmentKindTexts[value] }));

/** Kind and caption of the chosen file; the work itself runs in the tray. */
export function AttachDialog({ caseId, item, file, onClose }: AttachDialogProps) {
  const say = useSay();
  const form = useZodForm(schema, { kind: kindOf(file.name), caption: '' });
  const run = () =>
    new Promise<Result<unknown>>((answer) => {
      void form.handleSubmit(
        ({ kind, caption }) => {
          void startTask({
            method: 'attachments.add',
            input: { case: caseId, item, kind, caption, file: file.token },
            title: texts.addTask,
            parameters: { name: file.name },
            scope: file.token,
          });
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
      act={say(texts.add)}
      sentence={say(texts.addSentence, { name: file.name })}
      run={run}
    >
      <Form dirty={form.formState.isDirty}>
        <TextField control={form.control} name="caption" label={texts.caption} hint={texts.captionHint} autoFocus />
        <SwitchField control={form.control} name="kind" label={texts.kind} choices={kinds} />
      </Form>
    </ConfirmSigning>
  );
}
