import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import type { CourtApplication } from '#shared/contract/court.ts';
import { applicationKinds } from '#shared/domain/court/events.ts';
import { formatDate } from '#shared/text/dates.ts';
import { articleText } from '#shared/text/duties.ts';
import { applicationKindTexts } from '#shared/text/legal.ts';
import { courtTexts as texts } from '#shared/text/screens/court.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { SelectField, SwitchField } from '../../ui/form/choice-fields.tsx';
import { DateField } from '../../ui/form/date-fields.tsx';
import { FieldRow, FormSection, useZodForm, type FormOf } from '../../ui/form/form.tsx';
import { TextAreaField, TextField } from '../../ui/form/text-fields.tsx';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { applicationDefaults, applicationSchema, itemsToChoose } from './application-form.ts';
import { approvalDuty, lateFor, seizureLine, thingsOf, type CourtCase } from './court-words.ts';
import { ItemsField } from '../../ui/form/items-field.tsx';
import { PaperScreen } from './paper-screen.tsx';
import { useCourtCase } from './use-court-case.ts';

export interface ApplicationScreenProps {
  readonly caseId: string;
  readonly seizure: string | null;
  /** The refused application that is asked again. */
  readonly again: string | null;
}

export function ApplicationScreen({ caseId, seizure, again }: ApplicationScreenProps) {
  const { data, failure, refetch } = useCourtCase(caseId);
  if (data === undefined) return <ErrorNotice failure={failure} onRetry={refetch} />;
  const asked = data.court.applications.find(({ application }) => application === again) ?? null;
  // Of what was granted in part only the refused things are asked again.
  const refused = asked === null ? null : { ...asked, items: asked.decision?.refusedItems ?? asked.items };
  return <ApplicationPage known={data} seizure={seizure} again={refused} />;
}

interface PageProps {
  readonly known: CourtCase;
  readonly seizure: string | null;
  readonly again: CourtApplication | null;
}

type Schema = ReturnType<typeof applicationSchema>;

/** Leave before a seizure, approval after an urgent one, or the one re-application of what was refused. */
function ApplicationPage({ known, seizure, again }: PageProps) {
  const say = useSay();
  const language = useLanguage();
  const form = useZodForm(applicationSchema(known, again), applicationDefaults(known, again, seizure, say));
  const apply = useCatalogueCommand('court.apply');
  const caseId = known.view.case.case;
  /** Nothing chosen in a re-application: the things of the refused one. */
  const about = (values: z.output<Schema>) => ({
    ...values,
    items: values.items.length === 0 ? (again?.items ?? []) : values.items,
    warrant: values.kind === 'leave' ? values.warrant : null,
  });
  return (
    <PaperScreen
      caseId={caseId}
      caseNumber={known.view.case.number}
      title={again === null ? texts.applicationTitle : texts.againTitle}
      act={again === null ? texts.apply : texts.applyAgain}
      form={form}
      sentence={(values) =>
        say(again === null ? texts.applySentence : texts.againSentence, {
          kind: say(applicationKindTexts[values.kind]),
          court: values.court,
          date: formatDate(language, values.date),
          things: thingsOf(known, about(values), say),
        })
      }
      caption={({ number }) => number}
      send={(values, attachment) =>
        apply.run({ ...about(values), case: caseId, again: again?.application ?? null, attachment })
      }
      toast={({ number }) => say(texts.applied, { number })}
    >
      <About form={form} known={known} again={again} />
      <PaperSection form={form} known={known} again={again} />
      <ScopeSection form={form} />
    </PaperScreen>
  );
}

interface PartProps {
  readonly form: FormOf<Schema>;
  readonly known: CourtCase;
  readonly again: CourtApplication | null;
}

const kinds = applicationKinds.map((value) => ({ value, label: applicationKindTexts[value] }));

