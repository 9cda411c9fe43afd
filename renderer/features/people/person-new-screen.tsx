import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { noIdentity, personRoles } from '#shared/domain/person/events.ts';
import { fail } from '#shared/errors/result.ts';
import { caseTexts } from '#shared/text/screens/cases.ts';
import { peopleTexts as texts } from '#shared/text/screens/people.ts';
import { personRoleTexts } from '#shared/text/terms.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { todayHere } from '../../effects/clock.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { SelectField } from '../../ui/form/choice-fields.tsx';
import { FieldRow, Form, FormActions, FormSection, useZodForm } from '../../ui/form/form.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { Page } from '../../ui/page/page.tsx';
import { CoveredForm, useAway } from './covered-form.tsx';
import { childRole, personForm, recordInput, toldRole, type PersonForm } from './identity-form.ts';
import { IdentityFields } from './identity-fields.tsx';
import './people.css';

const roleChoices = personRoles.map((value) => ({ value, label: personRoleTexts[value] }));
const messages = { 'same-role': texts.sameRole };

/** A protected person: the standing gives the code, everything else is sealed. */
export function PersonNewScreen({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const { replace } = useNavigation();
  const view = useCatalogueQuery('cases.get', { case: caseId });
  const { away, comeBack } = useAway();
  const form = useZodForm(personForm, { secondRole: null, ...noIdentity });
  const { control } = form;
  const [ready, setReady] = useState<PersonForm | null>(null);
  const record = useCatalogueCommand('people.record');
  const review = form.handleSubmit(setReady);
  const back = { screen: 'case', case: caseId, tab: 'people' } as const;
  const run = async () => {
    if (ready === null) return fail('INPUT_INVALID', {});
    const result = await record.run(recordInput(caseId, ready));
    if (!result.ok) return result;
    form.reset();
    showToast({ message: say(texts.recordedToast, { code: result.value.code }) });
    replace(back);
    return result;
  };
  const [firstRole, secondRole] = useWatch({ control, name: ['firstRole', 'secondRole'] });
  const child = childRole([firstRole, secondRole], useWatch({ control, name: 'birthDate' }), todayHere());
  const chosen = [firstRole, secondRole].filter((role) => role !== null);
  const sealed = chosen.includes('suspect') ? (chosen.find((role) => role !== 'suspect') ?? null) : null;
  const number = view.data?.case.number;
  return (
    <Page
      title={say(texts.newTitle)}
      trail={number === undefined ? [] : [{ label: number, route: back }]}
      layout="read"
    >
      <Form onSubmit={() => void review()} dirty={form.formState.isDirty} messages={messages}>
        <CoveredForm away={away} onComeBack={comeBack}>
          <FormSection title={texts.standing} hint={texts.firstRoleHint}>
            <FieldRow>
              <SelectField
                control={control}
                name="firstRole"
                label={texts.firstRole}
                choices={roleChoices}
                searchable={false}
                autoFocus
              />
              <SelectField
                control={control}
                name="secondRole"
                label={texts.secondRole}
                hint={texts.secondRoleHint}
                choices={roleChoices}
                searchable={false}
                optional
              />
            </FieldRow>
          </FormSection>
          {sealed === null ? null : (
            <Notice tone="neutral">
              {say(texts.sealedRole, { role: say(personRoleTexts[sealed]).toLowerCase() })}
            </Notice>
          )}
          <IdentityFields control={control} />
          {child === null ? null : (
            <Notice tone="soon">{say(texts.mayBeChild, { role: say(personRoleTexts[child]) })}</Notice>
          )}
          <FormActions>
            <ActionButton id="person-new.save" label={caseTexts.save} look="primary" onRun={() => void review()} />
          </FormActions>
        </CoveredForm>
      </Form>
      <ConfirmSigning
        opened={ready !== null}
        onClose={() => {
          setReady(null);
        }}
        act={say(texts.record)}
        sentence={say(texts.recordSentence, { role: ready === null ? '' : say(personRoleTexts[toldRole(ready)]) })}
        run={run}
      />
    </Page>
  );
}
