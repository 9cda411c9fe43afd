import { setImmediate } from 'node:timers/promises';
import { FailureError } from '#shared/errors/result.ts';

const ROWS_AT_ONCE = 500;

/** Does all of it, and lets other requests have their turn at every pause. Throws FailureError CANCELLED. */
export async function inPauses<T>(steps: Generator<undefined, T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await setImmediate();
    if (signal.aborted) throw new FailureError('CANCELLED');
  }
}

/** Hands over every row, with a pause after some hundred. Throws FailureError CANCELLED. */
export async function eachInPauses<T>(
  rows: Iterable<T>,
  take: (row: T) => void,
  tools: { readonly signal: AbortSignal; readonly progress: (rows: number) => void },
): Promise<void> {
  let count = 0;
  for (const row of rows) {
    take(row);
    if (++count % ROWS_AT_ONCE !== 0) continue;
    tools.progress(count);
    await setImmediate();
    if (tools.signal.aborted) throw new FailureError('CANCELLED');
  }
}
