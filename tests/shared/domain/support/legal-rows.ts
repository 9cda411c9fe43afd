import type { LegalReason, LegalState } from '#shared/domain/legal/states.ts';
import { applied, decided, ruled, type Papers } from './court.ts';
import { idOf, seizureData, warrantData } from './facts.ts';

export const order = warrantData();
export const leave = (date: string) => warrantData({ warrant: idOf('wa', 2), kind: 'court-leave', date });
const approval = (date: string) => warrantData({ warrant: idOf('wa', 3), kind: 'court-approval', date });
export const withOrder = { seizures: [seizureData()], warrants: [order] };
const urgent = seizureData({ warrant: null, urgentGround: 'easily-moved' });
export const inUrgency = { seizures: [urgent] };
export const asked = { ...inUrgency, applications: [applied(1)] };
export const refused = { ...asked, decisions: [decided(1, 'refused')] };
export const again = applied(2, { date: '2026-11-18', again: idOf('ap', 1) });
const askedAgain = { ...refused, applications: [applied(1), again] };
const forOrder = { kind: 'leave', seizure: null, warrant: order.warrant, date: '2026-11-10' } as const;
const beforehand = { date: '2026-11-11', receivedOn: '2026-11-11' };

export type Row = [why: string, papers: Papers, state: LegalState, since: string, reason: LegalReason];

