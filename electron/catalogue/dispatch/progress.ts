import type { Progress } from '#shared/contract/messages.ts';

const LEAST_MILLISECONDS_APART = 100;

/** At most ten reports a second for one request; the first of each step and its last always pass. */
export function throttled(monotonic: () => number, send: (progress: Progress) => void): (progress: Progress) => void {
  let sentAt = Number.NEGATIVE_INFINITY;
  let step: string | null = null;
  return (progress) => {
    const now = monotonic();
    const matters = progress.step !== step || (progress.total > 0 && progress.done >= progress.total);
    if (!matters && now - sentAt < LEAST_MILLISECONDS_APART) return;
    sentAt = now;
    step = progress.step;
    send(progress);
  };
}
