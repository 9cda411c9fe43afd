import type { EventType } from '../events.ts';
import type { LendPurpose } from './events.ts';

/** The custody axis of domain.md section 6, as far as acts exist that lead there. */
export const custodyStates = ['with-investigator', 'stored', 'at-laboratory', 'lent-to-investigator', 'on-loan', 'at-state-store', 'in-court', 'with-prosecutor'] as const;
export type CustodyState = (typeof custodyStates)[number];

/** Where each purpose of lending leads. */
export const stateOfPurpose: Readonly<Record<LendPurpose, CustodyState>> = {
  laboratory: 'at-laboratory',
  investigation: 'lent-to-investigator',
  'owner-loan': 'on-loan',
  'state-store': 'at-state-store',
  court: 'in-court',
};

export type CustodyEventType = Extract<EventType, `custody.${string}`>;
