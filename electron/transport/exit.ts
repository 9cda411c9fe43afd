/** What every carrier remembers about the end of its service, so that `stopped` and `crashed` mean the same everywhere. */
export class Exit {
  #asked = false;
  #reason: 'stopped' | 'crashed' | null = null;
  readonly #listeners: ((reason: 'stopped' | 'crashed') => void)[] = [];

  get gone(): boolean {
    return this.#reason !== null;
  }

  /** From now on the end of the service is one that we asked for. */
  ask(): void {
    this.#asked = true;
  }

  /** The service is gone. Only the first call counts: `error` and `exit` of a process may both come. */
  happened(): void {
    if (this.#reason !== null) return;
    this.#reason = this.#asked ? 'stopped' : 'crashed';
    for (const listener of this.#listeners) listener(this.#reason);
  }

  onExit(listener: (reason: 'stopped' | 'crashed') => void): void {
    if (this.#reason === null) this.#listeners.push(listener);
    else listener(this.#reason);
  }

  /** Waits for the end; calls `kill` after `graceMs` and goes on waiting. */
  async wait(graceMs: number, kill: () => void): Promise<void> {
    const timer = setTimeout(kill, graceMs);
    await new Promise<void>((resolve) => {
      this.onExit(() => {
        resolve();
      });
    });
    clearTimeout(timer);
  }
}
