import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { PaperRecorded } from '../paper/events.ts';
import type { LegalBasis, LegalStanding } from './fold.ts';

export type Standing = Pick<LegalStanding, 'state' | 'reason'>;

/**
 * What the court refused or undid goes back and not to the prosecutor (UU 20/2025 art. 121; domain.md section 6), under the
 * older code too: the code of a case can be set. Only entries of courts lead here: a log without any is judged as it always was.
 */
export function isBarred({ state, reason }: Standing): boolean {
  return ['refused', 'awaiting-again', 'must-return', 'annulled'].includes(state) || reason === 'refused-without-rule';
}

/** The newest paper by which a court said no; undefined while none did. */
export function refusalIn(basis: readonly LegalBasis[]): LegalBasis | undefined {
  return basis.findLast(({ kind }) => kind === 'refused' || kind === 'refused-part' || kind === 'ruling');
}

/** May an item that stands so be handed over to the prosecutor? CUSTODY_BARRED with `item`. */
export function checkHandOver(number: string, standing: Standing | undefined): Result<null> {
  return standing !== undefined && isBarred(standing) ? fail('CUSTODY_BARRED', { item: number }) : ok(null);
}

export interface BarredItem {
  readonly item: string;
  readonly seizure: string;
  readonly number: string;
  readonly standing: LegalStanding;
}

type ReturnRecord = Pick<PaperRecorded, 'kind' | 'items' | 'seizure' | 'date' | 'sentOn'>;

/**
 * Numbers of the barred items that no record of return of since then is about. As for the duty to return them, a record that
 * names nothing is about whatever had to go back.
 */
export function notReturned(items: readonly BarredItem[], papers: readonly ReturnRecord[]): string[] {
  const returns = papers.filter(({ kind }) => kind === 'return-record');
  const isBack = ({ item, seizure, standing }: BarredItem) =>
    returns.some(
      (paper) =>
        (paper.sentOn ?? paper.date) >= (standing.since ?? '') &&
        (paper.items.length > 0 ? paper.items.includes(item) : paper.seizure === null || paper.seizure === seizure),
    );
  return items.filter((each) => isBarred(each.standing) && !isBack(each)).map(({ number }) => number);
}