/** UU 20/2025: what every transition of the legal axis rests on, with its article. */
export const underNewCode: Row[] = [
  ['art. 122(1): an order alone', withOrder, 'ordered', '2026-11-12', 'order-without-leave'],
  [
    'art. 119, 122(1): order and leave before',
    { ...withOrder, warrants: [order, leave('2026-11-12')] },
    'lawful',
    '2026-11-12',
    'leave-before',
  ],
  [
    'art. 119: leave from after the seizure is none',
    { ...withOrder, warrants: [order, leave('2026-11-13')] },
    'ordered',
    '2026-11-12',
    'order-without-leave',
  ],
  [
    'art. 122(2): one witness',
    { seizures: [seizureData({ witnesses: ['SK-01'] })], warrants: [order, leave('2026-11-11')] },
    'leave',
    '2026-11-12',
    'witnesses-missing',
  ],
  [
    'art. 122(2): one witness named twice',
    { seizures: [seizureData({ witnesses: ['SK-01', 'SK-01'] })], warrants: [order, leave('2026-11-11')] },
    'leave',
    '2026-11-12',
    'witnesses-missing',
  ],
  [
    'art. 119: leave applied for, not answered',
    { ...withOrder, applications: [applied(1, forOrder)] },
    'ordered',
    '2026-11-12',
    'leave-undecided',
  ],
  [
    'art. 119: leave given in time',
    { ...withOrder, applications: [applied(1, forOrder)], decisions: [decided(1, 'granted', beforehand)] },
    'lawful',
    '2026-11-12',
    'leave-before',
  ],
  [
    'art. 119: leave given too late',
    { ...withOrder, applications: [applied(1, forOrder)], decisions: [decided(1, 'granted')] },
    'ordered',
    '2026-11-12',
    'leave-undecided',
  ],
  [
    'art. 119: leave refused, and taken all the same',
    { ...withOrder, applications: [applied(1, forOrder)], decisions: [decided(1, 'refused', beforehand)] },
    'unauthorised',
    '2026-11-12',
    'leave-refused',
  ],
  [
    'a refusal by name is not outdone by a paper in free text',
    {
      ...withOrder,
      warrants: [order, leave('2026-11-11')],
      applications: [applied(1, forOrder)],
      decisions: [decided(1, 'refused', beforehand)],
    },
    'unauthorised',
    '2026-11-12',
    'leave-refused',
  ],
  [
    'leave for what is not seized yet, by no name, counts for the case',
    {
      ...withOrder,
      applications: [applied(1, { ...forOrder, warrant: null })],
      decisions: [decided(1, 'granted', beforehand)],
    },
    'lawful',
    '2026-11-12',
    'leave-before',
  ],
  [
    'leave asked under this order for a later seizure says nothing of an earlier one',
    {
      ...withOrder,
      warrants: [order, leave('2026-11-11')],
      applications: [applied(1, { ...forOrder, date: '2026-11-13' })],
    },
    'lawful',
    '2026-11-12',
    'leave-before',
  ],
  [
    'leave itself named as the paper',
    { seizures: [seizureData({ warrant: idOf('wa', 2) })], warrants: [leave('2026-11-11')] },
    'lawful',
    '2026-11-12',
    'leave-before',
  ],
  [
    'an approval that the seizure itself names as its paper',
    { seizures: [{ ...urgent, warrant: idOf('wa', 3) }], warrants: [approval('2026-11-16')] },
    'lawful',
    '2026-11-16',
    'approved',
  ],
  [
    'art. 120: an approval in free text that no seizure names is a note',
    { ...inUrgency, warrants: [approval('2026-11-16')] },
    'urgent',
    '2026-11-12',
    'not-asked',
  ],
  [
    'an approval in free text beside an order does not stand for leave',
    { ...withOrder, warrants: [order, approval('2026-11-16')] },
    'ordered',
    '2026-11-12',
    'order-without-leave',
  ],
  [
    'an approval that another seizure names is none of this one',
    {
      seizures: [urgent, seizureData({ seizure: idOf('se', 2), warrant: idOf('wa', 3), urgentGround: 'easily-moved' })],
      warrants: [approval('2026-11-16')],
    },
    'urgent',
    '2026-11-12',
    'not-asked',
  ],
  [
    'an approval in free text while the court has not answered is a note too',
    { ...asked, warrants: [approval('2026-11-18')] },
    'urgent',
    '2026-11-12',
    'asked',
  ],
  ['art. 120(1): urgent, not asked', inUrgency, 'urgent', '2026-11-12', 'not-asked'],
  [
    'art. 120(1): urgent with an order but without leave',
    { seizures: [seizureData({ urgentGround: 'remote-place' })], warrants: [order] },
    'urgent',
    '2026-11-12',
    'not-asked',
  ],
  [
    'a search order opens a door and no more: leave does not mend it',
    {
      seizures: [seizureData({ urgentGround: 'remote-place' })],
      warrants: [warrantData({ kind: 'search-order' }), leave('2026-11-11')],
    },
    'urgent',
    '2026-11-12',
    'not-asked',
  ],
  ['art. 120(1): asked', asked, 'urgent', '2026-11-12', 'asked'],
  ['art. 120: approved', { ...asked, decisions: [decided(1, 'granted')] }, 'lawful', '2026-11-16', 'approved'],
  [
    'art. 120(1): asked after five working days is late, but what the court grants is granted',
    {
      ...inUrgency,
      applications: [applied(1, { date: '2026-11-20' })],
      decisions: [decided(1, 'granted', { date: '2026-11-21', receivedOn: '2026-11-21' })],
    },
    'lawful',
    '2026-11-21',
    'approved',
  ],
  ['art. 121: refused, from the day it is received', refused, 'refused', '2026-11-17', 'approval-refused'],
  ['art. 121: asked again', askedAgain, 'awaiting-again', '2026-11-18', 'asked-again'],
  [
    'art. 121: granted on the second try',
    { ...askedAgain, decisions: [decided(1, 'refused'), decided(2, 'granted', { date: '2026-11-20' })] },
    'lawful',
    '2026-11-20',
    'approved',
  ],
  [
    'art. 121: refused again',
    { ...askedAgain, decisions: [decided(1, 'refused'), decided(2, 'refused', { receivedOn: '2026-11-21' })] },
    'must-return',
    '2026-11-21',
    'refused-again',
  ],
  [
    'asked for another item only',
    { ...inUrgency, applications: [applied(1, { items: [idOf('it', 2)] })], decisions: [decided(1, 'refused')] },
    'urgent',
    '2026-11-12',
    'not-asked',
  ],
  [
    'asked for another seizure only',
    { ...inUrgency, applications: [applied(1, { seizure: idOf('se', 2) })], decisions: [decided(1, 'granted')] },
    'urgent',
    '2026-11-12',
    'not-asked',
  ],
  [
    'asked again for other items only: this one stays refused',
    { ...refused, applications: [applied(1), { ...again, items: [idOf('it', 2)] }] },
    'refused',
    '2026-11-17',
    'approval-refused',
  ],
  [
    'a paper in free text does not outdo a refusal by name',
    { ...refused, warrants: [approval('2026-11-18')] },
    'refused',
    '2026-11-17',
    'approval-refused',
  ],
  [
    'pre-trial: unlawful after it was lawful',
    { ...asked, decisions: [decided(1, 'granted')], rulings: [ruled(1, 'unlawful')] },
    'annulled',
    '2026-11-19',
    'ruled-unlawful',
  ],
  [
    'pre-trial: unlawful and to be returned',
    { ...asked, decisions: [decided(1, 'granted')], rulings: [ruled(1, 'unlawful-return')] },
    'must-return',
    '2026-11-19',
    'ruled-return',
  ],
  [
    'pre-trial: first unlawful, then to be returned',
    { ...asked, rulings: [ruled(1, 'unlawful'), ruled(2, 'unlawful-return', { date: '2026-11-20' })] },
    'must-return',
    '2026-11-20',
    'ruled-return',
  ],
  [
    'pre-trial: dismissed changes nothing',
    { ...asked, decisions: [decided(1, 'granted')], rulings: [ruled(1, 'dismissed')] },
    'lawful',
    '2026-11-16',
    'approved',
  ],
  [
    'pre-trial: about another item',
    {
      ...asked,
      decisions: [decided(1, 'granted')],
      rulings: [ruled(1, 'unlawful-return', { items: [idOf('it', 2)] })],
    },
    'lawful',
    '2026-11-16',
    'approved',
  ],
  [
    'what must be returned stays so under a later ruling',
    {
      ...askedAgain,
      decisions: [decided(1, 'refused'), decided(2, 'refused', { receivedOn: '2026-11-18' })],
      rulings: [ruled(1, 'unlawful')],
    },
    'must-return',
    '2026-11-18',
    'refused-again',
  ],
  [
    'nothing that could carry it',
    { seizures: [seizureData({ warrant: null })] },
    'unauthorised',
    '2026-11-12',
    'no-paper',
  ],
];
