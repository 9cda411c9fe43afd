import type { Act } from '#shared/domain/roles/acts.ts';
import { current, forgetMemory, startHistory, type History } from '../ui/navigation/history.ts';
import { homeOf, mayBeAt } from './sections.ts';

/**
 * Where each person was in each catalogue, for this run of the program: unlocking returns there. Ids only; filters,
 * scroll places and everything typed are dropped.
 */
const places = new Map<string, History>();

export function placeOf(catalogue: string, user: string, acts: readonly Act[]): History {
  const kept = places.get(`${catalogue}/${user}`);
  return kept !== undefined && mayBeAt(current(kept).route, acts) ? kept : startHistory(homeOf(acts));
}

export function keepPlace(catalogue: string, user: string, history: History): void {
  places.set(`${catalogue}/${user}`, forgetMemory(history));
}
