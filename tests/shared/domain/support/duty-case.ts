import type { Regime } from '#shared/domain/procedure/regime.ts';
import { defaultConfiguration } from '#shared/domain/configuration/defaults/defaults.ts';
import type { DomainEvent, EventData } from '#shared/domain/events.ts';
import type { PaperRecorded } from '#shared/domain/paper/events.ts';
import { dutiesOf, type Duty } from '#shared/domain/procedure/duties/duties.ts';
import { dutyFacts, isDutyEvent } from '#shared/domain/procedure/duties/facts.ts';
import type { RuleId } from '#shared/domain/procedure/duties/rules.ts';
import type { SeizureRecorded } from '#shared/domain/seizure/events.ts';
import {
  idOf,
  leafAt,
  now,
  officer,
  seizureData,
  seizureId,
  station,
  theCase,
  warrantData,
  warrantId,
} from './facts.ts';

/** The day a table of tests is read on, far behind every date in it. */
export const later = '2027-12-01';
export const application = idOf('ap', 1);
export const secondApplication = idOf('ap', 2);

export const sprindik = (date: string, on = date): DomainEvent => ({
  type: 'case.stage-changed',
  data: {
    case: theCase,
    from: 'inquiry',
    to: 'investigation',
    on,
    paper: { number: 'SP.Sidik/1', date, signer: 'Kasat' },
    attachment: null,
    notes: '',
  },
});
export const stage = (to: EventData<'case.stage-changed'>['to'], on: string): DomainEvent => ({
  type: 'case.stage-changed',
  data: { case: theCase, from: 'investigation', to, on, paper: null, attachment: null, notes: '' },
});
export const regime = (of: Regime): DomainEvent => ({
  type: 'case.regime-set',
  data: { case: theCase, regime: of, reason: 'Petunjuk jaksa' },
});
export const seizure = (at: string, over: Partial<SeizureRecorded> = {}): DomainEvent => ({
  type: 'seizure.recorded',
  data: seizureData({ at: at.length === 10 ? `${at}T10:00:00.000+08:00` : at, villageHead: 'Ketua RT', ...over }),
});
export const urgent = (at: string, over: Partial<SeizureRecorded> = {}): DomainEvent =>
  seizure(at, { warrant: null, urgentGround: 'easily-moved', ...over });
export const warrant = (kind: EventData<'warrant.recorded'>['kind'], date: string, id = warrantId): DomainEvent => ({
  type: 'warrant.recorded',
  data: warrantData({ warrant: id, kind, date }),
});
export const paper = (kind: PaperRecorded['kind'], date: string, over: Partial<PaperRecorded> = {}): DomainEvent => ({
  type: 'paper.recorded',
  data: {
    case: theCase,
    paper: idOf('pp', 1),
    kind,
    number: '',
    date,
    signer: '',
    addressee: '',
    sentOn: null,
    receivedOn: null,
    seizure: null,
    items: [],
    attachment: null,
    notes: '',
    ...over,
  },
});
export const applied = (
  kind: 'leave' | 'approval',
  date: string,
  over: Partial<EventData<'court.applied'>> = {},
): DomainEvent => ({
  type: 'court.applied',
  data: {
    case: theCase,
    application,
    kind,
    number: 'B/1',
    date,
    court: 'PN Kupang',
    seizure: kind === 'approval' ? seizureId : null,
    items: [],
    warrant: kind === 'leave' ? warrantId : null,
    again: null,
    scope: { place: '', kinds: '', count: '', value: '' },
    reason: '',
    attachment: null,
    ...over,
  },
});
export const decided = (
  outcome: 'granted' | 'refused',
  date: string,
  over: Partial<EventData<'court.decided'>> = {},
): DomainEvent => ({
  type: 'court.decided',
  data: {
    case: theCase,
    decision: idOf('dc', 1),
    application,
    outcome,
    number: '1/Pen.Pid/2026/PN Kpg',
    date,
    receivedOn: date,
    reason: '',
    attachment: null,
    ...over,
  },
});

type Unit = Parameters<typeof dutiesOf>[1];

/** What the seizure took. */
const seizedItems = [idOf('it', 1), idOf('it', 2)];

/** All duties of a case with these entries, in their order. */
export function dutiesIn(events: readonly DomainEvent[], today = later, unit: Partial<Unit> = {}): Duty[] {
  const recorded = events
    .map((event, seq) => ({ ...event, station, seq, at: now, by: officer, leaf: leafAt(seq) }))
    .filter(isDutyEvent);
  const things = {
    seizureOf: (item: string) => (seizedItems.includes(item) ? seizureId : null),
    itemsOf: (seizure: string) => (seizure === seizureId ? seizedItems : []),
  };
  return dutiesOf(dutyFacts(recorded, things), { ...defaultConfiguration, ...unit }, today);
}

export function dutyIn(
  rule: RuleId,
  events: readonly DomainEvent[],
  today = later,
  unit: Partial<Unit> = {},
): Duty | undefined {
  return dutiesIn(events, today, unit).find((duty) => duty.rule === rule);
}
