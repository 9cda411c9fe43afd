import { fork } from 'node:child_process';
import type { Carrier } from './carrier.ts';
import { serviceEnvironment } from './environment.ts';
import { Exit } from './exit.ts';
import { isFromService } from './messages.ts';

export interface ChildProcessOptions {
  /** The built service file. */
  readonly entry: string;
  /** A Node of Node-API level 10 or higher. */
  readonly node: string;
  /** The parent's environment; only the allow-list of it reaches the child. */
  readonly environment: NodeJS.ProcessEnv;
  /** Where the child's stderr goes: a packaged application shows and keeps nothing. */
  readonly talk: 'inherit' | 'ignore';
}

/** For runtimes whose own Node is too old for the SQLite driver: the service runs in a plain Node beside them. */
export function childProcessCarrier(options: ChildProcessOptions): Carrier {
  const exit = new Exit();
  const child = fork(options.entry, [], {
    execPath: options.node,
    execArgv: [],
    env: serviceEnvironment(options.environment),
    // The JSON default turns Uint8Array into an object and Date into a string, and throws on bigint.
    serialization: 'advanced',
    stdio: ['ignore', options.talk, options.talk, 'ipc'],
  });
  // A failed start reports `error` without `exit`; a killed one reports `exit`.
  child.on('error', () => {
    if (child.pid === undefined) exit.happened();
  });
  child.on('exit', () => {
    exit.happened();
  });
  return {
    send(message) {
      // The callback takes the error of a pipe that broke meanwhile: `exit` tells the same, with the right reason.
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage(listener) {
      child.on('message', (message: unknown) => {
        if (isFromService(message)) listener(message);
      });
    },
    onExit(listener) {
      exit.onExit(listener);
    },
    async stop(graceMs) {
      exit.ask();
      if (child.connected) child.send({ kind: 'stop' }, () => undefined);
      await exit.wait(graceMs, () => child.kill('SIGKILL'));
    },
  };
}
