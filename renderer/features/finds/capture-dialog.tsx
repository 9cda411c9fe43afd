import { contract } from '#shared/contract/contract.ts';
import type { FindView } from '#shared/contract/finds.ts';
import { attachmentKinds } from '#shared/domain/attachment/events.ts';
import { ok } from '#shared/errors/result.ts';
import { findTexts as texts } from '#shared/text/screens/finds.ts';
import { attachmentKindTexts } from '#shared/text/terms.ts';
import type { ChosenFile } from '../../bridge/chosen-file.ts';
import { startTask } from '../../bridge/tasks.ts';
import { clockNow, offsetHere } from '../../effects/clock.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { SwitchField } from '../../ui/form/choice-fields.tsx';
import { DateTimeField } from '../../ui/form/date-fields.tsx';
import { Form, useZodForm } from '../../ui/form/form.tsx';
import { notFutureMoment } from '../../ui/form/not-future.ts';
import { sendForm } from '../../ui/form/send-form.ts';
import { TextField } from '../../ui/form/text-fields.tsx';
import { kindOf } from '../../ui/format/file-kind.ts';
import { atPlace } from '../../ui/format/local-time.ts';
import { useSay } from '../../ui/language/language.tsx';

export interface CaptureDialogProps {
  readonly view: FindView;
  readonly chosen: ChosenFile;
  readonly onClose: () => void;
}

const schema = contract['finds.capture'].input.omit({ find: true, file: true }).extend({ capturedAt: notFutureMoment });
const kinds = attachmentKinds.map((value) => ({ value, label: attachmentKindTexts[value] }));

/** What is seen on it and when it was captured; the work itself runs in the tray. */
export function CaptureDialog({ view, chosen, onClose }: CaptureDialogProps) {
  const say = useSay();
  const { case: find, number } = view.find;
  const form = useZodForm(schema, {
    kind: kindOf(chosen.name),
    caption: '',
    capturedAt: atPlace(new Date(clockNow()).toISOString(), offsetHere()),
    tool: '',
  });
  const { control } = form;
  const run = () =>
    sendForm(form, (values) => {
      void startTask({
        method: 'finds.capture',
        input: { find, file: chosen.file, ...values },
        title: texts.captureTask,
        parameters: { name: chosen.name },
        scope: find,
      });
      return Promise.resolve(ok(null));
    });
  return (
    <ConfirmSigning
      opened
      onClose={onClose}
      dirty={form.formState.isDirty}
      act={say(texts.capture)}
      sentence={say(texts.captureSentence, { name: chosen.name, number })}
      run={run}
    >
      <Form dirty={form.formState.isDirty}>
        <TextField control={control} name="caption" label={texts.captionLabel} hint={texts.captionHint} autoFocus />
        <DateTimeField control={control} name="capturedAt" label={texts.capturedAtLabel} />
        <TextField control={control} name="tool" label={texts.toolLabel} optional />
        <SwitchField control={control} name="kind" label={texts.kindLabel} choices={kinds} />
      </Form>
    </ConfirmSigning>
  );
}
