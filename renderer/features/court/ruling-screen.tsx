import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import { contract } from '#shared/contract/contract.ts';
import { pretrialRuled } from '#shared/domain/court/events.ts';
import { shortText } from '#shared/domain/text.ts';
import { formatDate } from '#shared/text/dates.ts';
import { courtOutcomeTexts } from '#shared/text/legal.ts';
import { courtTexts as texts } from '#shared/text/screens/court.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { todayHere } from '../../effects/clock.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { SelectField } from '../../ui/form/choice-fields.tsx';
import { DateField } from '../../ui/form/date-fields.tsx';
import { FieldRow, FormSection, useZodForm } from '../../ui/form/form.tsx';
import { TextAreaField, TextField } from '../../ui/form/text-fields.tsx';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { itemsOfSeizure, seizureLine, thingsOf, type CourtCase } from './court-words.ts';
import { paperDate, problemAt, seizedOn } from './paper-dates.ts';
import { ItemsField } from '../../ui/form/items-field.tsx';
import { PaperScreen } from './paper-screen.tsx';
import { useCourtCase } from './use-court-case.ts';

export function RulingScreen({ caseId }: { readonly caseId: string }) {
  const { data, failure, refetch } = useCourtCase(caseId);
  return data === undefined ? <ErrorNotice failure={failure} onRetry={refetch} /> : <RulingPage known={data} />;
}

const outcomes = pretrialRuled.shape.outcome.options.map((value) => ({ value, label: courtOutcomeTexts[value] }));
const typed = contract['pretrial.rule'].input
  .omit({ case: true, attachment: true })
  .extend({ number: shortText, date: paperDate });

function rulingSchema({ view }: CourtCase) {
  return typed.superRefine(({ seizure, date }, context) => {
    const seized = seizedOn(view, seizure);
    if (seized === null) context.addIssue({ code: 'custom', path: ['seizure'], message: 'required' });
    else if (date < seized) context.addIssue(problemAt('date', 'before-seizure'));
  });
}

/** What a pre-trial court ruled on a seizure or some of its items. */
function RulingPage({ known }: { readonly known: CourtCase }) {
  const say = useSay();
  const language = useLanguage();
  const { seizures } = known.view;
  const form = useZodForm(rulingSchema(known), {
    number: '',
    date: todayHere(),
    court: known.court.rulings.at(-1)?.court ?? known.court.applications.at(-1)?.court ?? '',
    outcome: 'unlawful-return',
    seizure: seizures.length === 1 ? (seizures[0]?.seizure ?? null) : null,
    items: [],
    reason: '',
  });
  const { control } = form;
  const seizure = useWatch({ control, name: 'seizure' });
  useEffect(
    () =>
      form.watch((_, { name }) => {
        if (name === 'seizure') form.setValue('items', []);
      }).unsubscribe,
    [form],
  );
  const rule = useCatalogueCommand('pretrial.rule');
  const caseId = known.view.case.case;
  return (
    <PaperScreen
      caseId={caseId}
      caseNumber={known.view.case.number}
      title={texts.rulingTitle}
      act={texts.rule}
      form={form}
      sentence={(values) =>
        say(texts.ruleSentence, {
          number: values.number,
          date: formatDate(language, values.date),
          outcome: say(courtOutcomeTexts[values.outcome]),
          things: thingsOf(known, values, say),
        })
      }
      caption={({ number }) => number}
      send={(values, attachment) => rule.run({ ...values, case: caseId, attachment })}
      toast={({ number }) => say(texts.ruled, { number })}
    >
      <FormSection title={texts.paper}>
        <FieldRow>
          <TextField control={control} name="number" label={texts.numberLabel} autoFocus />
          <DateField control={control} name="date" label={texts.dateLabel} />
        </FieldRow>
        <TextField control={control} name="court" label={texts.courtLabel} />
        <SelectField control={control} name="outcome" label={texts.outcomeLabel} choices={outcomes} />
        <SelectField
          control={control}
          name="seizure"
          label={texts.seizureLabel}
          choices={seizures.map((each) => ({ value: each.seizure, label: seizureLine(each, say, language) }))}
        />
        <ItemsField
          control={control}
          name="items"
          label={texts.itemsLabel}
          hint={texts.itemsHint}
          items={itemsOfSeizure(known.court, seizure)}
          optional
        />
        <TextAreaField control={control} name="reason" label={texts.decisionReason} rows={3} optional />
      </FormSection>
    </PaperScreen>
  );
}
