const WANTED = 0;
const TAKEN = 1;
const CELLS = 2;
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

  constructor(shared = new SharedArrayBuffer(CELLS * Int32Array.BYTES_PER_ELEMENT)) {
    this.shared = shared;
    this.#cells = new Int32Array(shared);
  }

  /** For the service: before the next transaction of any thread. */
  first<T>(work: () => T): T {
    Atomics.add(this.#cells, WANTED, 1);
    try {
      for (let look = 0; this.taken && look < MOST_LOOKS; look++) Atomics.wait(this.#cells, TAKEN, 1, LOOK_AGAIN_MS);
      return work();
    } finally {
      Atomics.sub(this.#cells, WANTED, 1);
      Atomics.notify(this.#cells, WANTED);
    }
  }

  /** For a thread. */
  last<T>(work: () => T): T {
    while (!this.#take()) this.#waitForOthers();
    try {
      return work();
    } finally {
      this.free();
    }
  }

  /** A thread is inside a transaction. */
  get taken(): boolean {
    return Atomics.load(this.#cells, TAKEN) === 1;
  }

  /** Also for whoever saw the thread end that had it. */
  free(): void {
    Atomics.store(this.#cells, TAKEN, 0);
    Atomics.notify(this.#cells, TAKEN);
  }

  #take(): boolean {
    if (Atomics.load(this.#cells, WANTED) > 0 || Atomics.compareExchange(this.#cells, TAKEN, 0, 1) === 1) return false;
    if (Atomics.load(this.#cells, WANTED) === 0) return true;
    this.free();
    return false;
  }

  #waitForOthers(): void {
    const wanted = Atomics.load(this.#cells, WANTED);
    if (wanted > 0) Atomics.wait(this.#cells, WANTED, wanted, LOOK_AGAIN_MS);
    else Atomics.wait(this.#cells, TAKEN, 1, LOOK_AGAIN_MS);
  }
}
