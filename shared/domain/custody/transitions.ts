import type { EventType } from '../events.ts';
import type { LendPurpose } from './events.ts';

/** The custody axis of domain.md section 6, as far as acts exist that lead there. */
export const custodyStates = [
  'with-investigator',
  'stored',
  'at-laboratory',
  'lent-to-investigator',
  'on-loan',
  'at-state-store',
  'in-court',
  'with-prosecutor',
] as const;
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

/** States outside the store from which the item must come back. */
export const temporaryOut: readonly CustodyState[] = Object.values(stateOfPurpose);

/** One act on the custody axis: the states it may start from, and where it leads. */
export interface CustodyArc {
  readonly from: readonly CustodyState[];
  readonly to: CustodyState;
}

/**
 * The whole machine. Received: from the investigators into the store (BA serah terima, Perkap 10/2010), or back from the
 * prosecutor as a deposit (titip). An item still with its investigators can go nowhere but into the store.
 */
const arcs: Readonly<Record<Exclude<CustodyEventType, 'custody.lent'>, CustodyArc>> = {
  'custody.received': { from: ['with-investigator', 'with-prosecutor'], to: 'stored' },
  'custody.moved': { from: ['stored'], to: 'stored' },
  'custody.returned': { from: temporaryOut, to: 'stored' },
  'custody.handed-over': { from: ['stored'], to: 'with-prosecutor' },
};

/** Only the court may have an item straight from the prosecutor (DISERAHKAN_JPU -> SIDANG). */
function lendArc(purpose: LendPurpose): CustodyArc {
  return { from: purpose === 'court' ? ['stored', 'with-prosecutor'] : ['stored'], to: stateOfPurpose[purpose] };
}

/** What decides where an act leads: its type, and for lending its purpose. */
export type CustodyAct =
  | { readonly type: Exclude<CustodyEventType, 'custody.lent'> }
  | { readonly type: 'custody.lent'; readonly data: { readonly purpose: LendPurpose } };

export function custodyArc(act: CustodyAct): CustodyArc {
  return act.type === 'custody.lent' ? lendArc(act.data.purpose) : arcs[act.type];
}
