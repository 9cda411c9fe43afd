import type { RowStore } from './row-store.ts';
import { verdicts, type Verdict } from '../../domain/comparison/verdicts.ts';

const NOBODY = 0xffffffff;
const UNDECIDED = 255;

/** One of the two lists with what is known of its rows so far, by their places. */
export class Side {
  readonly rows: RowStore;
  readonly #verdicts: Uint8Array;
  readonly #partners: Uint32Array;

  constructor(rows: RowStore) {
    this.rows = rows;
    this.#verdicts = new Uint8Array(rows.length).fill(UNDECIDED);
    this.#partners = new Uint32Array(rows.length).fill(NOBODY);
  }

  /** `partner`: the place in the other list that it is told with. */
  decide(place: number, verdict: Verdict, partner: number | null): void {
    this.#verdicts[place] = verdicts.indexOf(verdict);
    this.#partners[place] = partner ?? NOBODY;
  }

  verdict(place: number): Verdict | null {
    return verdicts[this.#verdicts[place] ?? UNDECIDED] ?? null;
  }

  partner(place: number): number | null {
    const partner = this.#partners[place] ?? NOBODY;
    return partner === NOBODY ? null : partner;
  }
}

export interface Sides {
  readonly listed: Side;
  readonly found: Side;
}

/** Where two lists in order of their paths stand: one has a path that the other has not (null), or both have it. */
export interface PathStep {
  readonly listed: number | null;
  readonly found: number | null;
}

/** Every path of two sorted lists, in order, once. */
export function* walkPaths(listed: RowStore, found: RowStore): Generator<PathStep, void> {
  let left = 0;
  let right = 0;
  while (left < listed.length || right < found.length) {
    const order = left >= listed.length ? 1 : right >= found.length ? -1 : listed.comparePath(left, found, right);
    yield { listed: order <= 0 ? left : null, found: order >= 0 ? right : null };
    if (order <= 0) left++;
    if (order >= 0) right++;
  }
}
