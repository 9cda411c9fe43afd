import type { FromService, ToService } from '#shared/contract/messages.ts';
import { closeInheritedSockets } from './inherited.ts';
import { isToService } from './messages.ts';

/** The service's end of a process carrier, the same for both kinds of process. */
export interface ParentPort {
  post(message: FromService): void;
  onMessage(listener: (message: ToService) => void): void;
  /** The parent is gone: nobody can lock the catalogue any more, so the service must wipe and leave by itself. */
  onParentGone(listener: () => void): void;
}

/** What Electron puts on `process` inside a utility process; absent in plain Node. */
interface ElectronParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

const electronPort = (): ElectronParentPort | undefined =>
  (process as NodeJS.Process & { readonly parentPort?: ElectronParentPort }).parentPort;

/** Finds out which process this is. Throws when it has no parent: the service is not to be started by hand. */
export function openParentPort(): ParentPort {
  const port = electronPort();
  if (port !== undefined) return utilityPort(port);
  if (process.send !== undefined) return childPort();
  throw new Error('the catalogue service has no parent process');
}

function utilityPort(port: ElectronParentPort): ParentPort {
  return {
    post(message) {
      port.postMessage(message);
    },
    onMessage(listener) {
      port.on('message', ({ data }) => {
        if (isToService(data)) listener(data);
      });
    },
    onParentGone() {
      // Chromium ends utility processes together with the browser process.
    },
  };
}

function childPort(): ParentPort {
  closeInheritedSockets();
  return {
    post(message) {
      if (process.connected) process.send?.(message);
    },
    onMessage(listener) {
      process.on('message', (message: unknown) => {
        if (isToService(message)) listener(message);
      });
    },
    onParentGone(listener) {
      process.once('disconnect', listener);
    },
  };
}
