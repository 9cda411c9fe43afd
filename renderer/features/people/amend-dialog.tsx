import type { Identity } from '#shared/domain/person/events.ts';
import { peopleTexts as texts } from '#shared/text/screens/people.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { Form, useZodForm } from '../../ui/form/form.tsx';
import { sendForm } from '../../ui/form/send-form.ts';
import { TextField } from '../../ui/form/text-fields.tsx';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { CoveredForm, useAway } from './covered-form.tsx';
import { amendForm, typedIdentity } from './identity-form.ts';
import { IdentityFields } from './identity-fields.tsx';

export interface AmendDialogProps {
  readonly person: string;
  readonly code: string;
  /** As it was just opened. */
  readonly known: Identity;
  readonly onClose: () => void;
}

/** The whole identity once more, with what was wrong put right; the old one stays sealed where it is. */
export function AmendDialog({ person, code, known, onClose }: AmendDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const { away, comeBack } = useAway();
  const form = useZodForm(amendForm, { ...typedIdentity(language, known), reason: '' });
  const amend = useCatalogueCommand('people.amend');
  const run = () => sendForm(form, ({ reason, ...identity }) => amend.run({ person, reason, identity }));
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
          <IdentityFields control={form.control} />
        </CoveredForm>
      </Form>
    </ConfirmSigning>
  );
}
