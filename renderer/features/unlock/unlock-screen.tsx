import { Button, Loader } from '@mantine/core';
import { IconClock, IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import type { Output } from '#shared/contract/contract.ts';
import type { Progress } from '#shared/contract/messages.ts';
import { progressTexts } from '#shared/text/progress.ts';
import type { Text } from '#shared/text/text.ts';
import { unlockTexts } from '#shared/text/screens/unlock.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { sessionOpened, type LockedFor, type OpenFolder } from '../../bridge/session.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { SelectField } from '../../ui/form/choice-fields.tsx';
import { Form, FormActions, showBeside, useZodForm } from '../../ui/form/form.tsx';
import { PassphraseField } from '../../ui/form/text-fields.tsx';
import { byName } from '../../ui/format/by-name.ts';
import { useSay } from '../../ui/language/language.tsx';
import { errorTexts } from '#shared/text/errors.ts';
import { clockOf, useWait } from '../../ui/passphrase/wait.ts';
import './unlock.css';

const unlockForm = z.strictObject({ user: z.string().min(1), passphrase: z.string().min(1) });
const messages = { PASSPHRASE_WRONG: errorTexts.PASSPHRASE_WRONG };

type Peek = Output<'catalogue.peek'>;

export interface UnlockScreenProps {
  readonly folder: OpenFolder;
  /** Why it was locked; null when it is opened for the first time. */
  readonly reason: LockedFor | null;
  /** Who was signed in before the lock. */
  readonly lastUser: string | null;
  readonly onOther: () => void;
  /** Somebody forgot the passphrase and has the sheets. */
  readonly onRecover: (asked: { users: Peek['users']; plan: NonNullable<Peek['recovery']>; user: string }) => void;
}

/** Who, and the passphrase. Before that, in one sentence, why the catalogue is locked. */
export function UnlockScreen(props: UnlockScreenProps) {
  const { folder, reason, onOther } = props;
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
      {peek.data === undefined ? <Other onOther={onOther} /> : <UnlockForm {...props} peek={peek.data} />}
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

/** The one who was here, the other one when they change places, or nobody: then the chooser asks first. */
function likelyUser(users: Peek['users'], lastUser: string | null, reason: LockedFor | null): string {
  const others = users.filter(({ id }) => id !== lastUser);
  const likely = reason === 'switch' ? others : users.filter(({ id }) => id === lastUser);
  const [only] = users.length === 1 ? users : likely;
  return likely.length === 1 || users.length === 1 ? (only?.id ?? '') : '';
}

function UnlockForm({
  folder,
  peek,
  reason,
  lastUser,
  onOther,
  onRecover,
}: UnlockScreenProps & { readonly peek: Peek }) {
  const say = useSay();
  const { users, recovery } = peek;
  const [likely] = useState(() => likelyUser(users, lastUser, reason));
  const form = useZodForm(unlockForm, { user: likely, passphrase: '' });
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
          choices={byName(users).map(({ id, name }) => ({ value: id, label: name }))}
          autoFocus={likely === ''}
        />
      ) : (
        <p className="rb-unlock-person">{users[0]?.name ?? ''}</p>
      )}
      <PassphraseField
        control={form.control}
        name="passphrase"
        label={unlockTexts.passphrase}
        autoFocus={likely !== ''}
      />
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
      {recovery === null ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          className="rb-unlock-recover"
          onClick={() => {
            onRecover({ users, plan: recovery, user: form.getValues('user') });
          }}
        >
          {say(unlockTexts.recover)}
        </Button>
      )}
      <Busy pending={unlock.pending} progress={unlock.progress} />
    </Form>
  );
}

const steps: ReadonlyMap<string, Text> = new Map(Object.entries(progressTexts));

/** Usually one moment. When keys had been left half changed, unlocking first ends that, and says how far it is. */
function Busy({ pending, progress }: { readonly pending: boolean; readonly progress: Progress | null }) {
  const say = useSay();
  const step = progress === null ? undefined : steps.get(progress.step);
  const share = progress === null || progress.total === 0 ? null : Math.round((progress.done / progress.total) * 100);
  const words = step === undefined ? say(unlockTexts.unlocking) : say(step);
  return (
    <p role="status" className="rb-unlock-busy">
      {pending ? `${words}${share === null ? '' : ` ${String(share)}%`}` : ''}
    </p>
  );
}
