import { z } from 'zod';
import { useWatch } from 'react-hook-form';
import type { Output } from '#shared/contract/contract.ts';
import { shortText } from '#shared/domain/text.ts';
import { peopleTexts as texts } from '#shared/text/screens/people.ts';
import { roleTexts } from '#shared/text/terms.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { SelectField } from '../../ui/form/choice-fields.tsx';
import { Form, useZodForm } from '../../ui/form/form.tsx';
import { sendForm } from '../../ui/form/send-form.ts';
import { TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';

type List = Output<'clearances.list'>;

const grantForm = z.object({ user: z.string().min(1), reason: shortText });
const revokeForm = z.object({ reason: shortText });

export interface GrantDialogProps {
  readonly caseId: string;
  readonly candidates: List['candidates'];
  readonly onClose: () => void;
}

export function GrantDialog({ caseId, candidates, onClose }: GrantDialogProps) {
  const say = useSay();
  const form = useZodForm(grantForm, { user: candidates.length === 1 ? (candidates[0]?.user ?? '') : '', reason: '' });
  const grant = useCatalogueCommand('clearances.grant');
  const chosen = useWatch({ control: form.control, name: 'user' });
  const name = candidates.find(({ user }) => user === chosen)?.name ?? say(texts.somebodyChosen);
  const choices = candidates.map((candidate) => ({
    value: candidate.user,
    label: `${candidate.name}, ${say(roleTexts[candidate.role])}`,
  }));
  return (
    <ConfirmSigning
      opened
      onClose={onClose}
      dirty={form.formState.isDirty}
      act={say(texts.grant)}
      sentence={say(texts.grantSentence, { name })}
      run={() => sendForm(form, (values) => grant.run({ case: caseId, ...values }))}
      onDone={() => {
        showToast({ message: say(texts.granted, { name }) });
      }}
    >
      <Form dirty={form.formState.isDirty}>
        <SelectField control={form.control} name="user" label={texts.grantWho} choices={choices} autoFocus />
        <TextField control={form.control} name="reason" label={texts.grantReason} hint={texts.reasonHint} />
      </Form>
    </ConfirmSigning>
  );
}

export interface RevokeDialogProps {
  readonly caseId: string;
  readonly person: List['cleared'][number];
  readonly self: boolean;
  readonly onClose: () => void;
}

export function RevokeDialog({ caseId, person, self, onClose }: RevokeDialogProps) {
  const say = useSay();
  const form = useZodForm(revokeForm, { reason: '' });
  const revoke = useCatalogueCommand('clearances.revoke');
  const { name } = person;
  return (
    <ConfirmSigning
      opened
      onClose={onClose}
      dirty={form.formState.isDirty}
      act={say(texts.revoke)}
      sentence={say(texts.revokeSentence, { name })}
      run={() => sendForm(form, ({ reason }) => revoke.run({ case: caseId, user: person.user, reason }))}
      onDone={() => {
        showToast({ message: say(texts.revoked, { name }) });
      }}
    >
      <p className="rb-quiet rb-sign-more">{say(texts.revokeDoes, { name })}</p>
      {self ? <Notice tone="soon">{say(texts.revokeSelf)}</Notice> : null}
      <Form dirty={form.formState.isDirty}>
        <TextField control={form.control} name="reason" label={texts.revokeReason} hint={texts.reasonHint} autoFocus />
      </Form>
    </ConfirmSigning>
  );
}
