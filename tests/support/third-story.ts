import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import type { DomainEvent, EventData } from '#shared/domain/events.ts';
import type { HoldMeasure, PersonHeld } from '#shared/domain/hold/events.ts';
import { factsOfFind } from '#shared/domain/find/events.ts';
import { sdMember } from '#shared/ledger/disclosure.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import { TestCase } from './bundle.ts';
import { caseStory, idOf, photo } from './case-story.ts';
import { disclosuresOf, SUPERVISOR, victim } from './disclosing.ts';
import { CASE, CATALOGUE } from './ledger.ts';

const day = '2026-11-21';
const inCase = { case: CASE };
const theFind = idOf('ca', 900);
const other = idOf('ca', 800);
const suspect = { ...inCase, person: idOf('pe', 1) };

/** What is sealed of the suspect: that they are a victim too. */
export const sealedSuspect = disclosuresOf('tersangka', { ...victim, otherRole: 'victim' });

const progress: readonly DomainEvent[] = [
  { type: 'case.team-set', data: { ...inCase, team: [{ user: null, name: 'Ipda B', task: 'Ketua' }] } },
  { type: 'case.tagged', data: { ...inCase, modus: ['VCS'] } },
  { type: 'case.linked', data: { ...inCase, other, reason: 'Jaringan yang sama' } },
  { type: 'case.unlinked', data: { ...inCase, other, reason: 'Keliru' } },
  {
    type: 'case.stage-changed',
    data: {
      ...inCase,
      from: 'reported',
      to: 'investigation',
      on: day,
      paper: { number: 'SP.Sidik/9/XI/2026', date: day, signer: 'Kasat' },
      attachment: null,
      notes: '',
    },
  },
  { type: 'case.regime-set', data: { ...inCase, regime: 'kuhap-2025', reason: 'Menurut tanggal Sprindik' } },
  {
    type: 'paper.recorded',
    data: {
      ...inCase,
      paper: idOf('pp', 1),
      kind: 'spdp',
      number: 'SPDP/1',
      date: day,
      signer: 'Kasat',
      addressee: 'Kejari Kupang',
      sentOn: day,
      receivedOn: null,
      seizure: null,
      items: [],
      attachment: null,
      notes: '',
    },
  },
];

const court: readonly DomainEvent[] = [
  {
    type: 'court.applied',
    data: {
      ...inCase,
      application: idOf('ap', 1),
      kind: 'approval',
      number: 'B/12',
      date: day,
      court: 'PN Kupang',
      seizure: idOf('se', 1),
      items: [],
      warrant: null,
      again: null,
      scope: { place: 'Kupang', kinds: 'telepon', count: '1', value: '' },
      reason: '',
      attachment: null,
    },
  },
  {
    type: 'court.decided',
    data: {
      ...inCase,
      decision: idOf('dc', 1),
      application: idOf('ap', 1),
      outcome: 'granted',
      number: 'Pen/3',
      date: day,
      receivedOn: day,
      reason: '',
      attachment: null,
    },
  },
  {
    type: 'pretrial.ruled',
    data: {
      ...inCase,
      decision: idOf('dc', 2),
      number: 'Prap/1',
      date: day,
      court: 'PN Kupang',
      outcome: 'dismissed',
      seizure: idOf('se', 1),
      items: [],
      reason: '',
      attachment: null,
    },
  },
];

/** A measure against the suspect, on the day of the story. */
export function heldEvent(measure: HoldMeasure, over: Partial<PersonHeld> = {}): DomainEvent {
  const paper = { place: 'Kupang', number: 'SP.Kap/1', date: day, authority: 'Penyidik', notes: '', attachment: null };
  return { type: 'person.held', data: { ...suspect, ...paper, measure, from: day, until: null, ...over } };
}

const people: readonly DomainEvent[] = [
  {
    type: 'person.recorded',
    data: { ...suspect, code: 'TS-01', roles: ['suspect'], _sd: sdMember(nativePrimitives, sealedSuspect) },
  },
  heldEvent('arrest'),
];

const returned: readonly DomainEvent[] = [
  {
    type: 'item.seized',
    data: {
      ...inCase,
      seizure: idOf('se', 1),
      item: idOf('it', 4),
      number: 'BB-004',
      description: 'Laptop',
      quantity: 1,
      attributes: { class: 'computer', kind: 'laptop', brand: 'Merek Z', model: '', serial: '', powerState: 'off' },
      notes: '',
    },
  },
  {
    type: 'intake.judged',
    data: { ...inCase, item: idOf('it', 4), outcome: 'returned', reason: 'not-sealed', notes: '', attachment: null },
  },
];

const found: EventData<'find.recorded'> = {
  case: theFind,
  number: 'TM-001',
  source: 'patrol',
  platform: 'ContohChat',
  handle: 'akun-1',
  userId: '',
  link: '',
  place: 'Kupang',
  at: '2026-11-01T21:30:00.000+08:00',
  seen: ['Daftar harga'],
  notes: '',
};

function capture(file: string, attachment: string): DomainEvent {
  const sha256 = toHex(nativePrimitives.sha256(photo));
  const kept = { kind: 'photo', name: 'profil.png', caption: 'Profil', bytes: photo.length, sha256 } as const;
  return { type: 'attachment.added', data: { case: file, item: null, attachment, ...kept } };
}

const find: readonly DomainEvent[] = [
  { type: 'find.recorded', data: found },
  capture(theFind, idOf('at', 10)),
  {
    type: 'find.captured',
    data: { case: theFind, attachment: idOf('at', 10), capturedAt: '2026-11-01T21:40:00.000+08:00', tool: '' },
  },
  {
    type: 'referral.sent',
    data: {
      case: theFind,
      referral: idOf('rf', 1),
      kind: 'ministry',
      to: 'Kementerian',
      asks: 'take-down',
      on: '2026-11-02',
      reference: 'B/1',
      withoutCapture: '',
      attachment: null,
      notes: '',
    },
  },
  {
    type: 'referral.answered',
    data: {
      case: theFind,
      referral: idOf('rf', 1),
      on: '2026-11-03',
      reference: 'B/2',
      outcome: 'done',
      attachment: null,
      notes: '',
    },
  },
];

/** One entry of every kind that format 3 has and format 2 has not, in a case that could have been so. */
export function thirdCase(): TestCase {
  const made = new TestCase([...caseStory, ...progress, ...returned, ...court, ...people], {}, [SUPERVISOR]);
  made.tell({ type: 'configuration.set', data: { topic: 'modus', value: ['VCS'] } }, { by: SUPERVISOR });
  const before = made.events().length;
  for (const event of find) made.tell(event);
  const recorded = made.events()[before];
  if (recorded === undefined) throw new Error(`no find in ${CATALOGUE}`);
  made.tell(capture(CASE, idOf('at', 11)));
  const { station, seq, leaf } = recorded;
  const facts = factsOfFind(found);
  const adopted = { ...inCase, find: theFind, number: 'TM-001', facts, captures: [idOf('at', 11)] };
  made.tell({ type: 'find.adopted', data: { ...adopted, recorded: { station, seq, leaf } } });
  made.tell({ type: 'find.closed', data: { case: theFind, into: CASE, reason: 'Jaringan yang sama' } });
  return made;
}
