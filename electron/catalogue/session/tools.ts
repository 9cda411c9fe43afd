import type { Progress } from '#shared/contract/messages.ts';
import type { Effects } from '../effects/effects.ts';
import type { VaultTools } from '../keys/vault.ts';

export interface SessionTools extends VaultTools {
  readonly effects: Effects;
}

/** Whoever waits for an opening, and may end it. */
export interface Report {
  /** Asked between two steps; what is done stays done, and the rest follows at the next unlock. */
  readonly signal: AbortSignal;
  progress(step: string, done: number, total: number, unit: Progress['unit']): void;
}
