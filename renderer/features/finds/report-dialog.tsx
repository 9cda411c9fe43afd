import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import type { FindView } from '#shared/contract/finds.ts';
import { caseOpened, reportModels } from '#shared/domain/case/events.ts';
import { fieldLabels } from '#shared/text/fields.ts';
import { caseTexts } from '#shared/text/screens/cases.ts';
import { findTexts as texts } from '#shared/text/screens/finds.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { useSession } from '../../bridge/session.ts';
import { useUnitList } from '../../bridge/unit-lists.ts';
import { todayHere } from '../../effects/clock.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { SwitchField } from '../../ui/form/choice-fields.tsx';
import { DateField } from '../../ui/form/date-fields.tsx';
import { FieldRow, Form, showBeside, useZodForm } from '../../ui/form/form.tsx';
import { sendForm } from '../../ui/form/send-form.ts';
import { TagsField, TextAreaField, TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';

const { number, title, unit, openedOn, offences, notes } = caseOpened.shape;
const schema = z.object({
  number,
  title,
  unit,
  openedOn,
  offences,
  notes,
  model: z.enum(reportModels),
  modus: caseOpened.shape.modus.unwrap(),
});
const models = [
  { value: 'A', label: texts.modelA },
  { value: 'B', label: texts.modelB },
];
const messages = { CASE_NUMBER_TAKEN: caseTexts.duplicateNumber };

/** The find becomes a case as it stands: its words are there already, number and articles are what is left to type. */
export function ReportDialog({ view, onClose }: { readonly view: FindView; readonly onClose: () => void }) {
  const say = useSay();
  const { replace } = useNavigation();
  const { catalogue } = useSession();
  const articles = useUnitList('offences');
  const tags = useUnitList('modus');
  const form = useZodForm(schema, {
    ...view.draft,
    number: '',
    unit: catalogue.unit,
    openedOn: todayHere(),
    offences: [],
    modus: [],
  });
  const { control } = form;
  const typed = useWatch({ control, name: 'number' });
  const open = useCatalogueCommand('finds.open-case');
  const { case: find, number: findNumber } = view.find;
  const run = () =>
    sendForm(form, async (values) => {
      const result = await open.run({ find, ...values });
      if (!result.ok) showBeside(form, result.error, { CASE_NUMBER_TAKEN: 'number' });
      return result;
    });
  return (
    <ConfirmSigning
      opened
      wide
      onClose={onClose}
      dirty={form.formState.isDirty}
      act={say(texts.report)}
      sentence={say(texts.reportSentence, { number: findNumber, report: typed.trim() === '' ? '[…]' : typed })}
      run={run}
      onDone={() => {
        showToast({ message: say(texts.reportedToast, { number: findNumber, report: typed }) });
        replace({ screen: 'case', case: find });
      }}
    >
      <Form dirty={false} messages={messages}>
        <FieldRow>
          <TextField control={control} name="number" label={caseTexts.numberLabel} autoFocus />
          <DateField control={control} name="openedOn" label={caseTexts.opened} />
        </FieldRow>
        <TextField control={control} name="title" label={caseTexts.titleLabel} hint={caseTexts.titleHint} />
        <FieldRow>
          <TextField control={control} name="unit" label={caseTexts.unit} />
          <SwitchField control={control} name="model" label={texts.modelLabel} choices={models} />
        </FieldRow>
        <TagsField control={control} name="offences" label={caseTexts.offencesLabel} suggestions={articles} optional />
        <TagsField control={control} name="modus" label={fieldLabels.modus} suggestions={tags} optional />
        <TextAreaField control={control} name="notes" label={texts.notesLabel} rows={2} optional />
      </Form>
    </ConfirmSigning>
  );
}
