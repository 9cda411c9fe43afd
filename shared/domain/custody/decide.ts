import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { EventData } from '../events.ts';
import type { ItemState } from '../item/item-state.ts';
import { checkHandOver, type Standing } from '../legal/barred.ts';
import { foldCustody } from './fold.ts';
import type { CustodyEvent } from './fold.ts';
import type { CustodyEventType } from './transitions.ts';

/** The same act for several items: the fields of the event without its subject, and the items it is done to. */
export type CustodyCommand<T extends CustodyEventType> = Omit<EventData<T>, 'case' | 'item'> & {
  readonly items: readonly string[];
};

export interface CustodyFacts {
  /** Local time with offset at which the act is recorded. */
  readonly now: string;
  /** The named items, as they stand; an id that is not here is unknown. */
  readonly items: ReadonlyMap<string, ItemState>;
}

export interface HandOverFacts extends CustodyFacts {
  /** How each of the named items stands before the law. */
  readonly legal: ReadonlyMap<string, Standing>;
}

export function decideReceive(
  { items, ...act }: CustodyCommand<'custody.received'>,
  facts: CustodyFacts,
): Result<CustodyEvent[]> {
  return forEachItem(items, facts, (subject) => ({ type: 'custody.received', data: { ...subject, ...act } }));
}

export function decideMove(
  { items, ...act }: CustodyCommand<'custody.moved'>,
  facts: CustodyFacts,
): Result<CustodyEvent[]> {
  return forEachItem(items, facts, (subject) => ({ type: 'custody.moved', data: { ...subject, ...act } }));
}

export function decideLend(
  { items, ...act }: CustodyCommand<'custody.lent'>,
  facts: CustodyFacts,
): Result<CustodyEvent[]> {
  return forEachItem(items, facts, (subject) => ({ type: 'custody.lent', data: { ...subject, ...act } }));
}

export function decideReturn(
  { items, ...act }: CustodyCommand<'custody.returned'>,
  facts: CustodyFacts,
): Result<CustodyEvent[]> {
  return forEachItem(items, facts, (subject) => ({ type: 'custody.returned', data: { ...subject, ...act } }));
}

/** CUSTODY_BARRED for what the court refused or undid, and the codes of custody. */
export function decideHandOver(
  { items, ...act }: CustodyCommand<'custody.handed-over'>,
  facts: HandOverFacts,
): Result<CustodyEvent[]> {
  for (const item of items) {
    const allowed = checkHandOver(facts.items.get(item)?.number ?? '', facts.legal.get(item));
    if (!allowed.ok) return allowed;
  }
  return forEachItem(items, facts, (subject) => ({ type: 'custody.handed-over', data: { ...subject, ...act } }));
}

/** All or none: the first item that refuses, refuses the whole act. An item named twice is judged as it stands after its first mention. */
function forEachItem(
  items: readonly string[],
  facts: CustodyFacts,
  eventFor: (subject: { readonly case: string; readonly item: string }) => CustodyEvent,
): Result<CustodyEvent[]> {
  if (items.length === 0) return fail('INPUT_INVALID', { paths: ['items'] });
  const moved = new Map<string, ItemState>();
  const events: CustodyEvent[] = [];
  for (const id of items) {
    const state = moved.get(id) ?? facts.items.get(id);
    if (state === undefined) return fail('ITEM_UNKNOWN', { item: id });
    const event = eventFor({ case: state.case, item: state.item });
    const next = foldCustody(state, event, facts.now);
    if (!next.ok) return next;
    if (event.type === 'custody.moved' && event.data.location === state.location) return sameLocation(state);
    moved.set(id, next.value);
    events.push(event);
  }
  return ok(events);
}

/** Asked here and not in the fold: a later correction of a shelf may make two moves look alike, and the history is still true. */
function sameLocation(state: ItemState): Result<never> {
  return fail('CUSTODY_SAME_LOCATION', { item: state.number });
}
