import { contract, type Output } from '#shared/contract/contract.ts';
import { restrictedKinds } from '#shared/domain/restricted/events.ts';
import { ok } from '#shared/errors/result.ts';
import { peopleTexts as texts } from '#shared/text/screens/people.ts';
import { restrictedKindTexts } from '#shared/text/terms.ts';
import { startTask } from '../../bridge/tasks.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { SwitchField } from '../../ui/form/choice-fields.tsx';
import { Form, useZodForm } from '../../ui/form/form.tsx';
import { sendForm } from '../../ui/form/send-form.ts';
import { TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';

export interface SealDialogProps {
  readonly caseId: string;
  /** Null: of the case as a whole. */
  readonly person: { readonly person: string; readonly code: string } | null;
  readonly file: NonNullable<Output<'window.choose'>>;
  readonly onClose: () => void;
}

const schema = contract['restricted.add'].input.pick({ kind: true, caption: true });
const kinds = restrictedKinds.map((value) => ({ value, label: restrictedKindTexts[value] }));
const picture = /\.(?:png|jpe?g|webp)$/i;

/** The file's name is sealed too: the tray says only whose attachment it is. */
export function SealDialog({ caseId, person, file, onClose }: SealDialogProps) {
  const say = useSay();
  const form = useZodForm(schema, { kind: picture.test(file.name) ? 'face-photo' : 'document', caption: '' });
  const code = person?.code ?? say(texts.ofTheCase);
  const run = () =>
    sendForm(form, ({ kind, caption }) => {
      void startTask({
        method: 'restricted.add',
        input: { case: caseId, person: person?.person ?? null, kind, caption, file: file.token },
        title: texts.addFileTask,
        parameters: { code },
        scope: file.token,
      });
      return Promise.resolve(ok(null));
    });
  return (
    <ConfirmSigning
      opened
      onClose={onClose}
      act={say(texts.addFile)}
      sentence={say(texts.addFileSentence, { code })}
      run={run}
    >
      <Form dirty={false}>
        <p className="rb-chosen-file">
          <span className="rb-quiet">{say(texts.chosenFile)}</span>
          <strong>{file.name}</strong>
        </p>
        <SwitchField control={form.control} name="kind" label={texts.kind} choices={kinds} />
        <TextField control={form.control} name="caption" label={texts.caption} hint={texts.captionHint} autoFocus />
      </Form>
    </ConfirmSigning>
  );
}
