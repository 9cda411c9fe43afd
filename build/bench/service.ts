import { fork } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Input, Output, ServiceMethod } from '#shared/contract/contract.ts';
import type { FromService } from '#shared/contract/messages.ts';
import type { Result } from '#shared/errors/result.ts';

/** The built catalogue service in a process of its own, asked as main asks it. */
export interface BenchService {
  done<M extends ServiceMethod>(method: M, input: Input<M>): Promise<Output<M>>;
  /** The steps of the last long method, each with the moment at which it was first told of after another. */
  readonly steps: readonly { readonly step: string; readonly at: number }[];
  grant(path: string): string;
  readonly pid: number;
  /** Nothing, when it has stopped. */
  stop(): Promise<void>;
}

export function startBuiltService(): BenchService {
  const child = fork(join(import.meta.dirname, '../../dist/service/service.js'), [], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const waiting = new Map<string, (result: Result<unknown>) => void>();
  const steps: { readonly step: string; readonly at: number }[] = [];
  child.on('message', (message: FromService) => {
    if (message.kind === 'push' && message.push.kind === 'progress' && message.push.step !== steps.at(-1)?.step)
      steps.push({ step: message.push.step, at: performance.now() });
    if (message.kind !== 'reply') return;
    waiting.get(message.id)?.(message.result);
    waiting.delete(message.id);
  });
  child.on('exit', (code, signal) => {
    for (const answer of waiting.values())
      answer({
        ok: false,
        error: { code: 'SERVICE_CRASHED', details: { code: String(code), signal: String(signal) } },
      });
    waiting.clear();
  });
  const request = (method: string, input: unknown) =>
    new Promise<Result<unknown>>((resolve) => {
      const id = randomUUID();
      steps.length = 0;
      waiting.set(id, resolve);
      child.send({ kind: 'request', id, method, input });
    });
  return {
    done: async <M extends ServiceMethod>(method: M, input: Input<M>) => {
      const result = (await request(method, input)) as Result<Output<M>>;
      if (result.ok) return result.value;
      throw new Error(`${method}: ${result.error.code} ${JSON.stringify(result.error.details)}`);
    },
    steps,
    grant: (path) => {
      const token = `ft_${randomBytes(16).toString('hex')}`;
      child.send({ kind: 'grant', token, path });
      return token;
    },
    pid: child.pid ?? 0,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null) {
          resolve();
          return;
        }
        child.once('exit', () => {
          resolve();
        });
        child.send({ kind: 'stop' });
      }),
  };
}
