import type { CourtApplied, CourtDecided, PretrialRuled } from '#shared/domain/court/events.ts';
import type { LegalPapers } from '#shared/domain/legal/papers.ts';
import type { SeizureRecorded } from '#shared/domain/seizure/events.ts';
import type { WarrantRecorded } from '#shared/domain/warrant/events.ts';
import { idOf, seizureId, theCase } from './facts.ts';

export const scope = { place: '', kinds: '', count: '', value: '' };

/** An application for approval of the whole seizure, on 14 November 2026. */
export function applied(n: number, over: Partial<CourtApplied> = {}): CourtApplied {
  return {
    case: theCase,
    application: idOf('ap', n),
    kind: 'approval',
    number: `B/${String(n)}/XI/2026`,
    date: '2026-11-14',
    court: 'PN Kupang',
    seizure: seizureId,
    items: [],
    warrant: null,
    again: null,
    scope,
    reason: '',
    attachment: null,
    ...over,
  };
}

/** What the court answered to application n, on 16 November, received the day after. */
export function decided(n: number, outcome: CourtDecided['outcome'], over: Partial<CourtDecided> = {}): CourtDecided {
  return {
    case: theCase,
    decision: idOf('dc', n),
    application: idOf('ap', n),
    outcome,
    number: `${String(n)}/Pen.Pid/2026/PN Kpg`,
    date: '2026-11-16',
    receivedOn: '2026-11-17',
    reason: '',
    attachment: null,
    ...over,
  };
}

export function ruled(n: number, outcome: PretrialRuled['outcome'], over: Partial<PretrialRuled> = {}): PretrialRuled {
  return {
    case: theCase,
    decision: idOf('dc', 100 + n),
    number: `${String(n)}/Pid.Pra/2026/PN Kpg`,
    date: '2026-11-19',
    court: 'PN Kupang',
    outcome,
    seizure: seizureId,
    items: [],
    reason: '',
    attachment: null,
    ...over,
  };
}

export interface Papers {
  readonly seizures?: readonly SeizureRecorded[];
  readonly warrants?: readonly WarrantRecorded[];
  readonly applications?: readonly CourtApplied[];
  readonly decisions?: readonly CourtDecided[];
  readonly rulings?: readonly PretrialRuled[];
}

export function papersOf({
  seizures = [],
  warrants = [],
  applications = [],
  decisions = [],
  rulings = [],
}: Papers): LegalPapers {
  return {
    seizures: new Map(seizures.map((data) => [data.seizure, data])),
    warrants: new Map(warrants.map((data) => [data.warrant, data])),
    applications: new Map(applications.map((data) => [data.application, data])),
    decisions: new Map(decisions.map((data) => [data.application, data])),
    rulings,
  };
}
