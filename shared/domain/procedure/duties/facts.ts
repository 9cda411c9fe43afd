import type { CaseRegimeSet, CaseStageChanged } from '../../case/events.ts';
import type { CourtApplied, CourtDecided } from '../../court/events.ts';
import type { EventType, RecordedEvent } from '../../events.ts';
import type { PaperKind, PaperRecorded } from '../../paper/events.ts';
import type { EventOf } from '../../recorded.ts';
import { regimeOf } from '../case-regime.ts';
import type { Regime } from '../regime.ts';

/** Kinds of entries that duties arise from or are cleared by. A correction of one of these counts by what it corrects. */
export const dutyEventTypes = [
  'case.stage-changed',
  'case.regime-set',
  'warrant.recorded',
  'seizure.recorded',
  'paper.recorded',
  'court.applied',
  'court.decided',
  'acquisition.recorded',
  'acquisition.verified',
] as const satisfies readonly EventType[];
export type DutyEvent = EventOf<(typeof dutyEventTypes)[number]>;

const types: ReadonlySet<string> = new Set(dutyEventTypes);
export function isDutyEvent(event: RecordedEvent): event is DutyEvent {
  return types.has(event.type);
}

/** What duties are judged by, read from the entries of one case with their corrections applied, in the order of the ledger. */
export interface DutyFacts {
  readonly regime: Regime | null;
  readonly events: readonly DutyEvent[];
  readonly steps: readonly CaseStageChanged[];
  readonly papers: readonly PaperRecorded[];
  readonly applications: ReadonlyMap<string, CourtApplied>;
  readonly decisions: readonly CourtDecided[];
  /** The seizure an item came from; null when the case has no such item. */
  readonly seizureOf: (item: string) => string | null;
  /** Every item of a seizure. */
  readonly itemsOf: (seizure: string) => readonly string[];
}

export function dutyFacts(events: readonly DutyEvent[], things: Pick<DutyFacts, 'seizureOf' | 'itemsOf'>): DutyFacts {
  const steps: CaseStageChanged[] = [];
  const papers: PaperRecorded[] = [];
  const applications = new Map<string, CourtApplied>();
  const decisions: CourtDecided[] = [];
  let set: CaseRegimeSet | null = null;
  for (const event of events) {
    if (event.type === 'case.stage-changed') steps.push(event.data);
    else if (event.type === 'paper.recorded') papers.push(event.data);
    else if (event.type === 'court.applied') applications.set(event.data.application, event.data);
    else if (event.type === 'court.decided') decisions.push(event.data);
    else if (event.type === 'case.regime-set') set = event.data;
  }
  return { regime: regimeOf(steps, set).regime, events, steps, papers, applications, decisions, ...things };
}

export function papersOf({ papers }: DutyFacts, kind: PaperKind): PaperRecorded[] {
  return papers.filter((paper) => paper.kind === kind);
}

/** The seizure that a paper or application is about; null when it names none and its items are of several or of none. */
export function seizureAbout(
  { seizureOf }: DutyFacts,
  { seizure, items }: { readonly seizure: string | null; readonly items: readonly string[] },
): string | null {
  if (seizure !== null) return seizure;
  const from = new Set(items.map(seizureOf));
  return from.size === 1 ? ([...from][0] ?? null) : null;
}
