import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { HoldRow, PersonRow } from '#shared/contract/people.ts';
import { nextMeasures } from '#shared/domain/hold/fold.ts';
import type { Failure, Result } from '#shared/errors/result.ts';
import { formatDate } from '#shared/text/dates.ts';
import { sayFailure } from '#shared/text/failure.ts';
import { holdMeasureTexts } from '#shared/text/holds.ts';
import { holdTexts as texts } from '#shared/text/screens/holds.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { useScan } from '../../bridge/scan.ts';
import { todayHere } from '../../effects/clock.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { ScanField } from '../../ui/files/scan-field.tsx';
import { SelectField } from '../../ui/form/choice-fields.tsx';
import { DateField } from '../../ui/form/date-fields.tsx';
import { FieldRow, Form, showBeside, useZodForm } from '../../ui/form/form.tsx';
import { sendForm } from '../../ui/form/send-form.ts';
import { TextAreaField, TextField } from '../../ui/form/text-fields.tsx';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import {
  correctedFields,
  correctForm,
  hasEnd,
  holdForm,
  holdInput,
  newHold,
  standingOf,
  typedHold,
} from './hold-form.ts';

export interface HoldDialogProps {
  readonly caseId: string;
  readonly person: PersonRow;
  /** The measure that is corrected; null: a new one. */
  readonly known: HoldRow | null;
  readonly onClose: () => void;
}

/** Which field a refusal speaks of. */
const places = {
  HOLD_NOT_ALLOWED: 'measure',
  HOLD_OUT_OF_ORDER: 'from',
  HOLD_EXTENSION_GAP: 'from',
} as const;

/** What was done to the freedom of a suspect, or what was mistyped of it. */
export function HoldDialog({ caseId, person, known, onClose }: HoldDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const { code } = person;
  const offered = known === null ? nextMeasures(standingOf(person.holds).state) : [known.measure];
  const start = known === null ? newHold(offered[0] ?? 'arrest', todayHere()) : typedHold(known);
  const form = useZodForm(known === null ? holdForm : correctForm, start);
  const { control } = form;
  const [measure, from] = useWatch({ control, name: ['measure', 'from'] });
  const [refused, setRefused] = useState<Failure | null>(null);
  const scan = useScan(caseId);
  const hold = useCatalogueCommand('people.hold');
  const correct = useCatalogueCommand('entries.correct');
  const typed = form.formState.isDirty || scan.name !== null;
  const word = say(holdMeasureTexts[measure]);
  const record = async (values: Parameters<typeof holdInput>[1]): Promise<Result<unknown>> => {
    const kept = await scan.keep([word, values.number].filter((part) => part !== '').join(' '));
    return kept.ok ? hold.run(holdInput(person.person, values, kept.value)) : kept;
  };
  const run = () =>
    sendForm(form, async (values) => {
      const { reason } = values;
      const result: Result<unknown> =
        known === null
          ? await record(values)
          : await correct.run({ seq: known.seq, reason, changes: correctedFields(known, values) });
      if (!result.ok) setRefused(result.error);
      if (!result.ok) showBeside(form, result.error, places);
      return result;
    });
  const own = { 'until-needed': texts.untilNeeded };
  const told =
    refused === null ? {} : { [refused.code]: { id: sayFailure('id', refused), en: sayFailure('en', refused) } };
  const parameters = { code, measure: word, from: formatDate(language, from) };
  return (
    <ConfirmSigning
      opened
      wide
      onClose={onClose}
      dirty={typed}
      act={say(known === null ? texts.record : texts.correct)}
      sentence={say(known === null ? texts.sentence : texts.correctSentence, parameters)}
      disabled={!form.formState.isDirty && known !== null}
      run={run}
      onDone={() => {
        showToast({ message: say(known === null ? texts.recorded : texts.corrected, parameters) });
      }}
    >
      <Form dirty={typed} messages={{ ...own, ...told }}>
        {known === null ? (
          <SelectField
            control={control}
            name="measure"
            label={texts.measure}
            choices={offered.map((value) => ({ value, label: holdMeasureTexts[value] }))}
            searchable={false}
            autoFocus
          />
        ) : (
          <TextField control={control} name="reason" label={texts.reason} autoFocus />
        )}
        <FieldRow>
          <DateField control={control} name="from" label={texts.from} />
          {hasEnd(measure) ? (
            <DateField control={control} name="until" label={texts.until} optional={measure !== 'extension'} />
          ) : null}
        </FieldRow>
        <FieldRow>
          <TextField control={control} name="number" label={texts.number} optional />
          <DateField control={control} name="date" label={texts.date} optional />
        </FieldRow>
        <FieldRow>
          <TextField control={control} name="authority" label={texts.authority} hint={texts.authorityHint} optional />
          <TextField control={control} name="place" label={texts.place} hint={texts.placeHint} optional />
        </FieldRow>
        <TextAreaField control={control} name="notes" label={texts.notes} hint={texts.notesHint} rows={2} optional />
        {known === null ? <ScanField {...scan} /> : null}
      </Form>
    </ConfirmSigning>
  );
}
