import { Button } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Input } from '#shared/contract/contract.ts';
import type { Failure } from '#shared/errors/result.ts';
import { registerTexts as texts } from '#shared/text/screens/register.ts';
import { call } from '../../bridge/call.ts';
import { startTask, useLatestTask, useShownOutcome } from '../../bridge/tasks.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { useSay } from '../../ui/language/language.tsx';

type Subject = Input<'register.preview'>;

/** What came of the last import of this file, and the way to its refused rows. */
export function ImportOutcome({ subject }: { readonly subject: Subject }) {
  const say = useSay();
  const task = useLatestTask('register.import', subject.digest);
  useShownOutcome(task);
  const outcome = task?.outcome ?? null;
  if (outcome === null) return null;
  if (outcome.ok) {
    const { refused } = outcome.value;
    return (
      <Notice
        tone={refused === 0 ? 'done' : 'soon'}
        actions={refused === 0 ? undefined : <SaveRefused subject={subject} />}
      >
        {say(texts.done, { ...outcome.value })}
      </Notice>
    );
  }
  return task?.state === 'cancelled' ? (
    <Notice tone="neutral">{say(texts.cancelled)}</Notice>
  ) : (
    <ErrorNotice failure={outcome.error} />
  );
}

/** Into a folder that the person chooses; the name follows from the register's. */
export function SaveRefused({ subject }: { readonly subject: Subject }) {
  const say = useSay();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [pending, setPending] = useState(false);
  const save = async () => {
    const chosen = await call('window.choose', { purpose: 'export-folder' });
    if (!chosen.ok || chosen.value === null) {
      setFailure(chosen.ok ? null : chosen.error);
      return;
    }
    setPending(true);
    const result = await startTask({
      method: 'register.save-refused',
      input: { ...subject, to: chosen.value.token },
      title: texts.saveTask,
      scope: subject.digest,
    });
    setPending(false);
    setFailure(result.ok ? null : result.error);
    if (result.ok) showToast({ message: say(texts.saved, { ...result.value }) });
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileDownload size={16} stroke={1.5} />}
        loading={pending}
        onClick={() => void save()}
      >
        {say(texts.saveRefused)}
      </Button>
      <ErrorNotice failure={failure} />
    </>
  );
}
