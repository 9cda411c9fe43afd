/**
 * The legal axis of an item (domain.md section 6), from its seizure on. IZIN: the leave is there, what makes the seizure
 * good is not yet. `ordered`: taken on an order whose leave is not recorded. `unauthorised`: nothing that could carry it.
 */
export const legalStates = [
  'ordered',
  'leave',
  'urgent',
  'lawful',
  'refused',
  'awaiting-again',
  'must-return',
  'annulled',
  'unauthorised',
] as const;
export type LegalState = (typeof legalStates)[number];

/** Why an item stands where it stands; sentence and article of each in `shared/text/legal.ts`. */
export const legalReasons = [
  'order-without-leave',
  'leave-undecided',
  'leave-refused',
  'no-paper',
  'witnesses-missing',
  'leave-before',
  'not-asked',
  'asked',
  'approved',
  'approval-refused',
  'asked-again',
  'refused-again',
  'refused-without-rule',
  'ruled-unlawful',
  'ruled-return',
] as const;
export type LegalReason = (typeof legalReasons)[number];

/**
 * Where an item may go by one more act. Corrections, and another procedure code for the whole case, are no acts upon the
 * item: they say that it stood elsewhere all along. A pre-trial ruling binds whatever the state was (the machine of
 * domain.md draws it from SAH only, but a court may rule on what was never lawful).
 */
export const legalTransitions: Readonly<Record<LegalState, readonly LegalState[]>> = {
  ordered: ['leave', 'lawful', 'refused', 'unauthorised', 'annulled', 'must-return'],
  leave: ['lawful', 'annulled', 'must-return'],
  urgent: ['leave', 'lawful', 'refused', 'annulled', 'must-return'],
  lawful: ['annulled', 'must-return'],
  refused: ['awaiting-again', 'annulled', 'must-return'],
  'awaiting-again': ['lawful', 'annulled', 'must-return'],
  'must-return': [],
  annulled: ['must-return'],
  unauthorised: ['leave', 'lawful', 'refused', 'annulled', 'must-return'],
};
