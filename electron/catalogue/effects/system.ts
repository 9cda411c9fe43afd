import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Effects, EventLog } from './effects.ts';

const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0');

/** 2026-11-21T14:05:00.000+08:00: the wall clock of this machine, with the zone it believes to be in. */
export function zonedText(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
  return `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
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
  const now = () => zonedText(new Date());
  return {
    now,
    monotonic: () => performance.now(),
    // A copy: small Buffers are windows on a pool that other code shares.
    random: (length) => new Uint8Array(randomBytes(length)),
    log: lineLog(write, now),
  };
}
