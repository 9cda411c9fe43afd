import { IconAlertTriangle } from '@tabler/icons-react';
import { memo } from 'react';
import { useWatch } from 'react-hook-form';
import type { CaseView } from '#shared/contract/cases.ts';
import { urgentGrounds } from '#shared/domain/seizure/events.ts';
import { seizureTexts as texts } from '#shared/text/screens/seizure.ts';
import type { Text } from '#shared/text/text.ts';
import { urgentGroundTexts, warrantKindTexts } from '#shared/text/terms.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useUnusualNumber } from '../../bridge/unit-lists.ts';
import { SelectField } from '../../ui/form/choice-fields.tsx';
import { DateTimeField } from '../../ui/form/date-fields.tsx';
import { FormSection, type FormOf } from '../../ui/form/form.tsx';
import { NumberHint } from '../../ui/form/number-hint.tsx';
import { TagsField, TextAreaField, TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { unknownCodes, type headSchema } from './seizure-form.ts';
import './head.css';

export type HeadFormState = FormOf<typeof headSchema>;

interface HeadProps {
  readonly form: HeadFormState;
  readonly view: CaseView;
}

/** Authority, place, people and papers of the seizure; not drawn anew while a row is typed. */
export const HeadFields = memo(function HeadFields({ form, view }: HeadProps) {
  const { control } = form;
  return (
    <div className="rb-seizure-head">
      <Authority form={form} view={view} />
      <FormSection title={texts.people}>
        <TextField control={control} name="holder" label={texts.holder} hint={texts.holderHint} />
        <TagsField control={control} name="officers" label={texts.officers} />
        <TagsField control={control} name="witnesses" label={texts.witnesses} hint={texts.witnessesHint} />
        <UnknownWitnesses control={control} caseId={view.case.case} />
        <TextField control={control} name="villageHead" label={texts.villageHead} />
      </FormSection>
      <FormSection title={texts.numbers}>
        <PaperNumber control={control} name="recordNumber" label={texts.recordNumber} kind="seizure-record" />
        <PaperNumber control={control} name="receiptNumber" label={texts.receiptNumber} kind="receipt" />
        <TextField control={control} name="refusedToSign" label={texts.refused} hint={texts.refusedHint} optional />
        <TextAreaField control={control} name="notes" label={texts.notes} rows={1} optional />
      </FormSection>
    </div>
  );
});

interface UnknownWitnessesProps {
  readonly control: HeadFormState['control'];
  readonly caseId: string;
}

/** A witness may be recorded later than the seizure: a code that nobody of the case has is pointed out and stops nobody. */
function UnknownWitnesses({ control, caseId }: UnknownWitnessesProps) {
  const say = useSay();
  const typed = useWatch({ control, name: 'witnesses' });
  const { data } = useCatalogueQuery('people.list', { case: caseId });
  const codes = data === undefined ? [] : unknownCodes(typed, data.people);
  return codes.length === 0 ? null : (
    <p className="rb-seizure-warning" role="status">
      <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
      {say(texts.witnessUnknown, { codes: codes.join(', ') })}
    </p>
  );
}

interface PaperNumberProps {
  readonly control: HeadFormState['control'];
  readonly name: 'recordNumber' | 'receiptNumber';
  readonly label: Text;
  readonly kind: string;
}

/** A number of the unit, with a word when it looks other than the unit's numbers do. */
function PaperNumber({ kind, ...field }: PaperNumberProps) {
  const typed = useWatch({ control: field.control, name: field.name });
  return (
    <div>
      <TextField {...field} optional />
      <NumberHint example={useUnusualNumber(kind, typed)} />
    </div>
  );
}

function Authority({ form, view }: HeadProps) {
  const say = useSay();
  const { control } = form;
  const warrant = useWatch({ control, name: 'warrant' });
  const papers = view.warrants.map((paper) => ({
    value: paper.warrant,
    label: `${paper.number} · ${say(warrantKindTexts[paper.kind])}`,
  }));
  return (
    <FormSection title={texts.where}>
      <TextField control={control} name="place" label={texts.place} autoFocus />
      <DateTimeField control={control} name="at" label={texts.at} />
      <SelectField
        control={control}
        name="warrant"
        label={texts.warrant}
        hint={texts.warrantHint}
        choices={papers}
        none=""
        optional
      />
      {warrant === '' ? (
        <SelectField
          control={control}
          name="urgentGround"
          label={texts.ground}
          hint={texts.groundHint}
          choices={urgentGrounds.map((value) => ({ value, label: urgentGroundTexts[value] }))}
        />
      ) : null}
    </FormSection>
  );
}
