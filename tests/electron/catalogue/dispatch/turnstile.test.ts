import { describe, expect, it } from 'vitest';
import { Turnstile } from '#electron/catalogue/dispatch/turnstile.ts';
import { FailureError } from '#shared/errors/result.ts';
import { gate } from '../../../support/handlers.ts';

/** Long enough for everything that does not wait. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('passing alone', () => {
  it('waits until all others have left, and lets nobody in meanwhile', async () => {
    const turnstile = new Turnstile();
    const seen: string[] = [];
    const reader = gate();
    const inside = turnstile.pass(async () => {
      await reader.passed;
      seen.push('reader left');
    });
    const alone = turnstile.pass(() =>
      turnstile.alone(async () => {
        seen.push('alone');
        await settle();
        seen.push('alone no more');
      }, new AbortController().signal),
    );
    await settle();
    const late = turnstile.pass(() => Promise.resolve(seen.push('late')));
    await settle();
    expect(seen).toEqual([]);
    reader.open();
    await Promise.all([inside, alone, late]);
    expect(seen).toEqual(['reader left', 'alone', 'alone no more', 'late']);
  });

  it('is refused at once while work of hours is inside, and keeps nobody out', async () => {
    const turnstile = new Turnstile();
    const hours = gate();
    const inside = turnstile.pass(() => hours.passed, true);
    const alone = turnstile.pass(() => turnstile.alone(() => Promise.resolve(), new AbortController().signal));
    expect(await alone.catch((error: unknown) => (error instanceof FailureError ? error.failure.code : error))).toBe(
      'CATALOGUE_IN_USE',
    );
    expect(await turnstile.pass(() => Promise.resolve('in'))).toBe('in');
    hours.open();
    await inside;
    expect(
      await turnstile.pass(() => turnstile.alone(() => Promise.resolve('alone'), new AbortController().signal)),
    ).toBe('alone');
  });

  it('given up while it waits lets the others in again', async () => {
    const turnstile = new Turnstile();
    const reader = gate();
    const inside = turnstile.pass(() => reader.passed);
    const controller = new AbortController();
    let begun = false;
    const alone = turnstile.pass(() =>
      turnstile.alone(() => {
        begun = true;
        return Promise.resolve();
      }, controller.signal),
    );
    await settle();
    controller.abort();
    await expect(alone).rejects.toThrow(FailureError);
    expect(await turnstile.pass(() => Promise.resolve('in'))).toBe('in');
    expect(begun).toBe(false);
    reader.open();
    await inside;
  });

  it('that fails lets the others in again, and its failure is heard', async () => {
    const turnstile = new Turnstile();
    const alone = turnstile.pass(() =>
      turnstile.alone(() => Promise.reject(new RangeError('x')), new AbortController().signal),
    );
    await expect(alone).rejects.toThrow(RangeError);
    expect(await turnstile.pass(() => Promise.resolve('in'))).toBe('in');
  });

  it('of a reader that fails does not keep anybody waiting', async () => {
    const turnstile = new Turnstile();
    await expect(turnstile.pass(() => Promise.reject(new RangeError('x')))).rejects.toThrow(RangeError);
    const alone = turnstile.pass(() => turnstile.alone(() => Promise.resolve(1), new AbortController().signal));
    expect(await alone).toBe(1);
  });

  it('comes one after the other', async () => {
    const turnstile = new Turnstile();
    const seen: number[] = [];
    const once = (name: number) =>
      turnstile.pass(() =>
        turnstile.alone(async () => {
          seen.push(name);
          await settle();
          seen.push(name);
        }, new AbortController().signal),
      );
    await once(1);
    await once(2);
    expect(seen).toEqual([1, 1, 2, 2]);
  });
});
