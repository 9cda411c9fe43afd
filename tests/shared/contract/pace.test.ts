import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextRate, paceOf } from '#shared/contract/pace.ts';

describe('the speed of a task', () => {
  test('begins with what was seen first', () => {
    expect(nextRate(null, { at: 0, done: 0 }, { at: 500, done: 100 })).toBe(200);
  });

  test('leans towards what is seen now, half way in five seconds', () => {
    expect(nextRate(100, { at: 0, done: 0 }, { at: 5_000, done: 1_500 })).toBeCloseTo(200);
  });

  test.each([
    ['two looks at one moment', { at: 10, done: 1 }, { at: 10, done: 5 }],
    ['a clock that went back', { at: 10, done: 1 }, { at: 5, done: 5 }],
    ['a count that went back', { at: 10, done: 5 }, { at: 20, done: 1 }],
  ])('is left as it was by %s', (_, before, now) => {
    expect(nextRate(42, before, now)).toBe(42);
  });

  test('stays between the slowest and the fastest stretch', () => {
    const stretch = fc.record({ ms: fc.integer({ min: 1, max: 10_000 }), done: fc.integer({ min: 0, max: 10_000 }) });
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 50 }), (stretches) => {
        let rate: number | null = null;
        for (const { ms, done } of stretches) rate = nextRate(rate, { at: 0, done: 0 }, { at: ms, done });
        const speeds = stretches.map(({ ms, done }) => (done * 1000) / ms);
        expect(rate).toBeGreaterThanOrEqual(Math.min(...speeds) - 1e-6);
        expect(rate).toBeLessThanOrEqual(Math.max(...speeds) + 1e-6);
      }),
    );
  });
});

describe('the time left', () => {
  test('is what remains at this speed', () => {
    expect(paceOf(200, 1_000, 2_000)).toEqual({ perSecond: 200, secondsLeft: 5 });
  });

  test.each([
    [null, 0, 10],
    [0, 0, 10],
  ])('is not told without a speed', (rate, done, total) => {
    expect(paceOf(rate, done, total)).toEqual({ perSecond: null, secondsLeft: null });
  });

  test('is not told without a whole, and never below zero', () => {
    expect(paceOf(200, 1_000, 0).secondsLeft).toBeNull();
    expect(paceOf(200, 3_000, 2_000).secondsLeft).toBe(0);
  });
});
