import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { CaseView } from '#shared/contract/cases.ts';
import { urgentGrounds } from '#shared/domain/seizure/events.ts';
import { fail } from '#shared/errors/result.ts';
import { seizureTexts as texts } from '#shared/text/screens/seizure.ts';
import { urgentGroundTexts, warrantKindTexts } from '#shared/text/terms.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { SelectField } from '../../ui/form/choice-fields.tsx';
import { DateTimeField } from '../../ui/form/date-fields.tsx';
import { Form, FormActions, FormSection, useZodForm, type FormOf } from '../../ui/form/form.tsx';
import { TagsField, TextAreaField, TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { Page } from '../../ui/page/page.tsx';
import { ItemRows } from './item-rows.tsx';
import { blankItem, seizureInput, seizureSchema, type SeizureValues } from './seizure-form.ts';
import './seizure.css';

/** One screen for a whole seizure: authority, place, people, then the items. */
export function SeizureNewScreen({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const view = useCatalogueQuery('cases.get', { case: caseId });
  const number = view.data?.case.number;
  return (
    <Page
      title={say(texts.title)}
      trail={number === undefined ? [] : [{ label: number, route: { screen: 'case', case: caseId } }]}
    >
      <ErrorNotice failure={view.failure} onRetry={view.refetch} />
      {view.data === undefined ? null : <SeizureForm view={view.data} />}
    </Page>
  );
}

function SeizureForm({ view }: { readonly view: CaseView }) {
  const say = useSay();
  const { replace } = useNavigation();
  const caseId = view.case.case;
  const form = useZodForm(seizureSchema, {
    warrant: view.warrants.find((paper) => paper.kind === 'seizure-order')?.warrant ?? '',
    urgentGround: '',
    place: '',
    at: '',
    holder: '',
    officers: [view.case.unit],
    witnesses: [],
    notes: '',
    items: [blankItem('phone')],
  });
  const [ready, setReady] = useState<SeizureValues | null>(null);
  const record = useCatalogueCommand('seizures.record');
  const review = form.handleSubmit(setReady);
  const run = async () => {
    if (ready === null) return fail('INPUT_INVALID', {});
    const result = await record.run(seizureInput(caseId, ready));
    if (!result.ok) return result;
    form.reset(ready);
    const { items } = result.value;
    showToast({
      message: say(texts.done, {
        count: items.length,
        first: items[0]?.number ?? '',
        last: items.at(-1)?.number ?? '',
      }),
    });
    replace({ screen: 'case', case: caseId });
    return result;
  };
  return (
    <Form onSubmit={() => void review()} dirty={form.formState.isDirty} messages={{ format: texts.witnessWrong }}>
      <div className="rb-seizure-head">
        <Authority form={form} view={view} />
        <WhereAndWho form={form} />
      </div>
      <ItemRows form={form} />
      <FormActions>
        <ActionButton id="seizure.save" label={texts.save} look="primary" onRun={() => void review()} />
      </FormActions>
      <ConfirmSigning
        opened={ready !== null}
        onClose={() => {
          setReady(null);
        }}
        act={say(texts.title)}
        sentence={say(texts.sentence, { count: ready?.items.length ?? 0, place: ready?.place ?? '' })}
        run={run}
      />
    </Form>
  );
}

type SeizureFormState = FormOf<typeof seizureSchema>;

function Authority({ form, view }: { readonly form: SeizureFormState; readonly view: CaseView }) {
  const say = useSay();
  const { control } = form;
  const warrant = useWatch({ control, name: 'warrant' });
  const papers = view.warrants.map((paper) => ({
    value: paper.warrant,
    label: `${paper.number} · ${say(warrantKindTexts[paper.kind])}`,
  }));
  return (
    <FormSection title={texts.authority}>
      <SelectField
        control={control}
        name="warrant"
        label={texts.warrant}
        hint={texts.warrantHint}
        choices={papers}
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
      <TextField control={control} name="place" label={texts.place} autoFocus />
      <DateTimeField control={control} name="at" label={texts.at} />
    </FormSection>
  );
}

function WhereAndWho({ form }: { readonly form: SeizureFormState }) {
  const { control } = form;
  return (
    <FormSection title={texts.people}>
      <TextField control={control} name="holder" label={texts.holder} hint={texts.holderHint} />
      <TagsField control={control} name="officers" label={texts.officers} />
      <TagsField control={control} name="witnesses" label={texts.witnesses} hint={texts.witnessesHint} optional />
      <TextAreaField control={control} name="notes" label={texts.notes} rows={2} optional />
    </FormSection>
  );
}
