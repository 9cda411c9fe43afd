import type { CaseStageChanged } from '#shared/domain/case/events.ts';
import type { StageFacts } from '#shared/domain/case/stage-facts.ts';
import type { CaseStage, StageGuard } from '#shared/domain/case/stages.ts';
import type { PaperRecorded } from '#shared/domain/paper/events.ts';
import { idOf, theCase } from './facts.ts';

/** The day the stage before began, in the tests of one change. */
export const since = '2026-11-05';
export const stagePaper = { number: 'B/77/XI/2026', date: '2026-11-10', signer: 'Kasat' };

/** A change with its paper, on 10 November 2026. */
export function change(from: CaseStage, to: CaseStage, over: Partial<CaseStageChanged> = {}): CaseStageChanged {
  return { case: theCase, from, to, on: '2026-11-10', paper: stagePaper, attachment: null, notes: '', ...over };
}

export function answer(guard: StageGuard, text = 'BA selisih 1/2026'): Pick<CaseStageChanged, 'answers'> {
  return { answers: [{ guard, text }] };
}

/** A case that stands at a stage with nothing missing for any change. */
export function readyAt(from: CaseStage, over: Partial<StageFacts> = {}): StageFacts {
  return {
    report: { number: 'LP/A/12/XI/2026', openedOn: '2026-11-01' },
    steps: from === 'reported' ? [] : [change('reported', from, { on: since })],
    papers: [
      { kind: 'case-conference', date: since },
      { kind: 'spdp', date: since },
      { kind: 'coordination-record', date: since },
    ],
    frozenItems: 0,
    items: 0,
    heldItems: [],
    barredItems: [],
    childSuspect: true,
    regime: 'kuhap-2025',
    hasAttachment: () => true,
    ...over,
  };
}

export function paperData(over: Partial<PaperRecorded> = {}): PaperRecorded {
  return {
    case: theCase,
    paper: idOf('pp', 1),
    kind: 'spdp',
    number: 'SPDP/9/XI/2026',
    date: '2026-11-10',
    signer: 'Kasat',
    addressee: 'Kejari Kupang',
    sentOn: '2026-11-11',
    receivedOn: null,
    seizure: null,
    items: [],
    attachment: null,
    notes: '',
    ...over,
  };
}
