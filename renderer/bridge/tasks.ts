import { useEffect } from 'react';
import type { Input, MethodName, Output, contract } from '#shared/contract/contract.ts';
import type { Progress } from '#shared/contract/messages.ts';
import { nextRate, type RateSample } from '#shared/contract/pace.ts';
import type { Result } from '#shared/errors/result.ts';
import type { Text, TextParameters } from '#shared/text/text.ts';
import { steadyNow } from '../effects/clock.ts';
import { call, cancel } from './call.ts';
import { reportFailure } from './session.ts';
import { createStore, useStore } from './store.ts';
import { ticketFor } from './uncertain.ts';

type Contract = typeof contract;
/** Long work of the service: reports progress, may be cancelled, has no time limit. */
export type TaskName = {
  [M in MethodName]: Contract[M] extends { host: 'service'; long: true } ? M : never;
}[MethodName];

export interface Task<M extends TaskName = TaskName> {
  readonly id: string;
  readonly method: M;
  /** Tells tasks of one method apart: the case or item they are about; '' when there is only one. */
  readonly scope: string;
  readonly title: Text;
  readonly parameters: TextParameters;
  readonly state: 'running' | 'cancelling' | 'done' | 'failed' | 'cancelled';
  readonly progress: Progress | null;
  /** Units in a second, smoothed. */
  readonly rate: number | null;
  readonly sample: RateSample;
  readonly outcome: Result<Output<M>> | null;
  /** Whether the tray still shows it; its screen finds the outcome either way. */
  readonly inTray: boolean;
}

const store = createStore<readonly Task[]>([]);

export interface TaskStart<M extends TaskName> {
  readonly method: M;
  readonly input: Input<M>;
  readonly title: Text;
  readonly parameters?: TextParameters;
  readonly scope?: string;
  /** Whoever starts it tells the good end in words of their own: the tray does not tell it too. */
  readonly told?: boolean;
}

function change(id: string, next: (task: Task) => Task): void {
  store.set(store.get().map((task) => (task.id === id ? next(task) : task)));
}

function stateOf(result: Result<unknown>): Task['state'] {
  if (result.ok) return 'done';
  return result.error.code === 'CANCELLED' ? 'cancelled' : 'failed';
}

/** Starts long work and shows it in the tray. The work goes on when the person leaves the screen. */
export async function startTask<M extends TaskName>(start: TaskStart<M>): Promise<Result<Output<M>>> {
  const ticket = await ticketFor(start.method, start.input);
  const id = ticket.requestId;
  const scope = start.scope ?? '';
  const task: Task = {
    id,
    method: start.method,
    scope,
    title: start.title,
    parameters: start.parameters ?? {},
    state: 'running',
    progress: null,
    rate: null,
    sample: { at: steadyNow(), done: 0 },
    outcome: null,
    inTray: true,
  };
  // A new run replaces what is known of the last one: there is one answer to "the audit of this catalogue".
  store.set([...store.get().filter((other) => !isFinishedTwin(other, start.method, scope)), task]);
  const result = await call(start.method, start.input, { requestId: id });
  ticket.settle(result);
  if (!result.ok) reportFailure(result.error);
  const silent = start.told === true && result.ok;
  change(id, (now) => ({ ...now, state: stateOf(result), outcome: result, inTray: now.inTray && !silent }));
  return result;
}

function isFinishedTwin(task: Task, method: TaskName, scope: string): boolean {
  return task.method === method && task.scope === scope && task.outcome !== null;
}

export function taskProgressed(progress: Progress): void {
  change(progress.id, (task) => {
    const sample = { at: steadyNow(), done: progress.done };
    // A new step counts other things: its speed is not the last one's.
    const same = task.progress === null || task.progress.step === progress.step;
    return { ...task, progress, sample, rate: same ? nextRate(task.rate, task.sample, sample) : null };
  });
}

export function cancelTask(id: string): void {
  change(id, (task) => (task.state === 'running' ? { ...task, state: 'cancelling' } : task));
  cancel(id);
}

/** Long work that goes on from where it was stopped. */
export function pauses(method: TaskName): boolean {
  return method === 'files.hash' || method === 'files.resume';
}

/** Takes finished work out of the tray. */
export function dismissTask(id: string): void {
  change(id, (task) => (task.outcome === null ? task : { ...task, inTray: false }));
}

/** On lock: titles and outcomes speak of the case. */
export function clearTasks(): void {
  store.set([]);
}

export function useTasks(): readonly Task[] {
  return useStore(store);
}

/** For the screen that shows an outcome: what it says need not hang in the tray as well. */
export function useShownOutcome(task: Task | null): void {
  const shown = task !== null && (task.state === 'done' || task.state === 'failed') && task.inTray ? task.id : null;
  useEffect(() => {
    if (shown !== null) dismissTask(shown);
  }, [shown]);
}

/** The last run of a method about one thing, running or finished: a screen that is opened again finds it. */
export function useLatestTask<M extends TaskName>(method: M, scope = ''): Task<M> | null {
  const found = useStore(store).findLast(
    (task): task is Task<M> & Task => task.method === method && task.scope === scope,
  );
  return found ?? null;
}
