import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { PaperRecorded } from '../paper/events.ts';
import type { LegalState } from './states.ts';

/**
 * What the court refused or undid goes back and not to the prosecutor (UU 20/2025 art. 121; domain.md section 6). Only
 * entries of courts lead into these states: a log without any is judged as it always was.
 */
export const barredStates = ['refused', 'awaiting-again', 'must-return', 'annulled'] as const satisfies LegalState[];

export function isBarred(state: LegalState): boolean {
  return barredStates.some((barred) => barred === state);
}

/** May an item that stands so be handed over to the prosecutor? CUSTODY_BARRED with `item`. */
export function checkHandOver(number: string, state: LegalState | undefined): Result<null> {
  return state !== undefined && isBarred(state) ? fail('CUSTODY_BARRED', { item: number }) : ok(null);
}

/** An item that is barred. */
export interface BarredItem {
  readonly item: string;
  readonly seizure: string;
  readonly number: string;
}

/** Numbers of the items that no record of return names, by themselves or by their seizure. */
export function notReturned(
  barred: readonly BarredItem[],
  papers: readonly Pick<PaperRecorded, 'kind' | 'items' | 'seizure'>[],
): string[] {
  const returns = papers.filter(({ kind }) => kind === 'return-record');
  const isBack = ({ item, seizure }: BarredItem) =>
    returns.some((paper) => (paper.items.length > 0 ? paper.items.includes(item) : paper.seizure === seizure));
  return barred.filter((each) => !isBack(each)).map(({ number }) => number);
}
