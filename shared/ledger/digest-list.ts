/** SHA-256. */
export const DIGEST_BYTES = 32;

/** Digests one after another in one growing block: an array of small arrays would need several times the memory. */
export class DigestList {
  #block = new Uint8Array(DIGEST_BYTES * 16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(digest: Uint8Array): void {
    const start = this.#length * DIGEST_BYTES;
    if (start === this.#block.length) {
      const larger = new Uint8Array(this.#block.length * 2);
      larger.set(this.#block);
      this.#block = larger;
    }
    this.#block.set(digest, start);
    this.#length++;
  }

  /** A copy. */
  at(index: number): Uint8Array {
    if (index >= this.#length) throw new RangeError('no such digest');
    return this.#block.slice(index * DIGEST_BYTES, (index + 1) * DIGEST_BYTES);
  }
}
