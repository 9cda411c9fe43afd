import type { CustodyState } from '../custody/transitions.ts';
import type { IntakeJudged } from '../intake/events.ts';
import type { ItemClass } from './events.ts';

/** What is true of one item after some entries. Flat, so that a table row holds it. */
export interface ItemState {
  readonly item: string;
  readonly case: string;
  readonly seizure: string;
  /** BB-001. */
  readonly number: string;
  readonly class: ItemClass;
  readonly description: string;
  readonly quantity: number;
  readonly custody: CustodyState;
  /** Shelf in the store, or who holds it outside; empty while it is still with the investigators who seized it. */
  readonly location: string;
  /** Number in the register of the store, from the latest receipt; null before the first. */
  readonly registerNumber: string | null;
  /** Day a loan must be back, YYYY-MM-DD; null unless lent. */
  readonly due: string | null;
  /** Number of the seal on it; null when open. */
  readonly seal: string | null;
  /** Id of the sealed file list (class storage); null when there is none. */
  readonly fileList: string | null;
  /** The item that it is part of; null when it stands by itself. */
  readonly inside: string | null;
  /** Number by the unit's own pattern; null when it has none. */
  readonly unitNumber: string | null;
  /** How the store judged it, while it has not accepted it; null: nobody has looked yet, or it was accepted. */
  readonly intake: IntakeJudged['outcome'] | null;
  /** Its content must not be seen. What is inside of a blocked item is blocked with it: `isBlocked` of blocked/blocked.ts. */
  readonly blocked: boolean;
}
