import { setImmediate } from 'node:timers/promises';
import type { CancelSignal } from '#shared/bundle/source.ts';
import { FailureError } from '#shared/errors/result.ts';

const STEPS_AT_ONCE = 4000;

/** Lets other requests have their turn between slices of long work. Throws FailureError CANCELLED. */
export class Breath {
  readonly #signal: CancelSignal;
  #steps = 0;

  constructor(signal: CancelSignal) {
    this.#signal = signal;
  }

  /** True once a slice is full: then await `take`. Asking is cheap, waiting at every token would not be. */
  get due(): boolean {
    this.#steps += 1;
    return this.#steps >= STEPS_AT_ONCE;
  }

  async take(): Promise<void> {
    this.#steps = 0;
    await setImmediate();
    if (this.#signal.aborted) throw new FailureError('CANCELLED');
  }
}
