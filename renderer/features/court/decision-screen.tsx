import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { contract } from '#shared/contract/contract.ts';
import type { CourtApplication } from '#shared/contract/court.ts';
import { courtDecided } from '#shared/domain/court/events.ts';
import { itemId } from '#shared/domain/ids/ids.ts';
import { shortText } from '#shared/domain/text.ts';
import { formatDate } from '#shared/text/dates.ts';
import { applicationKindTexts, courtOutcomeTexts } from '#shared/text/legal.ts';
import { courtTexts as texts } from '#shared/text/screens/court.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { todayHere } from '../../effects/clock.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { SwitchField } from '../../ui/form/choice-fields.tsx';
import { DateField } from '../../ui/form/date-fields.tsx';
import { FieldRow, FormSection, useZodForm } from '../../ui/form/form.tsx';
import { ItemsField } from '../../ui/form/items-field.tsx';
import { TextAreaField, TextField } from '../../ui/form/text-fields.tsx';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { itemsAbout, seizureOf, thingsOf, type CourtCase, type NamedItem } from './court-words.ts';
import { paperDate, problemAt } from './paper-dates.ts';
import { NumberNote } from './paper-fields.tsx';
import { PaperScreen } from './paper-screen.tsx';
import { useCourtCase } from './use-court-case.ts';

export interface DecisionScreenProps {
  readonly caseId: string;
  readonly application: string;
}

export function DecisionScreen({ caseId, application }: DecisionScreenProps) {
  const { data, failure, refetch } = useCourtCase(caseId);
  const asked = data?.court.applications.find((each) => each.application === application);
  if (data === undefined || asked === undefined) return <ErrorNotice failure={failure} onRetry={refetch} />;
  return <DecisionPage known={data} asked={asked} />;
}

const outcomes = courtDecided.shape.outcome.options.map((value) => ({ value, label: courtOutcomeTexts[value] }));
const typed = contract['court.decide'].input
  .omit({ case: true, application: true, attachment: true, refusedItems: true })
  .extend({ number: shortText, date: paperDate, receivedOn: paperDate, refusedItems: z.array(itemId).max(5000) });

/** A decision follows its application, and is received on its day or later; what refuses everything grants nothing. */
function decisionSchema(asked: CourtApplication, items: readonly NamedItem[]) {
  return typed.superRefine(({ date, receivedOn, outcome, refusedItems }, context) => {
    if (outcome === 'granted' && refusedItems.length > 0 && refusedItems.length >= items.length)
      context.addIssue(problemAt('refusedItems', 'all-refused'));
    if (date < asked.date) context.addIssue(problemAt('date', 'before-application'));
    if (receivedOn < date) context.addIssue(problemAt('receivedOn', 'received-too-early'));
  });
}

/** The things that the court refused of what it granted; null: none. */
function partRefused({ outcome, refusedItems }: Pick<z.output<typeof typed>, 'outcome' | 'refusedItems'>) {
  return outcome === 'granted' && refusedItems.length > 0 ? refusedItems : null;
}

interface PageProps {
  readonly known: CourtCase;
  readonly asked: CourtApplication;
}

function DecisionPage({ known, asked }: PageProps) {
  const say = useSay();
  const language = useLanguage();
  const today = todayHere();
  const items = itemsAbout(known, asked);
  const form = useZodForm(decisionSchema(asked, items), {
    outcome: 'granted',
    refusedItems: [],
    number: '',
    date: today,
    receivedOn: today,
    reason: '',
  });
  const { control } = form;
  const [outcome, number, chosen] = useWatch({ control, name: ['outcome', 'number', 'refusedItems'] });
  const refuses = outcome === 'refused' || chosen.length > 0;
  const decide = useCatalogueCommand('court.decide');
  const { application } = asked;
  const caseId = known.view.case.case;
  const name = asked.number === '' ? say(applicationKindTexts[asked.kind]) : asked.number;
  return (
    <PaperScreen
      caseId={caseId}
      caseNumber={known.view.case.number}
      title={texts.decisionTitle}
      act={texts.decide}
      form={form}
      sentence={(values) => {
        const refused = partRefused(values);
        return say(refused === null ? texts.decideSentence : texts.decidePartSentence, {
          application: name,
          outcome: say(courtOutcomeTexts[values.outcome]),
          number: values.number,
          date: formatDate(language, values.date),
          things: refused === null ? '' : thingsOf(known, { seizure: null, items: refused }, say),
        });
      }}
      caption={(values) => values.number}
      send={({ refusedItems, ...values }, attachment) => {
        const refused = partRefused({ refusedItems, ...values });
        const part = refused === null ? {} : { refusedItems: refused };
        return decide.run({ ...values, ...part, case: caseId, application, attachment });
      }}
      toast={(values) => say(texts.decided, { number: values.number })}
    >
      <p>
        <strong>{name}</strong> · {say(applicationKindTexts[asked.kind])} · {asked.court}.{' '}
        {say(texts.about, { things: thingsOf(known, asked, say) })}.
      </p>
      <FormSection title={texts.paper}>
        <SwitchField control={control} name="outcome" label={texts.outcomeLabel} choices={outcomes} />
        {outcome === 'granted' && items.length > 1 ? (
          <ItemsField
            control={control}
            name="refusedItems"
            label={texts.refusedLabel}
            hint={texts.refusedHint}
            items={items}
            optional
          />
        ) : null}
        {refuses ? <Refusal known={known} asked={asked} /> : null}
        <TextField control={control} name="number" label={texts.numberLabel} autoFocus />
        <NumberNote kind="court" number={number} />
        <FieldRow>
          <DateField control={control} name="date" label={texts.dateLabel} />
          <DateField
            control={control}
            name="receivedOn"
            label={texts.receivedLabel}
            {...(refuses ? { hint: texts.receivedHint } : {})}
          />
        </FieldRow>
        <TextAreaField control={control} name="reason" label={texts.decisionReason} rows={3} optional />
      </FormSection>
    </PaperScreen>
  );
}

/** What a refusal means; the older code names no consequence, and a refusal of leave leaves nothing seized. */
function Refusal({ known, asked }: PageProps) {
  const say = useSay();
  const seizure = seizureOf(known.court, asked);
  const group = known.court.groups.find((each) => each.seizure === seizure);
  if (asked.kind !== 'approval' || group?.standing.regime === 'kuhap-1981') return null;
  return (
    <Notice tone="soon" title={say(texts.refusalTitle)}>
      {say(asked.again === null ? texts.refusalNote : texts.refusalAgainNote)}
    </Notice>
  );
}
