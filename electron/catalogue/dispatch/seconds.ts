import type { CorrectedPaper } from '#shared/contract/users.ts';
import type { ProposedEvent } from '#shared/domain/events.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import type { Effects } from '../effects/effects.ts';
import type { SignKey } from '../session/catalogue-vault.ts';

/** Nobody came: an unattended dialog must not keep the catalogue open for ever. */
const LONGEST_WAIT_MS = 10 * 60 * 1000;

/** An act that waits for its second signature. */
export interface Proposal {
  readonly id: string;
  readonly request: string;
  /** Who asks, and signs first. */
  readonly by: string;
  readonly proposed: ProposedEvent;
  /** What the second person reads for the ids and digests in it. */
  readonly names: Readonly<Record<string, string>>;
  /** The answer of a court that it corrects. */
  readonly paper: CorrectedPaper | null;
}

/** Who signed, with the key that is theirs; whoever gets it wipes it. */
export interface Signature {
  readonly user: string;
  readonly key: SignKey;
}

interface Waiting {
  readonly proposal: Proposal;
  settle(outcome: Result<Signature>): void;
}

/** SECURITY SEC-49: acts of two people, between the first and the second signature. Only in memory: a lock or a crash leaves nothing of them. */
export class Seconds {
  readonly #effects: Pick<Effects, 'random'>;
  readonly #changed: () => void;
  readonly #waiting = new Map<string, Waiting>();

  constructor(effects: Pick<Effects, 'random'>, changed: () => void) {
    this.#effects = effects;
    this.#changed = changed;
  }

  get list(): readonly Proposal[] {
    return [...this.#waiting.values()].map(({ proposal }) => proposal);
  }

  find(id: string): Proposal | undefined {
    return this.#waiting.get(id)?.proposal;
  }

  /** SECOND_DECLINED, CANCELLED (also by a lock), TIMEOUT. */
  async wait(asked: Omit<Proposal, 'id'>, signal: AbortSignal): Promise<Result<Signature>> {
    if (signal.aborted) return fail('CANCELLED');
    const id = toHex(this.#effects.random(16));
    const { promise, resolve: settle } = Promise.withResolvers<Result<Signature>>();
    const cancel = () => {
      this.#settle(id, fail('CANCELLED'));
    };
    const timer = setTimeout(() => {
      this.#settle(id, fail('TIMEOUT'));
    }, LONGEST_WAIT_MS);
    signal.addEventListener('abort', cancel);
    this.#waiting.set(id, { proposal: { ...asked, id }, settle });
    this.#changed();
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
    }
  }

  /** Hands the signature over. False: the act does not wait any more, and the key stays the caller's to wipe. */
  sign(id: string, signature: Signature): boolean {
    return this.#settle(id, ok(signature));
  }

  decline(id: string): boolean {
    return this.#settle(id, fail('SECOND_DECLINED'));
  }

  #settle(id: string, outcome: Result<Signature>): boolean {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return false;
    // At once: whatever comes to it after this moment is told so, and keeps its key.
    this.#waiting.delete(id);
    waiting.settle(outcome);
    this.#changed();
    return true;
  }
}
