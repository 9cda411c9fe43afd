import type { Primitives } from '#shared/crypto/primitives.ts';
import { concat } from '#shared/ledger/encoding.ts';

/** The recursive definitions of RFC 6962 section 2.1, word for word and as slow as they are: what the real tree is compared with. */
export class NaiveTree {
  readonly #primitives: Primitives;
  readonly #leaves: readonly Uint8Array[];
  /** Roots by range, so that 300 leaves take seconds and not hours. */
  readonly #known = new Map<string, Uint8Array>();

  constructor(primitives: Primitives, leaves: readonly Uint8Array[]) {
    this.#primitives = primitives;
    this.#leaves = leaves;
  }

  /** MTH(D[start:end]). */
  root(start: number, end: number): Uint8Array {
    const name = `${start}:${end}`;
    const root = this.#known.get(name) ?? this.#computeRoot(start, end);
    this.#known.set(name, root);
    return root;
  }

  /** PATH(index, D[start:end]) with `index` counted from `start`. */
  inclusion(index: number, start: number, end: number): Uint8Array[] {
    if (end - start === 1) return [];
    const k = largestPowerBelow(end - start);
    return index < k
      ? [...this.inclusion(index, start, start + k), this.root(start + k, end)]
      : [...this.inclusion(index - k, start + k, end), this.root(start, start + k)];
  }

  /** SUBPROOF(m, D[start:end], whole). */
  consistency(m: number, start: number, end: number, whole: boolean): Uint8Array[] {
    if (m === end - start) return whole ? [] : [this.root(start, end)];
    const k = largestPowerBelow(end - start);
    return m <= k
      ? [...this.consistency(m, start, start + k, whole), this.root(start + k, end)]
      : [...this.consistency(m - k, start + k, end, false), this.root(start, start + k)];
  }

  #computeRoot(start: number, end: number): Uint8Array {
    if (end === start) return this.#primitives.sha256(new Uint8Array(0));
    if (end - start === 1) return this.#leaves[start] ?? new Uint8Array(0);
    const k = largestPowerBelow(end - start);
    return this.#primitives.sha256(concat(Uint8Array.of(1), this.root(start, start + k), this.root(start + k, end)));
  }
}

function largestPowerBelow(size: number): number {
  return 2 ** Math.floor(Math.log2(size - 1));
}
