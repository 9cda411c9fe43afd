import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Carrier } from '#electron/transport/carrier.ts';
import type { FromService, ToService } from '#shared/contract/messages.ts';
import { clientOf, type Client } from './client.ts';
import { quickStart } from './quick-start.ts';

/** The service in a process of its own that can be ended as a power cut would end it. */
export interface KillableService extends Client {
  /** SIGKILL: no handler runs, nothing is flushed. Returns when the process is gone. */
  readonly kill: () => Promise<void>;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  readonly pid: number;
  readonly send: (message: ToService) => void;
  /** The parent goes away without a word. */
  readonly disconnect: () => void;
}

export interface KillableOptions {
  readonly entry?: string;
  readonly environment?: NodeJS.ProcessEnv;
  /** Where its stderr goes: 'ignore' for an entry that logs. */
  readonly talk?: 'inherit' | 'ignore';
}

export function startKillableService({
  entry = join(inject('programs'), 'service', 'service.js'),
  environment = {},
  talk = 'inherit',
}: KillableOptions = {}): KillableService {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(inject('programs'), 'compiled'), ...environment };
  const child = fork(entry, [], {
    env,
    serialization: 'advanced',
    execArgv: [...quickStart],
    stdio: ['ignore', 'ignore', talk, 'ipc'],
  });
  const ended = once(child, 'exit').then(([code, signal]: unknown[]) => (code ?? signal) as number | string);
  const carrier: Carrier = {
    send: (message) => {
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => child.on('message', (message) => listener(message as FromService)),
    onExit: (listener) => child.on('exit', () => listener('crashed')),
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
  return {
    ...clientOf(carrier),
    ended,
    pid: child.pid ?? 0,
    send: (message) => carrier.send(message),
    disconnect: () => child.disconnect(),
    kill: () => carrier.stop(0),
  };
}

/** Numbers from a seed (mulberry32), so that a run that failed can be had again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
