import { useWatch } from 'react-hook-form';
import { contract } from '#shared/contract/contract.ts';
import { warrantKinds, type WarrantRecorded } from '#shared/domain/warrant/events.ts';
import { caseTexts as texts } from '#shared/text/screens/cases.ts';
import { letterTexts } from '#shared/text/screens/desk.ts';
import { warrantKindTexts } from '#shared/text/terms.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { SelectField } from '../../ui/form/choice-fields.tsx';
import { DateField } from '../../ui/form/date-fields.tsx';
import { FieldRow, FormSection, useZodForm } from '../../ui/form/form.tsx';
import { OtherForm } from '../../ui/form/other-form.tsx';
import { TextAreaField, TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { paperDate } from './paper-dates.ts';
import { NumberNote, type NumberNoteProps } from './paper-fields.tsx';
import { PaperScreen } from './paper-screen.tsx';

const schema = contract['warrants.record'].input.omit({ case: true, attachment: true }).extend({ date: paperDate });
/** An approval is recorded as the court's answer to an application, by which it names its things: in free text it carries none. */
const kinds = warrantKinds
  .filter((kind) => kind !== 'court-approval')
  .map((value) => ({ value, label: warrantKindTexts[value] }));

/** Which numbers the unit keeps a pattern of. */
const patterns: Readonly<Record<WarrantRecorded['kind'], NumberNoteProps['kind']>> = {
  'seizure-order': 'seizure-order',
  'search-order': null,
  'court-leave': 'court',
  'court-approval': 'court',
};

/** An order of the unit, or leave of the court that names its things in free text. */
export function OrderScreen({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const view = useCatalogueQuery('cases.get', { case: caseId });
  const form = useZodForm(schema, { kind: 'seizure-order', number: '', date: '', issuer: '', scope: '' });
  const { control } = form;
  const [kind, number] = useWatch({ control, name: ['kind', 'number'] });
  const record = useCatalogueCommand('warrants.record');
  if (view.data === undefined) return <ErrorNotice failure={view.failure} onRetry={view.refetch} />;
  const words = (values: Pick<WarrantRecorded, 'kind' | 'number'>) => ({
    kind: say(warrantKindTexts[values.kind]),
    number: values.number,
  });
  return (
    <PaperScreen
      caseId={caseId}
      caseNumber={view.data.case.number}
      title={texts.warrantTitle}
      act={texts.addWarrant}
      form={form}
      sentence={(values) => say(texts.warrantSentence, words(values))}
      caption={(values) => `${say(warrantKindTexts[values.kind])} ${values.number}`}
      send={(values, attachment) =>
        record.run({ ...values, case: caseId, ...(attachment === null ? {} : { attachment }) })
      }
      toast={(values) => say(texts.warrantToast, words(values))}
    >
      <FormSection title={texts.warrantSection}>
        <OtherForm question={texts.notAnOrder} label={letterTexts.add} route={{ screen: 'letter-new', case: caseId }} />
        <SelectField control={control} name="kind" label={texts.kindLabel} hint={texts.kindHint} choices={kinds} />
        <FieldRow>
          <TextField control={control} name="number" label={texts.warrantNumber} autoFocus />
          <DateField control={control} name="date" label={texts.dateLabel} />
        </FieldRow>
        <NumberNote kind={patterns[kind]} number={number} />
        <TextField control={control} name="issuer" label={texts.issuerLabel} hint={texts.issuerHint} />
        <TextAreaField control={control} name="scope" label={texts.scopeLabel} hint={texts.scopeHint} optional />
      </FormSection>
    </PaperScreen>
  );
}
