import type { Primitives } from '#shared/crypto/primitives.ts';
import { RootBuilder } from '#shared/ledger/tree.ts';

/** Rows whose root is stored: with the roots of all blocks and the leaves of one, each of its rows can be proved. */
export const BLOCK_ROWS = 256;

/**
 * The root over a list, and over every 256 of its rows. The tree of RFC 6962 splits at powers of two, so the root over the
 * blocks' roots is the root over the rows.
 */
export class BlockRoots {
  readonly #primitives: Primitives;
  readonly #whole: RootBuilder;
  #block: RootBuilder;
  readonly roots: Uint8Array[] = [];

  constructor(primitives: Primitives) {
    this.#primitives = primitives;
    this.#whole = new RootBuilder(primitives);
    this.#block = new RootBuilder(primitives);
  }

  append(leaf: Uint8Array): void {
    this.#block.append(leaf);
    if (this.#block.size === BLOCK_ROWS) this.#close();
  }

  /** After the last row. */
  finish(): Uint8Array {
    if (this.#block.size > 0) this.#close();
    return this.#whole.root();
  }

  #close(): void {
    const root = this.#block.root();
    this.roots.push(root);
    this.#whole.append(root);
    this.#block = new RootBuilder(this.#primitives);
  }
}
