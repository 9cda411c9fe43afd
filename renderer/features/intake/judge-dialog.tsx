import { useRef, useState } from 'react';
import { contract, type Output } from '#shared/contract/contract.ts';
import type { ItemRow } from '#shared/contract/items.ts';
import { intakeReasons, type IntakeJudged } from '#shared/domain/intake/events.ts';
import { ok, type Result } from '#shared/errors/result.ts';
import { intakeTexts as texts } from '#shared/text/screens/intake.ts';
import { intakeReasonTexts } from '#shared/text/terms.ts';
import type { ChosenFile } from '../../bridge/chosen-file.ts';
import { sendCommand } from '../../bridge/commands.ts';
import { startTask } from '../../bridge/tasks.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { SelectField } from '../../ui/form/choice-fields.tsx';
import { Form, useZodForm } from '../../ui/form/form.tsx';
import { sendForm } from '../../ui/form/send-form.ts';
import { TextAreaField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { PhotoField } from './photo-field.tsx';

type Outcome = IntakeJudged['outcome'];

export interface JudgeDialogProps {
  readonly outcome: Outcome;
  readonly items: readonly [ItemRow, ...ItemRow[]];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export const judgeLooks = {
  refused: { label: texts.refuse, sentence: texts.refuseSentence },
  returned: { label: texts.putRight, sentence: texts.putRightSentence },
} as const;

const notesWanted = 'notes-wanted';
const messages = { [notesWanted]: texts.notesWanted };
const schema = contract['intake.judge'].input
  .pick({ reason: true, notes: true })
  .refine(({ reason, notes }) => reason !== 'other' || notes.trim() !== '', { path: ['notes'], error: notesWanted });
const reasons = intakeReasons.map((value) => ({ value, label: intakeReasonTexts[value] }));

/** Why the store does not take the items, with a picture of it. */
export function JudgeDialog({ outcome, items, onClose, onDone }: JudgeDialogProps) {
  const say = useSay();
  const { label, sentence } = judgeLooks[outcome];
  const [first] = items;
  const subject = items.length === 1 ? first.number : say(texts.several, { count: items.length, first: first.number });
  const form = useZodForm(schema, { notes: '' });
  const { photo, choose, keep } = usePhoto(items);
  const typed = form.formState.isDirty || photo !== null;
  const ofOneCase = items.every((item) => item.case === first.case);
  const run = () =>
    sendForm(form, async ({ reason, notes }) => {
      const kept = await keep(say(texts.caption, { reason: say(intakeReasonTexts[reason]) }));
      if (!kept.ok) return kept;
      const input = { items: items.map(({ item }) => item), outcome, reason, notes, attachment: kept.value };
      return sendCommand('intake.judge', input);
    });
  return (
    <ConfirmSigning
      opened
      onClose={onClose}
      dirty={typed}
      act={say(label)}
      sentence={say(sentence, { items: subject })}
      run={run}
      onDone={() => {
        showToast({ message: say(texts.done, { act: say(label), items: subject }) });
        onDone();
      }}
    >
      <Form dirty={typed} messages={messages}>
        <SelectField control={form.control} name="reason" label={texts.reason} choices={reasons} autoFocus />
        <TextAreaField
          control={form.control}
          name="notes"
          label={texts.notes}
          hint={texts.notesHint}
          rows={2}
          optional
        />
        {ofOneCase ? (
          <PhotoField photo={photo} onChange={choose} />
        ) : (
          <p className="rb-quiet">{say(texts.oneCaseOnly)}</p>
        )}
      </Form>
    </ConfirmSigning>
  );
}

/** A photo is kept once, however often the judgement is sent again: it belongs to the item, or to the case of several. */
function usePhoto(items: JudgeDialogProps['items']) {
  const [photo, setPhoto] = useState<ChosenFile | null>(null);
  const kept = useRef<string | null>(null);
  const [first, ...others] = items;
  const choose = (chosen: ChosenFile | null) => {
    kept.current = null;
    setPhoto(chosen);
  };
  const keep = async (caption: string): Promise<Result<string | null>> => {
    if (photo === null || kept.current !== null) return ok(kept.current);
    const added: Result<Output<'attachments.add'>> = await startTask({
      method: 'attachments.add',
      input: {
        case: first.case,
        item: others.length === 0 ? first.item : null,
        kind: 'photo',
        caption,
        file: photo.file,
      },
      title: texts.photoTask,
      parameters: { name: photo.name },
      scope: first.item,
    });
    if (!added.ok) return added;
    kept.current = added.value.attachment;
    return ok(kept.current);
  };
  return { photo, choose, keep };
}