/** What is asked for and of which things. A re-application changes neither, but may name fewer of them. */
function About({ form, known, again }: PartProps) {
  const say = useSay();
  const language = useLanguage();
  const { control } = form;
  const [kind, seizure] = useWatch({ control, name: ['kind', 'seizure'] });
  useEffect(
    () =>
      form.watch((_, { name }) => {
        if (name === 'seizure') form.setValue('items', []);
      }).unsubscribe,
    [form],
  );
  const { seizures, warrants } = known.view;
  const orders = warrants.filter((order) => order.kind === 'seizure-order' || order.kind === 'search-order');
  const items = itemsToChoose(known, seizure, again);
  return (
    <FormSection title={texts.what}>
      {again === null ? (
        <>
          <SwitchField control={control} name="kind" label={texts.kindLabel} choices={kinds} />
          {kind === 'leave' ? (
            <SelectField
              control={control}
              name="warrant"
              label={texts.orderLabel}
              choices={orders.map(({ warrant, number }) => ({ value: warrant, label: number }))}
              optional
            />
          ) : null}
          <SelectField
            control={control}
            name="seizure"
            label={texts.seizureLabel}
            choices={seizures.map((each) => ({ value: each.seizure, label: seizureLine(each, say, language) }))}
            optional={kind === 'leave'}
          />
        </>
      ) : (
        <p>
          {say(texts.isAgain, { number: again.number })}. {say(texts.about, { things: thingsOf(known, again, say) })}.
        </p>
      )}
      {items.length === 0 ? null : (
        <ItemsField
          control={control}
          name="items"
          label={texts.itemsLabel}
          hint={again === null ? texts.itemsHint : texts.againItemsHint}
          items={items}
          optional
        />
      )}
    </FormSection>
  );
}

function PaperSection({ form, known, again }: PartProps) {
  const { control } = form;
  const [kind, seizure, date] = useWatch({ control, name: ['kind', 'seizure', 'date'] });
  const courts = known.court.applications.map(({ court }) => court);
  return (
    <FormSection title={texts.paper}>
      <FieldRow>
        <TextField control={control} name="number" label={texts.numberLabel} autoFocus />
        <DateField control={control} name="date" label={texts.dateLabel} />
      </FieldRow>
      {kind === 'approval' && again === null ? <Clock known={known} seizure={seizure} date={date} /> : null}
      <TextField control={control} name="court" label={texts.courtLabel} hint={texts.courtHint} suggestions={courts} />
      <TextAreaField control={control} name="reason" label={texts.reasonLabel} rows={2} optional />
    </FormSection>
  );
}

interface ClockProps {
  readonly known: CourtCase;
  readonly seizure: string | null;
  readonly date: string;
}

/** The last day of asking, and that a later paper is late but recorded. */
function Clock({ known, seizure, date }: ClockProps) {
  const say = useSay();
  const language = useLanguage();
  const duty = approvalDuty(known.duties, seizure);
  const dueOn = duty?.due?.dueOn;
  if (duty === undefined || dueOn === undefined) return null;
  const words = { date: formatDate(language, dueOn), rule: duty.rule, article: say(articleText(duty.article)) };
  if (lateFor(duty, date) === null) return <p className="rb-quiet rb-court-clock">{say(texts.dueNote, words)}</p>;
  return (
    <Notice tone="soon" title={say(texts.lateTitle)}>
      {say(texts.lateNote, words)}
    </Notice>
  );
}

function ScopeSection({ form: { control } }: Pick<PartProps, 'form'>) {
  return (
    <FormSection title={texts.scope} hint={texts.scopeHint}>
      <TextField control={control} name="scope.place" label={texts.placeLabel} optional />
      <FieldRow>
        <TextField control={control} name="scope.kinds" label={texts.kindsLabel} optional />
        <TextField control={control} name="scope.count" label={texts.countLabel} optional />
        <TextField control={control} name="scope.value" label={texts.valueLabel} optional />
      </FieldRow>
    </FormSection>
  );
}
