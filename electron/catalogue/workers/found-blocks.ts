import type { FoundBlock } from './jobs.ts';
import { RowPacker, type Identity, type PackedRow } from './packed-rows.ts';

/** A job for a thread is at most so much, so that the threads end together and the bar moves. */
const MOST_FILES = 512;
const MOST_BYTES = 64 * 1024 * 1024;

/** Files to be read, in blocks that are each a job for a thread. */
export class FoundBlocks {
  readonly #packer = new RowPacker();
  #bytes = 0;
  #blocks: FoundBlock[] = [];

  add(path: Uint8Array, identity: Identity): void {
    this.#packer.add('found', path, identity);
    this.#count(identity.bytes);
  }

  copy(row: PackedRow): void {
    this.#packer.copy(row);
    this.#count(row.bytes);
  }

  /** All so far. */
  take(): readonly FoundBlock[] {
    this.#end();
    const blocks = this.#blocks;
    this.#blocks = [];
    return blocks;
  }

  #count(bytes: number | null): void {
    this.#bytes += bytes ?? 0;
    if (this.#packer.rows >= MOST_FILES || this.#bytes >= MOST_BYTES) this.#end();
  }

  #end(): void {
    const files = this.#packer.rows;
    if (files > 0) this.#blocks.push({ files, rows: this.#packer.take(), bytes: this.#bytes });
    this.#bytes = 0;
  }
}
