import type { PaperRecorded } from '../paper/events.ts';
import type { Regime } from '../procedure/regime.ts';
import type { CaseOpened, CaseStageChanged } from './events.ts';
import type { CaseStage } from './stages.ts';

/** What the machine asks of a case; the same from the folded case, while entries are read, and from the tables. */
export interface StageFacts {
  readonly report: Pick<CaseOpened, 'number' | 'openedOn'>;
  /** Changes of stage so far, the oldest first, with corrected data. */
  readonly steps: readonly CaseStageChanged[];
  readonly papers: readonly Pick<PaperRecorded, 'kind' | 'date'>[];
  /** Items in the newest version of the list that was made for Tahap I; null when there is none. */
  readonly frozenItems: number | null;
  readonly items: number;
  /** Numbers of the items that are not with the prosecutor, the first `heldShown` of them. */
  readonly heldItems: readonly string[];
  /** Numbers of the items that have to go back (domain/legal/barred.ts) and did not, the first `heldShown` of them. */
  readonly barredItems: readonly string[];
  /** A protected person of the case is a child suspect. */
  readonly childSuspect: boolean;
  readonly regime: Regime | null;
  /** Attachments of the case itself. */
  readonly hasAttachment: (id: string) => boolean;
}

/** No failure names more items than these. */
export const heldShown = 20;

/** Where the case stands. */
export function stageOf(steps: readonly CaseStageChanged[]): CaseStage {
  return steps.at(-1)?.to ?? 'reported';
}

/** Since which day it stands there. */
export function sinceOf({ report, steps }: Pick<StageFacts, 'report' | 'steps'>): string {
  return steps.at(-1)?.on ?? report.openedOn;
}
