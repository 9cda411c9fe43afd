export interface IdleLockOptions {
  readonly limitMinutes: () => number;
  readonly monotonic: () => number;
  /** Long work goes on while nobody touches the window; the count starts again when it ends. */
  readonly busy: () => boolean;
  readonly lock: () => void;
}

/** SECURITY SEC-25: counts how long nobody has touched the window. What happens in other programs does not count. */
export class IdleLock {
  readonly #options: IdleLockOptions;
  #since: number;

  constructor(options: IdleLockOptions) {
    this.#options = options;
    this.#since = options.monotonic();
  }

  activity(): void {
    this.#since = this.#options.monotonic();
  }

  check(): void {
    if (this.#options.busy()) this.activity();
    if (this.#options.monotonic() - this.#since < this.#options.limitMinutes() * 60_000) return;
    this.activity();
    this.#options.lock();
  }
}
