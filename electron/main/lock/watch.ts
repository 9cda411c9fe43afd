import { powerMonitor } from 'electron';
import type { IdleLock } from './idle-lock.ts';

const checkEveryMs = 5_000;

/** The idle lock, and the two moments when the person leaves the computer for certain. */
export function watchForLock(idle: IdleLock, lockNow: () => void): void {
  setInterval(() => {
    idle.check();
  }, checkEveryMs);
  powerMonitor.on('suspend', lockNow);
  powerMonitor.on('lock-screen', lockNow);
}
