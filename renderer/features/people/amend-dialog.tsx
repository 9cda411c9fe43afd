import { isSuspectCode } from '#shared/domain/person/code.ts';
import { protectedRoles, type Identity, type ProtectedRole } from '#shared/domain/person/events.ts';
import { peopleTexts as texts } from '#shared/text/screens/people.ts';
import { personRoleTexts } from '#shared/text/terms.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { SelectField } from '../../ui/form/choice-fields.tsx';
import { Form, useZodForm } from '../../ui/form/form.tsx';
import { sendForm } from '../../ui/form/send-form.ts';
import { TextField } from '../../ui/form/text-fields.tsx';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { CoveredForm, useAway } from './covered-form.tsx';
import { amendForm, typedIdentity } from './identity-form.ts';
import { IdentityFields } from './identity-fields.tsx';

const roleChoices = protectedRoles.map((value) => ({ value, label: personRoleTexts[value] }));

export interface AmendDialogProps {
  readonly person: string;
  readonly code: string;
  /** As it was just opened. */
  readonly identity: Identity;
  readonly otherRole: ProtectedRole | null;
  readonly onClose: () => void;
}

/** The whole identity once more, with what was wrong put right; the old one stays sealed where it is. */
export function AmendDialog({ person, code, identity: known, otherRole: knownRole, onClose }: AmendDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const { away, comeBack } = useAway();
  const form = useZodForm(amendForm, { ...typedIdentity(language, known), otherRole: knownRole, reason: '' });
  // What else somebody is stands in the open, unless they are an adult suspect.
  const suspect = isSuspectCode(code);
  const amend = useCatalogueCommand('people.amend');
  const run = () =>
    sendForm(form, ({ reason, otherRole, ...identity }) =>
      amend.run({ person, reason, identity, ...(suspect ? { otherRole } : {}) }),
    );
  return (
    <ConfirmSigning
      opened
      wide
      onClose={onClose}
      act={say(texts.amendOf, { code })}
      sentence={say(texts.amendSentence, { code })}
      disabled={away || !form.formState.isDirty}
      run={run}
      onDone={() => {
        showToast({ message: say(texts.amended, { code }) });
      }}
    >
      <Form dirty={form.formState.isDirty}>
        <CoveredForm away={away} onComeBack={comeBack}>
          <TextField
            control={form.control}
            name="reason"
            label={texts.amendReason}
            hint={texts.amendReasonHint}
            autoFocus
          />
          {suspect ? (
            <SelectField
              control={form.control}
              name="otherRole"
              label={texts.otherRole}
              hint={texts.otherRoleHint}
              choices={roleChoices}
              searchable={false}
              optional
            />
          ) : null}
          <IdentityFields control={form.control} />
        </CoveredForm>
      </Form>
    </ConfirmSigning>
  );
}
