import type { DomainEvent, EventData } from '#shared/domain/events.ts';
import { factsOfFind, type FindRecorded } from '#shared/domain/find/events.ts';
import { caseData, idOf, leafAt, now, station, theCase } from './facts.ts';

export const theFind = idOf('ca', 7);

export function findData(over: Partial<FindRecorded> = {}): FindRecorded {
  return {
    case: theFind,
    number: 'TM-001',
    source: 'patrol',
    platform: 'MiChat',
    handle: 'akun-1',
    userId: '',
    link: '',
    place: 'Kupang',
    at: '2026-11-20T21:30:00.000+08:00',
    seen: ['Penawaran anak'],
    notes: '',
    ...over,
  };
}

/** The acts on one find, of the file `file`. */
export const findActs = {
  recorded: (over: Partial<FindRecorded> = {}): DomainEvent => ({ type: 'find.recorded', data: findData(over) }),
  file: (n = 1, file = theFind, sha256 = 'ab'.repeat(32)): DomainEvent => ({
    type: 'attachment.added',
    data: {
      case: file,
      item: null,
      attachment: idOf('at', n),
      kind: 'photo',
      name: 'a.png',
      caption: 'x',
      bytes: 3,
      sha256,
    },
  }),
  captured: (n = 1, over: Partial<EventData<'find.captured'>> = {}): DomainEvent => ({
    type: 'find.captured',
    data: { case: theFind, attachment: idOf('at', n), capturedAt: now, tool: '', ...over },
  }),
  sent: (over: Partial<EventData<'referral.sent'>> = {}): DomainEvent => ({
    type: 'referral.sent',
    data: {
      case: theFind,
      referral: idOf('rf', 1),
      kind: 'ministry',
      to: 'Kementerian',
      asks: 'take-down',
      on: '2026-11-21',
      reference: 'B/1',
      withoutCapture: '',
      attachment: null,
      notes: '',
      ...over,
    },
  }),
  answered: (over: Partial<EventData<'referral.answered'>> = {}): DomainEvent => ({
    type: 'referral.answered',
    data: {
      case: theFind,
      referral: idOf('rf', 1),
      on: '2026-11-21',
      reference: 'R/1',
      outcome: 'done',
      attachment: null,
      notes: '',
      ...over,
    },
  }),
  closed: (over: Partial<EventData<'find.closed'>> = {}): DomainEvent => ({
    type: 'find.closed',
    data: { case: theFind, into: null, reason: 'Akun sudah tidak ada', ...over },
  }),
  reported: (over: Partial<EventData<'case.opened'>> = {}): DomainEvent => ({
    type: 'case.opened',
    data: caseData({ case: theFind, number: 'LP/A/77/XI/2026', model: 'A', ...over }),
  }),
  /** `seq`: where the find was recorded. */
  adopted: (seq: number, over: Partial<EventData<'find.adopted'>> = {}): DomainEvent => ({
    type: 'find.adopted',
    data: {
      case: theCase,
      find: theFind,
      number: 'TM-001',
      facts: factsOfFind(findData()),
      recorded: { station, seq, leaf: leafAt(seq) },
      captures: [],
      ...over,
    },
  }),
};
