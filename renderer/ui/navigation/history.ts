import type { Route } from './routes.ts';

/** One visited place, with what its screen wants to find again on return (scroll, filter, chosen row). */
export interface Visit {
  readonly key: number;
  readonly route: Route;
  readonly memory: ReadonlyMap<string, unknown>;
}

export interface History {
  readonly visits: readonly Visit[];
  readonly index: number;
}

/** Enough for a day; old places fall off the far end. */
const longest = 100;

export function startHistory(route: Route): History {
  return { visits: [{ key: 0, route, memory: new Map() }], index: 0 };
}

export function current(history: History): Visit {
  const visit = history.visits[history.index];
  if (visit === undefined) throw new RangeError('history index out of range');
  return visit;
}

function nextKey(history: History): number {
  return Math.max(...history.visits.map((visit) => visit.key)) + 1;
}

/** Going somewhere drops what lay ahead. Going to where one is changes nothing. */
export function visit(history: History, route: Route): History {
  if (sameRoute(current(history).route, route)) return history;
  const kept = history.visits.slice(Math.max(0, history.index + 2 - longest), history.index + 1);
  return { visits: [...kept, { key: nextKey(history), route, memory: new Map() }], index: kept.length };
}

/** For a form that has become the thing it made: back must not lead into the form again. */
export function replace(history: History, route: Route): History {
  const visits = history.visits.with(history.index, { key: nextKey(history), route, memory: new Map() });
  return { ...history, visits };
}

export function canStep(history: History, by: -1 | 1): boolean {
  return history.visits[history.index + by] !== undefined;
}

export function step(history: History, by: -1 | 1): History {
  return canStep(history, by) ? { ...history, index: history.index + by } : history;
}

export function remember(history: History, key: number, name: string, value: unknown): History {
  const visits = history.visits.map((visit) =>
    visit.key === key ? { ...visit, memory: new Map(visit.memory).set(name, value) } : visit,
  );
  return { ...history, visits };
}

/** On lock: the places stay (they are ids), what was typed or seen there goes. */
export function forgetMemory(history: History): History {
  return { ...history, visits: history.visits.map((visit) => ({ ...visit, memory: new Map() })) };
}

export function sameRoute(a: Route, b: Route): boolean {
  const left = new Map<string, unknown>(Object.entries(a));
  const right = new Map<string, unknown>(Object.entries(b));
  return left.size === right.size && [...left].every(([name, value]) => right.get(name) === value);
}
