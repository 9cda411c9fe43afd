import type { NewBlock } from '../../storage/tables/hash-jobs.ts';

/** No row waits longer to be stored, and no more bytes of them are stored at once: a few milliseconds of the service. */
const MOST_MILLISECONDS = 250;
const MOST_BYTES = 256 * 1024;

/** Rows on their way into the database: a power cut takes no more than a moment of the work. */
export class Staging {
  readonly #store: (block: NewBlock) => void;
  readonly #onFailure: (error: unknown) => void;
  #waiting: NewBlock[] = [];
  #bytes = 0;
  #timer: NodeJS.Timeout | null = null;

  /** `onFailure`: what a disk said to rows that were stored in the background. */
  constructor(store: (block: NewBlock) => void, onFailure: (error: unknown) => void) {
    this.#store = store;
    this.#onFailure = onFailure;
  }

  add(block: NewBlock): void {
    this.#waiting.push(block);
    this.#bytes += block.rows.length;
    if (this.#bytes >= MOST_BYTES) this.#storeNow();
    else
      this.#timer ??= setTimeout(() => {
        this.#storeNow();
      }, MOST_MILLISECONDS);
  }

  /** Stores all that waits. Throws what the disk says. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#waiting.length === 0) return;
    const blocks = this.#waiting;
    this.#waiting = [];
    this.#bytes = 0;
    this.#store({
      files: blocks.reduce((sum, { files }) => sum + files, 0),
      bytes: blocks.reduce((sum, { bytes }) => sum + bytes, 0),
      rows: Buffer.concat(blocks.map(({ rows }) => rows)),
    });
  }

  /** What waits is not stored any more. */
  drop(): void {
    this.#waiting = [];
    this.flush();
  }

  #storeNow(): void {
    try {
      this.flush();
    } catch (error) {
      this.#onFailure(error);
    }
  }
}
