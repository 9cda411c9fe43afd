import { useState } from 'react';
import type { z } from 'zod';
import { contract } from '#shared/contract/contract.ts';
import { warrantKinds } from '#shared/domain/warrant/events.ts';
import { fail } from '#shared/errors/result.ts';
import { caseTexts as texts } from '#shared/text/screens/cases.ts';
import { warrantKindTexts } from '#shared/text/terms.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { SelectField } from '../../ui/form/choice-fields.tsx';
import { DateField } from '../../ui/form/date-fields.tsx';
import { FieldRow, Form, FormActions, FormSection, useZodForm } from '../../ui/form/form.tsx';
import { TextAreaField, TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { Page } from '../../ui/page/page.tsx';

const schema = contract['warrants.record'].input.omit({ case: true });
type NewWarrant = z.output<typeof schema>;
const kinds = warrantKinds.map((value) => ({ value, label: warrantKindTexts[value] }));

export function WarrantNewScreen({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const { replace } = useNavigation();
  const view = useCatalogueQuery('cases.get', { case: caseId });
  const form = useZodForm(schema, {
    kind: 'seizure-order',
    number: '',
    date: '',
    issuer: '',
    scope: '',
  });
  const { control } = form;
  const [ready, setReady] = useState<NewWarrant | null>(null);
  const record = useCatalogueCommand('warrants.record');
  const review = form.handleSubmit(setReady);
  const words = { kind: ready === null ? '' : say(warrantKindTexts[ready.kind]), number: ready?.number ?? '' };
  const run = async () => {
    if (ready === null) return fail('INPUT_INVALID', {});
    const result = await record.run({ ...ready, case: caseId });
    if (!result.ok) return result;
    form.reset(ready);
    showToast({ message: say(texts.warrantToast, words) });
    replace({ screen: 'case', case: caseId });
    return result;
  };
  const number = view.data?.case.number;
  return (
    <Page
      title={say(texts.warrantTitle)}
      trail={number === undefined ? [] : [{ label: number, route: { screen: 'case', case: caseId } }]}
      layout="read"
    >
      <Form onSubmit={() => void review()} dirty={form.formState.isDirty}>
        <FormSection title={texts.warrantSection}>
          <SelectField control={control} name="kind" label={texts.kindLabel} choices={kinds} />
          <FieldRow>
            <TextField control={control} name="number" label={texts.warrantNumber} autoFocus />
            <DateField control={control} name="date" label={texts.dateLabel} />
          </FieldRow>
          <TextField control={control} name="issuer" label={texts.issuerLabel} hint={texts.issuerHint} />
          <TextAreaField control={control} name="scope" label={texts.scopeLabel} hint={texts.scopeHint} optional />
        </FormSection>
        <FormActions>
          <ActionButton id="warrant-new.save" label={texts.save} look="primary" onRun={() => void review()} />
        </FormActions>
      </Form>
      <ConfirmSigning
        opened={ready !== null}
        onClose={() => {
          setReady(null);
        }}
        act={say(texts.addWarrant)}
        sentence={say(texts.warrantSentence, words)}
        run={run}
      />
    </Page>
  );
}
