import { Button, Loader } from '@mantine/core';
import { IconClock, IconLock, IconLockOpen } from '@tabler/icons-react';
import { z } from 'zod';
import { unlockTexts } from '#shared/text/screens/unlock.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { sessionOpened, type LockReason, type OpenFolder } from '../../bridge/session.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { SelectField } from '../../ui/form/choice-fields.tsx';
import { Form, FormActions, showBeside, useZodForm } from '../../ui/form/form.tsx';
import { PassphraseField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { errorTexts } from '#shared/text/errors.ts';
import { clockOf, useWait } from './wait.ts';
import './unlock.css';

const unlockForm = z.strictObject({ user: z.string().min(1), passphrase: z.string().min(1) });
const messages = { PASSPHRASE_WRONG: errorTexts.PASSPHRASE_WRONG };

export interface UnlockScreenProps {
  readonly folder: OpenFolder;
  /** Why it was locked; null when it is opened for the first time. */
  readonly reason: LockReason | null;
  readonly onOther: () => void;
}

/** Who, and the passphrase. Before that, in one sentence, why the catalogue is locked. */
export function UnlockScreen({ folder, reason, onOther }: UnlockScreenProps) {
  const say = useSay();
  const peek = useCatalogueQuery('catalogue.peek', { folder: folder.token });
  return (
    <div className="rb-unlock">
      <span className="rb-unlock-icon" aria-hidden>
        <IconLock size={28} stroke={1.5} />
      </span>
      <h1>{say(unlockTexts.title, { name: peek.data?.name ?? folder.name })}</h1>
      <p className="rb-unlock-path">{folder.path}</p>
      {reason === null ? null : (
        <Notice tone={reason === 'crash' ? 'alarm' : 'neutral'}>{say(unlockTexts[reason])}</Notice>
      )}
      {peek.pending ? <Loader size="sm" /> : null}
      <ErrorNotice failure={peek.failure} onRetry={peek.refetch} />
      {peek.data === undefined ? (
        <Other onOther={onOther} />
      ) : (
        <UnlockForm folder={folder} users={peek.data.users} onOther={onOther} />
      )}
    </div>
  );
}

function Other({ onOther }: { readonly onOther: () => void }) {
  const say = useSay();
  return (
    <Button variant="default" onClick={onOther}>
      {say(unlockTexts.other)}
    </Button>
  );
}

interface UnlockFormProps {
  readonly folder: OpenFolder;
  readonly users: readonly { readonly id: string; readonly name: string }[];
  readonly onOther: () => void;
}

function UnlockForm({ folder, users, onOther }: UnlockFormProps) {
  const say = useSay();
  const form = useZodForm(unlockForm, { user: users[0]?.id ?? '', passphrase: '' });
  const unlock = useCatalogueCommand('catalogue.unlock');
  const wait = useWait(unlock.failure);
  const submit = form.handleSubmit(async ({ user, passphrase }) => {
    if (wait > 0) return;
    const result = await unlock.run({ folder: folder.token, user, passphrase });
    if (result.ok) {
      sessionOpened(result.value, folder);
      return;
    }
    form.resetField('passphrase');
    showBeside(form, result.error, { PASSPHRASE_WRONG: 'passphrase' });
    form.setFocus('passphrase');
  });
  const beside = unlock.failure?.code === 'PASSPHRASE_WRONG' || unlock.failure?.code === 'PASSPHRASE_RETRY_LATER';
  return (
    <Form onSubmit={() => void submit()} dirty={false} messages={messages} enterSends>
      {users.length > 1 ? (
        <SelectField
          control={form.control}
          name="user"
          label={unlockTexts.person}
          choices={users.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : (
        <p className="rb-unlock-person">{users[0]?.name ?? ''}</p>
      )}
      <PassphraseField control={form.control} name="passphrase" label={unlockTexts.passphrase} autoFocus />
      {beside ? null : <ErrorNotice failure={unlock.failure} />}
      {wait === 0 ? null : (
        <p className="rb-unlock-wait" role="timer">
          <IconClock size={16} stroke={1.5} aria-hidden />
          {say(unlockTexts.wait, { time: clockOf(wait) })}
        </p>
      )}
      <FormActions>
        <Button
          type="submit"
          loading={unlock.pending}
          disabled={wait > 0}
          leftSection={<IconLockOpen size={16} stroke={1.5} />}
        >
          {say(unlockTexts.unlock)}
        </Button>
        <Other onOther={onOther} />
      </FormActions>
      <p role="status" className="rb-unlock-busy">
        {unlock.pending ? say(unlockTexts.unlocking) : ''}
      </p>
    </Form>
  );
}
