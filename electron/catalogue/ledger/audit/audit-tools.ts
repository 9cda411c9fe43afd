import { setImmediate } from 'node:timers/promises';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { FailureError } from '#shared/errors/result.ts';
import type { ProgressStep } from '#shared/text/progress.ts';
import type { Steps } from '../../lists/steps.ts';
import type { ReadTx } from '../../storage/sql.ts';
import type { EntryPosition } from '../../storage/tables/columns.ts';
import type { Findings } from './findings.ts';

/** What every part of an audit has at hand. */
export interface AuditTools {
  /** The catalogue as it was when the audit began. */
  readonly live: ReadTx;
  readonly findings: Findings;
  readonly primitives: Primitives;
  readonly signal: AbortSignal;
  /** Milliseconds of a clock that never goes back. */
  now(): number;
  /** Secure random bytes. */
  random(length: number): Uint8Array;
  progress(step: ProgressStep, done: number, total: number, unit: 'entries' | 'steps' | 'files'): void;
}

/** Lets the service answer others, which an audit of minutes must not hold up. Throws FailureError CANCELLED. */
export async function breathe(signal: AbortSignal): Promise<void> {
  await setImmediate();
  if (signal.aborted) throw new FailureError('CANCELLED');
}

/** For so long the service may be held, and for the one step that cannot be divided. */
const TURN_MS = 20;

/** When it is time to breathe, where one step takes a microsecond and another ten thousand. */
export class Turns {
  readonly #tools: Pick<AuditTools, 'now' | 'signal'>;
  #began: number;

  constructor(tools: Pick<AuditTools, 'now' | 'signal'>) {
    this.#tools = tools;
    this.#began = tools.now();
  }

  get over(): boolean {
    return this.#tools.now() - this.#began > TURN_MS;
  }

  async next(): Promise<void> {
    await breathe(this.#tools.signal);
    this.#began = this.#tools.now();
  }
}

/** Goes through work in steps, and lets others be answered after each. Throws FailureError CANCELLED. */
export async function breathing<T>(steps: Steps<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await breathe(signal);
  }
}

/** What a row of `ledger_entries` is called. */
export function entryRow({ station, seq }: EntryPosition): string {
  return `${station}/${String(seq)}`;
}
