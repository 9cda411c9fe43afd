import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { sayFailure } from '#shared/text/failure.ts';
import { paceOf } from '#shared/contract/pace.ts';
import { durationOf } from '#shared/text/duration.ts';
import { progressTexts } from '#shared/text/progress.ts';
import { hashTexts } from '#shared/text/screens/files.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { taskTexts } from '#shared/text/screens/tasks.ts';
import type { Text } from '#shared/text/text.ts';
import { cancelTask, dismissTask, pauses, useTasks, type Task } from '../../bridge/tasks.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { amountOf, isUncounted, shareOf } from './words.ts';
import './task-tray.css';

/** Long work at the bottom right: name, bar, speed, time left, cancel. Stays while people go elsewhere. */
export function TaskTray() {
  const say = useSay();
  const tasks = useTasks().filter(({ inTray }) => inTray);
  if (tasks.length === 0) return null;
  return (
    <section ref={keepRoom} className="rb-tray" aria-label={say(taskTexts.title)}>
      {tasks.map((task) => (
        <TaskCard key={task.id} task={task} />
      ))}
    </section>
  );
}

/** Pages end above the tray, so that what stands at their foot can still be pressed (`page.css`). */
function keepRoom(tray: HTMLElement | null) {
  if (tray === null) return undefined;
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => {
    style.setProperty('--rb-tray', `${String(tray.offsetHeight)}px`);
  });
  observer.observe(tray);
  return () => {
    observer.disconnect();
    style.removeProperty('--rb-tray');
  };
}

/** Time to see that it went well. What failed or was cancelled waits for the person. */
const goodNewsMs = 3_000;

function useTimedDismissal({ id, state }: Task): void {
  useEffect(() => {
    if (state !== 'done') return undefined;
    const timer = setTimeout(() => {
      dismissTask(id);
    }, goodNewsMs);
    return () => {
      clearTimeout(timer);
    };
  }, [id, state]);
}

const icon = { size: 18, stroke: 1.5, 'aria-hidden': true } as const;

function TaskCard({ task }: { readonly task: Task }) {
  const say = useSay();
  const running = task.outcome === null;
  useTimedDismissal(task);
  return (
    <article className="rb-task">
      <div className="rb-task-head">
        <TaskIcon state={task.state} />
        <strong>{say(task.title, task.parameters)}</strong>
        {running ? null : (
          <ActionIcon
            size="md"
            aria-label={say(kitTexts.close)}
            onClick={() => {
              dismissTask(task.id);
            }}
          >
            <IconX size={16} stroke={1.5} />
          </ActionIcon>
        )}
      </div>
      {running ? <Running task={task} /> : <Finished task={task} />}
    </article>
  );
}

function TaskIcon({ state }: { readonly state: Task['state'] }) {
  if (state === 'done') return <IconCircleCheck {...icon} className="rb-task-done" />;
  if (state === 'failed') return <IconAlertTriangle {...icon} className="rb-task-failed" />;
  if (state === 'cancelled') return <IconCircleX {...icon} />;
  return null;
}

const steps: ReadonlyMap<string, Text> = new Map(Object.entries(progressTexts));

function Running({ task }: { readonly task: Task }) {
  const say = useSay();
  const language = useLanguage();
  const { progress } = task;
  const share = shareOf(progress);
  const pace = paceOf(task.rate, progress?.done ?? 0, progress?.total ?? 0);
  const step = progress === null ? undefined : steps.get(progress.step);
  const title = say(task.title, task.parameters);
  return (
    <>
      <Progress.Root size="sm">
        <Progress.Section value={share ?? 100} animated={share === null} striped={share === null} aria-label={title} />
      </Progress.Root>
      <div className="rb-task-line">
        <span>{step === undefined ? say(taskTexts.starting) : say(step)}</span>
        <span>{progress === null || isUncounted(progress) ? '' : amountOf(language, progress)}</span>
      </div>
      <div className="rb-task-line">
        <span>
          {pace.perSecond === null || progress === null
            ? ''
            : say(taskTexts.rate, {
                amount: amountOf(language, { ...progress, done: Math.round(pace.perSecond), total: 0 }),
              })}
        </span>
        <span>{pace.secondsLeft === null ? '' : say(taskTexts.left, { time: durationOf(say, pace.secondsLeft) })}</span>
        <Button
          size="compact-xs"
          variant="default"
          disabled={task.state === 'cancelling'}
          onClick={() => {
            cancelTask(task.id);
          }}
        >
          {say(stopWords(task))}
        </Button>
      </div>
    </>
  );
}

/** What stopping it means: hashing goes on later from where it was. */
function stopWords({ method, state }: Task): Text {
  if (pauses(method)) return state === 'cancelling' ? hashTexts.pausing : hashTexts.pause;
  return state === 'cancelling' ? taskTexts.cancelling : kitTexts.cancel;
}

function Finished({ task }: { readonly task: Task }) {
  const say = useSay();
  const language = useLanguage();
  const failure = task.outcome?.ok === false && task.state === 'failed' ? task.outcome.error : null;
  const words: Readonly<Record<Task['state'], Text>> = {
    running: taskTexts.starting,
    cancelling: taskTexts.cancelling,
    done: taskTexts.done,
    failed: taskTexts.failed,
    cancelled: pauses(task.method) ? hashTexts.pausedTray : taskTexts.cancelled,
  };
  return (
    <p
      className={task.state === 'done' ? 'rb-visually-hidden' : 'rb-task-end'}
      role={failure === null ? 'status' : 'alert'}
    >
      {failure === null ? say(words[task.state]) : sayFailure(language, failure)}
    </p>
  );
}
