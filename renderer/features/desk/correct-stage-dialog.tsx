import { useState } from 'react';
import { z } from 'zod';
import type { CaseView } from '#shared/contract/cases.ts';
import { shortText } from '#shared/domain/text.ts';
import type { Failure } from '#shared/errors/result.ts';
import { sayFailure } from '#shared/text/failure.ts';
import { deskTexts as texts, stageFormTexts } from '#shared/text/screens/desk.ts';
import { caseStageTexts } from '#shared/text/stages.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { DateField } from '../../ui/form/date-fields.tsx';
import { FieldRow, Form, useZodForm } from '../../ui/form/form.tsx';
import { sendForm } from '../../ui/form/send-form.ts';
import { TextAreaField, TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { changesOf, dateNeeded, datedPaper, fieldsOfRefusal, paperFields } from './stage-form.ts';

const schema = z.object({ ...paperFields, reason: shortText }).refine(datedPaper, dateNeeded);

export interface CorrectStageDialogProps {
  readonly change: CaseView['stages'][number];
  readonly onClose: () => void;
}

/** The stage stands; its day, its paper and its notes may have been mistyped. */
export function CorrectStageDialog({ change, onClose }: CorrectStageDialogProps) {
  const say = useSay();
  const form = useZodForm(schema, {
    on: change.on,
    number: change.paper?.number ?? '',
    paperDate: change.paper?.date ?? '',
    signer: change.paper?.signer ?? '',
    notes: change.notes,
    reason: '',
  });
  const { control } = form;
  const [refused, setRefused] = useState<Failure | null>(null);
  const correct = useCatalogueCommand('entries.correct');
  const stage = say(caseStageTexts[change.to]);
  const run = () =>
    sendForm(form, async (values) => {
      const { reason, ...typed } = values;
      const result = await correct.run({ seq: change.seq, reason, changes: changesOf(change, typed) });
      if (result.ok) return result;
      setRefused(result.error);
      for (const field of fieldsOfRefusal(result.error, values))
        if (field in values) form.setError(field as keyof typeof values, { message: result.error.code });
      return result;
    });
  const own = { 'date-needed': stageFormTexts.dateNeeded };
  const messages =
    refused === null
      ? own
      : { ...own, [refused.code]: { id: sayFailure('id', refused), en: sayFailure('en', refused) } };
  return (
    <ConfirmSigning
      opened
      wide
      dirty={form.formState.isDirty}
      onClose={onClose}
      act={say(texts.correctStage, { stage })}
      sentence={say(texts.correctSentence, { stage })}
      run={run}
      onDone={() => {
        showToast({ message: say(texts.correctedToast, { stage }) });
      }}
    >
      <Form dirty={form.formState.isDirty} messages={messages}>
        <FieldRow>
          <DateField control={control} name="on" label={stageFormTexts.on} />
          <DateField control={control} name="paperDate" label={stageFormTexts.paperDate} />
        </FieldRow>
        <FieldRow>
          <TextField control={control} name="number" label={stageFormTexts.number} autoFocus />
          <TextField control={control} name="signer" label={stageFormTexts.signer} />
        </FieldRow>
        <TextAreaField control={control} name="notes" label={stageFormTexts.notes} rows={2} optional />
        <TextField control={control} name="reason" label={texts.whyLabel} hint={texts.whyCorrect} />
      </Form>
    </ConfirmSigning>
  );
}
