import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { contract, type Input } from '#shared/contract/contract.ts';
import { caseOpened, reportModels } from '#shared/domain/case/events.ts';
import { fail } from '#shared/errors/result.ts';
import { caseTexts as texts } from '#shared/text/screens/cases.ts';
import { traitTexts } from '#shared/text/screens/desk.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { useSession } from '../../bridge/session.ts';
import { useUnitList, useUnusualNumber } from '../../bridge/unit-lists.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { SwitchField } from '../../ui/form/choice-fields.tsx';
import { DateField } from '../../ui/form/date-fields.tsx';
import { FieldRow, Form, FormActions, FormSection, showBeside, useZodForm } from '../../ui/form/form.tsx';
import { NumberHint } from '../../ui/form/number-hint.tsx';
import { TagsField, TextAreaField, TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { Page } from '../../ui/page/page.tsx';

const { number, title, unit, openedOn, offences, notes } = contract['cases.open'].input.shape;
const schema = z.object({
  number,
  title,
  unit,
  openedOn,
  offences,
  notes,
  model: z.enum([...reportModels, 'unsaid']),
  modus: caseOpened.shape.modus.unwrap(),
});
type NewCase = z.output<typeof schema>;
const models = [
  { value: 'unsaid', label: traitTexts.modelUnsaid },
  { value: 'A', label: traitTexts.modelA },
  { value: 'B', label: traitTexts.modelB },
];

/** What nobody said is left out of the entry. */
function sentAs({ model, modus, ...report }: NewCase): Input<'cases.open'> {
  return { ...report, ...(model === 'unsaid' ? {} : { model }), ...(modus.length === 0 ? {} : { modus }) };
}

export function CaseNewScreen() {
  const say = useSay();
  const { replace } = useNavigation();
  const session = useSession();
  const form = useZodForm(schema, {
    number: '',
    title: '',
    unit: session.catalogue.unit,
    openedOn: '',
    offences: [],
    notes: '',
    model: 'unsaid',
    modus: [],
  });
  const { control } = form;
  const typed = useWatch({ control, name: 'number' });
  const unusual = useUnusualNumber('report', typed);
  const [units, articles, tags] = [useUnitList('units'), useUnitList('offences'), useUnitList('modus')];
  const [ready, setReady] = useState<NewCase | null>(null);
  const open = useCatalogueCommand('cases.open');
  const review = form.handleSubmit(setReady);
  const run = async () => {
    if (ready === null) return fail('INPUT_INVALID', {});
    const result = await open.run(sentAs(ready));
    if (!result.ok) {
      showBeside(form, result.error, { CASE_NUMBER_TAKEN: 'number' });
      return result;
    }
    form.reset(ready);
    showToast({ message: say(texts.openedToast, { number: ready.number }) });
    replace({ screen: 'case', case: result.value.case });
    return result;
  };
  return (
    <Page
      title={say(texts.newTitle)}
      trail={[{ label: say(texts.listTitle), route: { screen: 'cases' } }]}
      layout="read"
    >
      <Form
        onSubmit={() => void review()}
        dirty={form.formState.isDirty}
        messages={{ CASE_NUMBER_TAKEN: texts.duplicateNumber }}
      >
        <FormSection title={texts.report}>
          <TextField control={control} name="number" label={texts.numberLabel} hint={texts.numberHint} autoFocus />
          <NumberHint example={unusual} />
          <TextField control={control} name="title" label={texts.titleLabel} hint={texts.titleHint} />
          <FieldRow>
            <TextField control={control} name="unit" label={texts.unit} suggestions={units} />
            <DateField control={control} name="openedOn" label={texts.opened} />
          </FieldRow>
          <SwitchField control={control} name="model" label={traitTexts.model} choices={models} />
          <TagsField
            control={control}
            name="offences"
            label={texts.offencesLabel}
            hint={texts.offencesHint}
            suggestions={articles}
            optional
          />
          <TagsField control={control} name="modus" label={traitTexts.modus} suggestions={tags} optional />
          <TextAreaField control={control} name="notes" label={texts.notesLabel} optional />
        </FormSection>
        <FormActions>
          <ActionButton id="case-new.save" label={texts.openCase} look="primary" onRun={() => void review()} />
        </FormActions>
      </Form>
      <ConfirmSigning
        opened={ready !== null}
        onClose={() => {
          setReady(null);
        }}
        act={say(texts.openCase)}
        sentence={say(texts.sentence, { number: ready?.number ?? '' })}
        run={run}
      />
    </Page>
  );
}
