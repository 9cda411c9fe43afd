import { expect, test } from 'vitest';
import { IdleLock } from '#electron/main/lock/idle-lock.ts';

const minute = 60_000;

function watch(limitMinutes = 10) {
  const state = { time: 0, busy: false, limit: limitMinutes, locks: 0 };
  const idle = new IdleLock({
    limitMinutes: () => state.limit,
    monotonic: () => state.time,
    busy: () => state.busy,
    lock: () => (state.locks += 1),
  });
  const after = (minutes: number): number => {
    state.time += minutes * minute;
    idle.check();
    return state.locks;
  };
  return { state, idle, after };
}

test('SEC-25 it locks when nobody has touched the window for as long as was set, not before', () => {
  const { after } = watch();
  expect(after(9.99)).toBe(0);
  expect(after(0.01)).toBe(1);
});

test('SEC-25 every touch begins the count anew', () => {
  const { idle, after } = watch();
  after(9);
  idle.activity();
  expect(after(9)).toBe(0);
  expect(after(1)).toBe(1);
});

test('SEC-25 it locks once, and once more after the same time', () => {
  const { after } = watch();
  after(10);
  expect(after(1)).toBe(1);
  expect(after(9)).toBe(2);
});

test('SEC-25 a shorter time in the settings counts at once', () => {
  const { state, after } = watch(60);
  after(30);
  state.limit = 5;
  expect(after(0)).toBe(1);
});

test('SEC-25 long work holds the lock off, and the count begins when it ends', () => {
  const { state, after } = watch();
  state.busy = true;
  expect(after(60)).toBe(0);
  state.busy = false;
  expect(after(9)).toBe(0);
  expect(after(1)).toBe(1);
});

test('SEC-25 a clock that jumped far, as after a suspend that nobody reported, locks at the next look', () => {
  const { after } = watch();
  expect(after(100_000)).toBe(1);
});
