import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { DomainEvent, EventData } from '../events.ts';
import type { ItemState } from '../item/item-state.ts';
import { isOverdue, localDate } from '../time/instant.ts';
import { custodyArc } from './transitions.ts';
import type { CustodyEventType } from './transitions.ts';

export type CustodyEvent = Extract<DomainEvent, { readonly type: CustodyEventType }>;

/**
 * The item after a custody act at time `at`. Both `decide` and `fold` go through here, so that what may be recorded and
 * what a recipient accepts are one rule. CUSTODY_ILLEGAL_MOVE, CUSTODY_DUE_IN_PAST.
 */
export function foldCustody(state: ItemState, event: CustodyEvent, at: string): Result<ItemState> {
  const arc = custodyArc(event);
  if (!arc.from.includes(state.custody)) {
    return fail('CUSTODY_ILLEGAL_MOVE', { item: state.number, act: event.type, from: state.custody, to: arc.to });
  }
  const next = { ...state, custody: arc.to, due: null };
  switch (event.type) {
    case 'custody.received':
      return ok({
        ...next,
        location: event.data.location,
        registerNumber: event.data.registerNumber,
        intake: null,
      });
    case 'custody.moved':
    case 'custody.returned':
      return ok({ ...next, location: event.data.location });
    case 'custody.lent':
      return lent(next, event.data, at);
    case 'custody.handed-over':
      return ok({ ...next, location: event.data.receivedBy });
  }
}

function lent(next: ItemState, { due, receivedBy }: EventData<'custody.lent'>, at: string): Result<ItemState> {
  const checked = checkDue(due, at);
  return checked.ok ? ok({ ...next, location: receivedBy, due }) : checked;
}

/** A loan that is overdue the moment it starts is a slip of the pen, not a loan. `at`: local time of the entry. */
function checkDue(due: string, at: string): Result<null> {
  return isOverdue(due, localDate(at)) ? fail('CUSTODY_DUE_IN_PAST', { due, today: localDate(at) }) : ok(null);
}
