/** One look at how far a task is. `at` in milliseconds of a steady clock. */
export interface RateSample {
  readonly at: number;
  readonly done: number;
}

export interface Pace {
  /** Units in a second; null until it can be told. */
  readonly perSecond: number | null;
  readonly secondsLeft: number | null;
}

/** Half of the weight lies on the last five seconds: steady to read, and honest when the disk slows down. */
const halfLifeMs = 5_000;

/** The smoothed speed after one more sample. */
export function nextRate(previous: number | null, before: RateSample, now: RateSample): number | null {
  const elapsed = now.at - before.at;
  if (elapsed <= 0 || now.done < before.done) return previous;
  const current = ((now.done - before.done) * 1000) / elapsed;
  if (previous === null) return current;
  const keep = 0.5 ** (elapsed / halfLifeMs);
  return previous * keep + current * (1 - keep);
}

export function paceOf(rate: number | null, done: number, total: number): Pace {
  if (rate === null || rate <= 0) return { perSecond: null, secondsLeft: null };
  const left = total > 0 ? Math.max(0, total - done) : null;
  return { perSecond: rate, secondsLeft: left === null ? null : Math.ceil(left / rate) };
}
