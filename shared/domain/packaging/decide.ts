import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { EventData } from '../events.ts';
import type { ItemState } from '../item/item-state.ts';
import { foldPackage } from './fold.ts';
import type { PackageEvent } from './fold.ts';

/** `seals` runs parallel to `items`: one seal number each. */
export type SealCommand = Omit<EventData<'package.sealed'>, 'case' | 'item' | 'seal'> & {
  readonly items: readonly string[];
  readonly seals: readonly string[];
};
export type OpenCommand = Omit<EventData<'package.opened'>, 'case' | 'item' | 'seal'> & {
  readonly items: readonly string[];
};

export interface PackageFacts {
  readonly items: ReadonlyMap<string, ItemState>;
}
export interface SealFacts extends PackageFacts {
  /** Which of the wanted seal numbers are on an item of this catalogue now. */
  readonly sealsInUse: ReadonlySet<string>;
}

/** BA Pembungkusan & Penyegelan for several items, all or none. SEAL_IN_USE, PACKAGE_ILLEGAL_CHANGE, ITEM_UNKNOWN. */
export function decideSeal({ items, seals, ...act }: SealCommand, facts: SealFacts): Result<PackageEvent[]> {
  if (seals.length !== items.length) return fail('INPUT_INVALID', { paths: ['seals'] });
  const used = new Set(facts.sealsInUse);
  return forEachItem(items, facts, (state, index) => {
    const seal = seals[index] ?? '';
    if (used.has(seal)) return fail('SEAL_IN_USE', { item: state.number });
    used.add(seal);
    return ok({ type: 'package.sealed', data: { case: state.case, item: state.item, seal, ...act } });
  });
}

/** Breaks the seals that are on the items now, for one reason. */
export function decideOpen({ items, ...act }: OpenCommand, facts: PackageFacts): Result<PackageEvent[]> {
  return forEachItem(items, facts, (state) =>
    ok({ type: 'package.opened', data: { case: state.case, item: state.item, seal: state.seal ?? '', ...act } }),
  );
}

function forEachItem(
  items: readonly string[],
  facts: PackageFacts,
  eventFor: (state: ItemState, index: number) => Result<PackageEvent>,
): Result<PackageEvent[]> {
  if (items.length === 0) return fail('INPUT_INVALID', { paths: ['items'] });
  const changed = new Map<string, ItemState>();
  const events: PackageEvent[] = [];
  for (const [index, id] of items.entries()) {
    const state = changed.get(id) ?? facts.items.get(id);
    if (state === undefined) return fail('ITEM_UNKNOWN', { item: id });
    const event = eventFor(state, index);
    if (!event.ok) return event;
    const next = foldPackage(state, event.value);
    if (!next.ok) return next;
    changed.set(id, next.value);
    events.push(event.value);
  }
  return ok(events);
}
