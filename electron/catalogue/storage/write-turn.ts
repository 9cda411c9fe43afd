const WANTED = 0;
const HOLDER = 1;
const CELLS = 2;
const NOBODY = 0;
const LOOK_AGAIN_MS = 50;
/** As long as SQLite itself waits for another writer (open.ts). */
const MOST_LOOKS = 40;

/**
 * Who writes next, where a thread stores row after row in many small transactions: the service waits for the end of one of
 * them at most, and the thread for as long as the service has something to write. SQLite's own lock stays what decides; this
 * only saves asking it again and again.
 */
export class WriteTurn {
  readonly shared: SharedArrayBuffer;
  readonly #cells: Int32Array;
  readonly #own: number;

  /** `own`: the number of a thread, from 1; none for the service. */
  constructor(shared = new SharedArrayBuffer(CELLS * Int32Array.BYTES_PER_ELEMENT), own = NOBODY) {
    this.shared = shared;
    this.#cells = new Int32Array(shared);
    this.#own = own;
  }

  /** For the service: before the next transaction of any thread. */
  first<T>(work: () => T): T {
    Atomics.add(this.#cells, WANTED, 1);
    try {
      for (let look = 0; this.taken && look < MOST_LOOKS; look++) this.#waitForHolder();
      return work();
    } finally {
      Atomics.sub(this.#cells, WANTED, 1);
      Atomics.notify(this.#cells, WANTED);
    }
  }

  /** For a thread. Throws what `check` throws, which is asked while others have their turn. */
  last<T>(work: () => T, check: () => void): T {
    while (!this.#take()) {
      this.#waitForOthers();
      check();
    }
    try {
      return work();
    } finally {
      this.freeOf(this.#own);
    }
  }

  /** A thread is inside a transaction. */
  get taken(): boolean {
    return Atomics.load(this.#cells, HOLDER) !== NOBODY;
  }

  /** For whoever saw that thread end: whatever it held, it holds no more. What another holds stays with it. */
  freeOf(thread: number): void {
    if (Atomics.compareExchange(this.#cells, HOLDER, thread, NOBODY) === thread) Atomics.notify(this.#cells, HOLDER);
  }

  #take(): boolean {
    if (Atomics.load(this.#cells, WANTED) > 0) return false;
    if (Atomics.compareExchange(this.#cells, HOLDER, NOBODY, this.#own) !== NOBODY) return false;
    if (Atomics.load(this.#cells, WANTED) === 0) return true;
    this.freeOf(this.#own);
    return false;
  }

  #waitForOthers(): void {
    const wanted = Atomics.load(this.#cells, WANTED);
    if (wanted > 0) Atomics.wait(this.#cells, WANTED, wanted, LOOK_AGAIN_MS);
    else this.#waitForHolder();
  }

  #waitForHolder(): void {
    const holder = Atomics.load(this.#cells, HOLDER);
    if (holder !== NOBODY) Atomics.wait(this.#cells, HOLDER, holder, LOOK_AGAIN_MS);
  }
}
