import { forgetMemory, startHistory, type History } from '../ui/navigation/history.ts';

/**
 * Where each person was in each catalogue, for this run of the program: unlocking returns there. Ids only; filters,
 * scroll places and everything typed are dropped.
 */
const places = new Map<string, History>();

export function placeOf(catalogue: string, user: string): History {
  return places.get(`${catalogue}/${user}`) ?? startHistory({ screen: 'cases' });
}

export function keepPlace(catalogue: string, user: string, history: History): void {
  places.set(`${catalogue}/${user}`, forgetMemory(history));
}
