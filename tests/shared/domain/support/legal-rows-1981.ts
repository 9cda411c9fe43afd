import { applied, decided, ruled } from './court.ts';
import { seizureData } from './facts.ts';
import { asked, inUrgency, leave, order, refused, withOrder, type Row } from './legal-rows.ts';

/** UU 8/1981: leave, or a report afterwards without a number of days (art. 38). */
export const underOldCode: Row[] = [
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
