import { describe, expect, test } from 'vitest';
import { legalOf } from '#shared/domain/legal/fold.ts';
import type { LegalReason, LegalState } from '#shared/domain/legal/states.ts';
import type { Regime } from '#shared/domain/procedure/regime.ts';
import { applied, decided, papersOf, ruled, type Papers } from '../support/court.ts';
import { idOf, seizureData, seizureId, warrantData } from '../support/facts.ts';

const item = { item: idOf('it', 1), seizure: seizureId };
const order = warrantData();
const leave = (date: string) => warrantData({ warrant: idOf('wa', 2), kind: 'court-leave', date });
const approval = (date: string) => warrantData({ warrant: idOf('wa', 3), kind: 'court-approval', date });
const withOrder = { seizures: [seizureData()], warrants: [order] };
const urgent = seizureData({ warrant: null, urgentGround: 'easily-moved' });
const inUrgency = { seizures: [urgent] };
const asked = { ...inUrgency, applications: [applied(1)] };
const refused = { ...asked, decisions: [decided(1, 'refused')] };
const again = applied(2, { date: '2026-11-18', again: idOf('ap', 1) });
const askedAgain = { ...refused, applications: [applied(1), again] };
const forOrder = { kind: 'leave', seizure: null, warrant: order.warrant, date: '2026-11-10' } as const;
const beforehand = { date: '2026-11-11', receivedOn: '2026-11-11' };

type Row = [why: string, papers: Papers, state: LegalState, since: string, reason: LegalReason];

/** UU 20/2025: what every transition of the legal axis rests on, with its article. */
const newer: Row[] = [
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
    'an approval recorded as a paper of the case',
    { ...inUrgency, warrants: [approval('2026-11-16')] },
    'lawful',
    '2026-11-16',
    'approved',
  ],
  [
    'art. 120: an approval from before is none',
    { ...inUrgency, warrants: [approval('2026-11-11')] },
    'urgent',
    '2026-11-12',
    'not-asked',
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

/** UU 8/1981: leave, or a report afterwards without a number of days (art. 38). */
const older: Row[] = [
  ['art. 38(1): an order alone', withOrder, 'ordered', '2026-11-12', 'order-without-leave'],
  [
    'art. 38(1): leave before',
    { ...withOrder, warrants: [order, leave('2026-11-12')] },
    'lawful',
    '2026-11-12',
    'leave-before',
  ],
  [
    'art. 129: the number of witnesses is not confirmed and holds nothing up',
    { seizures: [seizureData({ witnesses: [] })], warrants: [order, leave('2026-11-11')] },
    'lawful',
    '2026-11-12',
    'leave-before',
  ],
  ['art. 38(2): urgent, not reported', inUrgency, 'urgent', '2026-11-12', 'not-asked'],
  ['art. 38(2): reported', asked, 'urgent', '2026-11-12', 'asked'],
  ['art. 38(2): approved', { ...asked, decisions: [decided(1, 'granted')] }, 'lawful', '2026-11-16', 'approved'],
  ['no rule of a refusal: it stays urgent', refused, 'urgent', '2026-11-12', 'refused-without-rule'],
  [
    'no limit of asking: refused twice, then granted',
    {
      ...inUrgency,
      applications: [applied(1), applied(2), applied(3)],
      decisions: [decided(1, 'refused'), decided(2, 'refused'), decided(3, 'granted', { date: '2026-11-20' })],
    },
    'lawful',
    '2026-11-20',
    'approved',
  ],
  [
    'pre-trial: unlawful and to be returned',
    { ...asked, rulings: [ruled(1, 'unlawful-return')] },
    'must-return',
    '2026-11-19',
    'ruled-return',
  ],
];

describe.each([
  ['kuhap-2025', newer],
  ['kuhap-1981', older],
] satisfies [Regime, Row[]][])('the legal axis under %s', (regime, rows) => {
  test.each(rows)('%s', (_, papers, state, since, reason) => {
    const standing = legalOf(item, papersOf(papers), regime);
    expect({ ...standing, basis: [] }).toEqual({ state, since, reason, regime, basis: [] });
  });
});

describe('the code that judges an item', () => {
  const on = (date: string, warrant: string | null = order.warrant) =>
    papersOf({
      seizures: [seizureData({ warrant, urgentGround: 'easily-moved', at: `${date}T10:00:00.000+07:00` })],
      warrants: [{ ...order, date: '2025-12-31' }],
      applications: [applied(1)],
      decisions: [decided(1, 'refused')],
    });

  test.each([
    ['an order of 2025, seized in 2026', on('2026-01-05'), null, 'kuhap-1981'],
    ['no order, seized on 1 January', on('2026-01-01', null), null, 'kuhap-1981'],
    ['no order, seized on 2 January', on('2026-01-02', null), null, 'kuhap-2025'],
    ['an order of 2025, but the case began under the new code', on('2026-01-05'), 'kuhap-2025', 'kuhap-2025'],
    ['seized in 2026 in a case that was running before', on('2026-06-01', null), 'kuhap-1981', 'kuhap-1981'],
  ] as const)('%s', (_, papers, caseRegime, regime) => {
    const standing = legalOf(item, papers, caseRegime);
    expect(standing.regime).toBe(regime);
    // The same refusal: no evidence under one code, no consequence under the other.
    expect(standing.state).toBe(regime === 'kuhap-2025' ? 'refused' : 'urgent');
  });
});

describe('the basis of a state', () => {
  test('names every paper in the order they were made', () => {
    const papers = papersOf({
      seizures: [seizureData({ urgentGround: 'remote-place' })],
      warrants: [order],
      applications: [applied(1), again],
      decisions: [decided(1, 'refused'), decided(2, 'granted')],
      rulings: [ruled(1, 'unlawful-return')],
    });
    expect(legalOf(item, papers, null).basis.map(({ kind, number }) => [kind, number])).toEqual([
      ['seizure-order', order.number],
      ['approval-application', 'B/1/XI/2026'],
      ['refused', '1/Pen.Pid/2026/PN Kpg'],
      ['approval-application', 'B/2/XI/2026'],
      ['granted', '2/Pen.Pid/2026/PN Kpg'],
      ['ruling', '1/Pid.Pra/2026/PN Kpg'],
    ]);
  });

  test('of what no paper names by itself is that of the seizure as a whole', () => {
    const papers = papersOf({
      ...asked,
      applications: [applied(1, { items: [idOf('it', 1)] })],
      decisions: [decided(1, 'granted')],
    });
    expect(legalOf(item, papers, null).state).toBe('lawful');
    expect(legalOf({ item: null, seizure: seizureId }, papers, null).state).toBe('urgent');
  });

  test('is empty for an item of a seizure that nobody recorded', () => {
    expect(legalOf(item, papersOf({}), null)).toMatchObject({ state: 'unauthorised', since: null, basis: [] });
  });
});
