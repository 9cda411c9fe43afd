import { describe, expect, it } from 'vitest';
import { beside } from '#electron/catalogue/ledger/audit/beside.ts';
import { FailureError } from '#shared/errors/result.ts';

/** Ends only when it is told to. */
const untilTold = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new FailureError('CANCELLED'));
    });
  });
const failing = (error: Error) => () => Promise.reject(error);

describe('two parts of an audit beside each other', () => {
  const nobody = new AbortController().signal;
  const disk = new FailureError('DISK_FULL');
  const damage = new FailureError('DATABASE_DAMAGED');

  it('give the result when both have ended, and not before', async () => {
    const order: string[] = [];
    const pages = async () => {
      await new Promise(setImmediate);
      order.push('pages');
    };
    await beside(nobody, () => Promise.resolve('report'), pages).then((report) => order.push(report));
    expect(order).toEqual(['pages', 'report']);
  });

  it('end with the failure of the first, which ends the second', async () => {
    await expect(beside(nobody, failing(disk), untilTold)).rejects.toBe(disk);
    await expect(beside(nobody, untilTold, failing(damage))).rejects.toBe(damage);
    await expect(beside(nobody, failing(disk), failing(damage))).rejects.toBe(disk);
  });

  it('give no result when only the second fails', async () => {
    await expect(beside(nobody, () => Promise.resolve('report'), failing(damage))).rejects.toBe(damage);
  });

  it('end both when somebody cancels', async () => {
    const controller = new AbortController();
    const both = beside(controller.signal, untilTold, untilTold);
    controller.abort();
    await expect(both).rejects.toMatchObject({ failure: { code: 'CANCELLED' } });
  });
});
