import { expect, it } from 'vitest';
import { throttled } from '#electron/catalogue/dispatch/progress.ts';
import { Lane } from '#electron/catalogue/dispatch/lane.ts';
import { Grants } from '#electron/catalogue/dispatch/grants.ts';
import { outcome } from '../../../support/outcome.ts';
import type { Progress } from '#shared/contract/messages.ts';

const report = (step: string, done: number, total = 100): Progress => ({ id: 'r', step, done, total, unit: 'bytes' });

it('progress is told at most ten times a second, but every step and every end', () => {
  let now = 0;
  const sent: string[] = [];
  const progress = throttled(
    () => now,
    ({ step, done }) => sent.push(`${step} ${String(done)}`),
  );
  for (let done = 0; done <= 100; done++) {
    progress(report('reading', done));
    now += 10;
  }
  progress(report('signing', 0));
  progress(report('signing', 1));
  progress(report('signing', 100));
  expect(sent).toEqual([
    ...Array.from({ length: 11 }, (_, index) => `reading ${String(index * 10)}`),
    'signing 0',
    'signing 100',
  ]);
});

it('a lane runs one piece of work at a time, in order, and goes on after a failure', async () => {
  const lane = new Lane();
  const seen: string[] = [];
  const work = (name: string, fails: boolean) => async () => {
    seen.push(`begin ${name}`);
    await new Promise((resolve) => setImmediate(resolve));
    seen.push(`end ${name}`);
    if (fails) throw new RangeError(name);
    return name;
  };
  const results = await Promise.allSettled([
    lane.run(work('a', false)),
    lane.run(work('b', true)),
    lane.run(work('c', false)),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(seen).toEqual(['begin a', 'end a', 'begin b', 'end b', 'begin c', 'end c']);
});

it('SEC-29 a token stands for the path that was granted, and for nothing else', () => {
  const grants = new Grants();
  const token = (digit: string) => `ft_${digit.repeat(32)}`;
  grants.add(token('a'), '/home/x');
  grants.add(token('b'), 'relative/x');
  grants.add(token('c'), '/with\0nul');
  grants.add('/etc/passwd', '/etc/passwd');
  expect(grants.path(token('a'))).toEqual({ ok: true, value: '/home/x' });
  for (const unknown of [token('b'), token('c'), token('d'), '/etc/passwd', '', '__proto__', 'constructor']) {
    expect(outcome(grants.path(unknown))).toBe('FILE_TOKEN_UNKNOWN');
  }
});

it('SEC-29 the oldest tokens are forgotten before memory fills', () => {
  const grants = new Grants();
  const token = (index: number) => `ft_${index.toString(16).padStart(32, '0')}`;
  for (let index = 0; index < 10_050; index++) grants.add(token(index), `/x/${String(index)}`);
  expect(outcome(grants.path(token(49)))).toBe('FILE_TOKEN_UNKNOWN');
  expect(grants.path(token(50))).toEqual({ ok: true, value: '/x/50' });
});
