import { randomFillSync } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Effects, EventLog } from './effects.ts';
import { zonedText } from './zoned.ts';

/** The wall clock of this machine, with the zone it believes to be in. */
export function zonedNow(date: Date): string {
  return zonedText(date.getTime(), -date.getTimezoneOffset());
}

/** One JSON object a line; only names of the closed list and numbers can stand in it (SECURITY SEC-34). */
export function lineLog(write: (line: string) => void, now: () => string): EventLog {
  return {
    event: (name, fields) => {
      write(JSON.stringify({ at: now(), event: name, ...fields }));
    },
    failure: (requestId, code) => {
      write(JSON.stringify({ at: now(), event: 'request.failed', request: requestId, code }));
    },
  };
}

/** The real clock and randomness: the only place that asks for either. */
export function systemEffects(write: (line: string) => void): Effects {
  const now = () => zonedNow(new Date());
  return {
    now,
    monotonic: () => performance.now(),
    // Filled in place, and not in the heap of the language, whose collector moves things: keys are made of this, and a
    // copy would stay behind in memory.
    random: (length) => randomFillSync(new Uint8Array(new ArrayBuffer(length))),
    log: lineLog(write, now),
    toolFolders: ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'],
  };
}
