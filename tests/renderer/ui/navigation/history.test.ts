import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canStep,
  current,
  forgetMemory,
  remember,
  replace,
  sameRoute,
  startHistory,
  step,
  visit,
  type History,
} from '#renderer/ui/navigation/history.ts';
import type { Route } from '#renderer/ui/navigation/routes.ts';

const cases: Route = { screen: 'cases' };
const one: Route = { screen: 'case', case: 'ca_1' };
const two: Route = { screen: 'case', case: 'ca_2' };

describe('going from place to place', () => {
  test('leads back and forward through the same places', () => {
    const history = visit(visit(startHistory(cases), one), two);
    expect(current(history).route).toEqual(two);
    const back = step(step(history, -1), -1);
    expect(current(back).route).toEqual(cases);
    expect(current(step(back, 1)).route).toEqual(one);
  });

  test('drops what lay ahead when another way is taken', () => {
    const history = visit(step(visit(startHistory(cases), one), -1), two);
    expect(history.visits.map(({ route }) => route)).toEqual([cases, two]);
    expect(canStep(history, 1)).toBe(false);
  });

  test('to where one already is changes nothing', () => {
    const history = visit(startHistory(cases), one);
    expect(visit(history, { screen: 'case', case: 'ca_1' })).toBe(history);
  });

  test('to the same screen of another thing is a new place', () => {
    expect(visit(visit(startHistory(cases), one), two).visits).toHaveLength(3);
  });

  test('stops at both ends', () => {
    const history = startHistory(cases);
    expect(step(history, -1)).toBe(history);
    expect(step(history, 1)).toBe(history);
    expect(canStep(history, -1)).toBe(false);
  });

  test('a form that was saved is not found on the way back', () => {
    const history = replace(visit(startHistory(cases), { screen: 'case-new' }), one);
    expect(history.visits.map(({ route }) => route)).toEqual([cases, one]);
  });
});

describe('what a screen remembers', () => {
  test('is found again on return, and only there', () => {
    const first = startHistory(cases);
    const kept = remember(first, current(first).key, 'search', 'diska');
    const away = visit(kept, one);
    expect(current(away).memory.get('search')).toBeUndefined();
    expect(current(step(away, -1)).memory.get('search')).toBe('diska');
  });

  test('may still be written after the person left', () => {
    const first = startHistory(cases);
    const { key } = current(first);
    const away = remember(visit(first, one), key, 'scroll', 420);
    expect(current(away).memory.size).toBe(0);
    expect(current(step(away, -1)).memory.get('scroll')).toBe(420);
  });

  test('is gone after a lock, the place is not', () => {
    const first = visit(startHistory(cases), one);
    const locked = forgetMemory(remember(first, current(first).key, 'search', 'rahasia'));
    expect(locked.visits.every(({ memory }) => memory.size === 0)).toBe(true);
    expect(current(locked).route).toEqual(one);
  });
});

describe('for any walk', () => {
  const route = fc.constantFrom<Route>(cases, one, two, { screen: 'items' }, { screen: 'items', custody: 'stored' });
  const move = fc.oneof(
    route.map((to) => (history: History) => visit(history, to)),
    route.map((to) => (history: History) => replace(history, to)),
    fc.constantFrom<(history: History) => History>(
      (history) => step(history, -1),
      (history) => step(history, 1),
    ),
  );

  test('there is always a present place, keys are unique and the list is bounded', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 400 }), (moves) => {
        const end = moves.reduce((history, make) => make(history), startHistory(cases));
        expect(current(end).route).toBeDefined();
        expect(new Set(end.visits.map(({ key }) => key)).size).toBe(end.visits.length);
        expect(end.visits.length).toBeLessThanOrEqual(100);
      }),
    );
  });
});

test('an optional part of a route counts', () => {
  expect(sameRoute({ screen: 'items' }, { screen: 'items', custody: 'stored' })).toBe(false);
  expect(sameRoute({ screen: 'items', custody: 'stored' }, { screen: 'items', custody: 'stored' })).toBe(true);
});
