import { getPriority, setPriority } from 'node:os';
import { isMainThread } from 'node:worker_threads';

/** Linux gives it a quarter of a core that it shares with one other: enough to go on beside a program that never rests. */
const BEHIND = 5;

/**
 * For a thread that works for minutes: where the cores do not suffice for all, whoever answers a person goes first. Linux
 * keeps a priority for every thread; elsewhere it would be that of the whole service.
 */
export function giveWay(): void {
  if (process.platform !== 'linux' || isMainThread) return;
  try {
    // Somebody may have started the program with less still, and nobody may raise that again.
    if (getPriority() < BEHIND) setPriority(BEHIND);
  } catch {
    // Where a system forbids even this, the work is done as it would have been.
  }
}
