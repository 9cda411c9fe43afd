import { utilityProcess } from 'electron';
import type { Carrier } from './carrier.ts';
import { serviceEnvironment } from './environment.ts';
import { Exit } from './exit.ts';
import { isFromService } from './messages.ts';

export interface UtilityProcessOptions {
  /** The built service file. */
  readonly entry: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly talk: 'inherit' | 'ignore';
}

/** The carrier of a shipped application: Electron's own Node process, without a window and without Chromium's page. */
export function utilityProcessCarrier(options: UtilityProcessOptions): Carrier {
  const exit = new Exit();
  const child = utilityProcess.fork(options.entry, [], {
    serviceName: 'rantai-catalogue',
    env: serviceEnvironment(options.environment),
    execArgv: [],
    stdio: ['ignore', options.talk, options.talk],
  });
  let spawned = false;
  child.once('spawn', () => {
    spawned = true;
  });
  child.once('exit', () => {
    exit.happened();
  });
  return {
    send(message) {
      if (!exit.gone) child.postMessage(message);
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
      if (!exit.gone) child.postMessage({ kind: 'stop' });
      await exit.wait(graceMs, () => {
        // Electron's kill() is SIGTERM, which a busy process may not obey; before `spawn` there is no id to signal.
        if (spawned && child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
        else child.kill();
      });
    },
  };
}
