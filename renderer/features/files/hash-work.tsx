import { IconPlayerPause, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { HashJobRow } from '#shared/contract/hashing.ts';
import type { Failure } from '#shared/errors/result.ts';
import { hashTexts as texts } from '#shared/text/screens/files.ts';
import { call } from '../../bridge/call.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { cancelTask, dismissTask, startTask, useLatestTask, type Task } from '../../bridge/tasks.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { formatBytes, formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { useAnswered } from './use-answered.ts';

const icon = { size: 16, stroke: 1.5 };

export interface HashWorkProps {
  readonly item: string;
  readonly number: string;
  /** What can be done while nothing is under way. */
  readonly children: ReactNode;
}

/** Hashing of an item that runs, or was paused by a person, the lock or a restart and waits to go on. */
export function HashWork({ item, number, children }: HashWorkProps) {
  const begun = useLatestTask('files.hash', item);
  const resumed = useLatestTask('files.resume', item);
  const jobs = useCatalogueQuery('files.jobs', {});
  const task = [begun, resumed].find((each) => each?.outcome === null) ?? resumed ?? begun;
  useEnded(begun);
  useEnded(resumed);
  const job = jobs.data?.find((each) => each.item === item);
  if (task?.outcome === null) return <Running id={task.id} number={number} pausing={task.state === 'cancelling'} />;
  return (
    <>
      <ErrorNotice failure={jobs.failure} onRetry={jobs.refetch} />
      <ErrorNotice failure={failureOf(task)} />
      {job === undefined ? children : <Paused job={job} number={number} />}
    </>
  );
}

/** What ended stands here: paused or refused, it need not hang in the tray as well. */
function useEnded(task: Task | null): void {
  const ended = task !== null && task.outcome !== null && task.state !== 'done' && task.inTray ? task.id : null;
  useEffect(() => {
    if (ended !== null) dismissTask(ended);
  }, [ended]);
}

/** Pausing is no failure. */
function failureOf(task: Task | null): Failure | null {
  return task?.state === 'failed' && task.outcome?.ok === false ? task.outcome.error : null;
}

interface RunningProps {
  readonly id: string;
  readonly number: string;
  readonly pausing: boolean;
}

function Running({ id, number, pausing }: RunningProps) {
  const say = useSay();
  useAnswered(say(texts.runningAlready, { number }));
  return (
    <>
      <p className="rb-quiet">{say(texts.running)}</p>
      <div className="rb-file-acts">
        <ActionButton
          id="item.pause-hash"
          label={pausing ? texts.pausing : texts.pause}
          keys="Alt+P"
          icon={<IconPlayerPause {...icon} />}
          disabled={pausing}
          onRun={() => {
            cancelTask(id);
          }}
        />
      </div>
    </>
  );
}

function Paused({ job, number }: { readonly job: HashJobRow; readonly number: string }) {
  const say = useSay();
  const language = useLanguage();
  useAnswered(say(texts.pausedAlready, { number }));
  const resume = (source?: string) => {
    void startTask({
      method: 'files.resume',
      input: { job: job.job, ...(source === undefined ? {} : { source }) },
      title: texts.task,
      parameters: { number },
      scope: job.item,
    });
  };
  return (
    <Notice
      tone="soon"
      actions={
        <div className="rb-file-acts">
          <ActionButton
            id="item.resume-hash"
            label={texts.resume}
            keys="Alt+P"
            look="primary"
            icon={<IconPlayerPlay {...icon} />}
            onRun={() => {
              resume();
            }}
          />
          <Elsewhere job={job} onChoose={resume} />
          <Drop job={job} />
        </div>
      }
    >
      {say(texts.paused, {
        source: job.name,
        files: formatCount(language, job.filesDone),
        size: formatBytes(language, job.bytesDone),
      })}{' '}
      {say(texts.pausedInside)}
    </Notice>
  );
}

const purposes = { folder: 'folder-to-hash', drive: 'image-to-hash', image: 'image-to-hash' } as const;

/** The medium may be mounted somewhere else by now. */
function Elsewhere({ job, onChoose }: { readonly job: HashJobRow; readonly onChoose: (source: string) => void }) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const choose = async () => {
    const chosen = await call('window.choose', { purpose: purposes[job.kind] });
    setFailure(chosen.ok ? null : chosen.error);
    if (chosen.ok && chosen.value !== null) onChoose(chosen.value.token);
  };
  return (
    <>
      <ActionButton id="item.resume-elsewhere" label={texts.resumeElsewhere} onRun={() => void choose()} />
      <ErrorNotice failure={failure} />
    </>
  );
}

function Drop({ job }: { readonly job: HashJobRow }) {
  const say = useSay();
  const [asked, setAsked] = useState(false);
  const command = useCatalogueCommand('files.drop-job');
  const drop = async () => {
    const result = await command.run({ job: job.job });
    if (result.ok) showToast({ message: say(texts.dropped) });
    return result;
  };
  return (
    <>
      <ActionButton
        id="item.drop-hash"
        label={texts.drop}
        icon={<IconTrash {...icon} />}
        onRun={() => {
          setAsked(true);
        }}
      />
      <ConfirmDialog
        opened={asked}
        act={say(texts.drop)}
        sentence={say(texts.dropSentence)}
        run={drop}
        onClose={() => {
          setAsked(false);
        }}
      />
    </>
  );
}
