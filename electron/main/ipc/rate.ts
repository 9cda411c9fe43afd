/** A bucket of permissions that refills with time: short bursts pass, a flood does not. */
export class Rate {
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #monotonic: () => number;
  #left: number;
  #at: number;

  constructor(burst: number, perSecond: number, monotonic: () => number) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#monotonic = monotonic;
    this.#left = burst;
    this.#at = monotonic();
  }

  take(): boolean {
    const at = this.#monotonic();
    this.#left = Math.min(this.#burst, this.#left + ((at - this.#at) / 1000) * this.#perSecond);
    this.#at = at;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
