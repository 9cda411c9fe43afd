const STOP = 0;
const ENDED = 1;
const CELLS = 2;

/** What the service and one of its threads tell each other without waiting for their turn to read messages. */
export class ThreadSignals {
  readonly shared: SharedArrayBuffer;
  readonly #cells: Int32Array;

  constructor(shared = new SharedArrayBuffer(CELLS * Int32Array.BYTES_PER_ELEMENT)) {
    this.shared = shared;
    this.#cells = new Int32Array(shared);
  }

  stop(): void {
    Atomics.store(this.#cells, STOP, 1);
  }

  get stopped(): boolean {
    return Atomics.load(this.#cells, STOP) === 1;
  }

  /** The thread has closed its connection. */
  end(): void {
    Atomics.store(this.#cells, ENDED, 1);
    Atomics.notify(this.#cells, ENDED);
  }

  /** False when the thread did not end in time. */
  waitForEnd(milliseconds: number): boolean {
    return Atomics.wait(this.#cells, ENDED, 0, milliseconds) !== 'timed-out';
  }
}
