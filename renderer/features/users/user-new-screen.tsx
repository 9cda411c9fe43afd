import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { roles } from '#shared/domain/catalogue/events.ts';
import { fail } from '#shared/errors/result.ts';
import { passphraseTexts } from '#shared/text/screens/passphrase.ts';
import { roleDutyTexts, usersTexts as texts } from '#shared/text/screens/users.ts';
import { roleTexts } from '#shared/text/terms.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { useSession } from '../../bridge/session.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { SelectField } from '../../ui/form/choice-fields.tsx';
import { DateField } from '../../ui/form/date-fields.tsx';
import { FieldRow, Form, FormActions, FormSection, showBeside, useZodForm } from '../../ui/form/form.tsx';
import { TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { Page } from '../../ui/page/page.tsx';
import { passphraseMessages } from '../../ui/passphrase/new-passphrase.ts';
import { PassphraseFields } from '../../ui/passphrase/passphrase-fields.tsx';
import { userForm } from './user-form.ts';
import './users.css';

type NewUser = z.output<typeof userForm>;

const empty = { name: '', role: 'investigator', expires: '', passphrase: '', again: '' } as const;
const roleChoices = roles.map((value) => ({ value, label: roleTexts[value] }));

/** The administrator fills in who it is; the new person alone types the passphrase. */
export function UserNewScreen() {
  const say = useSay();
  const { replace } = useNavigation();
  const { catalogue } = useSession();
  const form = useZodForm(userForm, empty);
  const { control } = form;
  const [name, role] = useWatch({ control, name: ['name', 'role'] });
  const [ready, setReady] = useState<NewUser | null>(null);
  const add = useCatalogueCommand('users.add');
  const review = form.handleSubmit(setReady);
  const run = async () => {
    if (ready === null) return fail('INPUT_INVALID', {});
    const { name, role, expires, passphrase } = ready;
    const result = await add.run({ name, role, expires: expires === '' ? null : expires, passphrase });
    if (!result.ok) {
      showBeside(form, result.error, { PASSPHRASE_TOO_SHORT: 'passphrase' });
      return result;
    }
    form.reset(empty);
    showToast({ message: say(texts.addedToast, { name }) });
    replace({ screen: 'users' });
    return result;
  };
  return (
    <Page title={say(texts.addTitle)} trail={[{ label: say(texts.title), route: { screen: 'users' } }]} layout="read">
      <Form onSubmit={() => void review()} dirty={form.formState.isDirty} messages={passphraseMessages}>
        <FormSection title={texts.addWho}>
          <TextField control={control} name="name" label={texts.name} hint={texts.addNameHint} autoFocus />
          <FieldRow>
            <SelectField control={control} name="role" label={texts.role} choices={roleChoices} />
            <DateField control={control} name="expires" label={texts.lastDay} optional />
          </FieldRow>
          <p className="rb-quiet rb-user-duty">{say(roleDutyTexts[role])}</p>
        </FormSection>
        <FormSection title={texts.addSecret} hint={texts.addSecretHint}>
          <p className="rb-quiet rb-form-hint">{say(passphraseTexts.advice)}</p>
          <PassphraseFields
            control={control}
            names={['passphrase', 'again']}
            known={[name, catalogue.name, catalogue.unit]}
          />
        </FormSection>
        <FormActions>
          <ActionButton id="user-new.save" label={texts.add} look="primary" onRun={() => void review()} />
        </FormActions>
      </Form>
      <ConfirmSigning
        opened={ready !== null}
        onClose={() => {
          setReady(null);
        }}
        act={say(texts.add)}
        sentence={say(texts.addSentence, { name: ready?.name ?? '', role: say(roleTexts[ready?.role ?? role]) })}
        run={run}
      />
    </Page>
  );
}
