import { FailureError } from '#shared/errors/result.ts';

/** Requests that use the open catalogue pass together; one that changes its keys and files under it passes alone. */
export class Turnstile {
  #inside = 0;
  /** Of them: work of hours, for which nobody waits. */
  #lasting = 0;
  /** While somebody passes alone or waits to. */
  #closed: Promise<void> | null = null;
  /** Tells who waits to be alone that somebody left. */
  #left: () => void = () => undefined;

  async pass<T>(work: () => Promise<T>, lasting = false): Promise<T> {
    while (this.#closed !== null) await this.#closed;
    this.#inside++;
    if (lasting) this.#lasting++;
    try {
      return await work();
    } finally {
      this.#inside--;
      if (lasting) this.#lasting--;
      this.#left();
    }
  }

  /**
   * For one who is inside: waits until all others have left, and lets nobody in until `work` ends. Throws CANCELLED, and
   * CATALOGUE_IN_USE at once while something lasting is inside: everybody would stand still as long as that.
   */
  async alone<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    if (this.#lasting > 0) throw new FailureError('CATALOGUE_IN_USE');
    const open = Promise.withResolvers<undefined>();
    this.#closed = open.promise;
    try {
      await this.#emptied(signal);
      return await work();
    } finally {
      this.#closed = null;
      open.resolve(undefined);
    }
  }

  async #emptied(signal: AbortSignal): Promise<void> {
    const stop = () => {
      this.#left();
    };
    signal.addEventListener('abort', stop);
    try {
      while (this.#inside > 1 && !signal.aborted)
        await new Promise<void>((resolve) => {
          this.#left = resolve;
        });
    } finally {
      signal.removeEventListener('abort', stop);
    }
    if (signal.aborted) throw new FailureError('CANCELLED');
  }
}
