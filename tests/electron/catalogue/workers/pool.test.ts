import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { WorkerPool } from '#electron/catalogue/workers/pool.ts';
import { noIdentity, RowPacker } from '#electron/catalogue/workers/packed-rows.ts';
import { badSignatures, isPackable, packTasks } from '#electron/catalogue/workers/signature-tasks.ts';
import { FailureError } from '#shared/errors/result.ts';
import type { SignatureTask } from '#shared/ledger/entry-judge.ts';
import { temporaryFolder } from '../../../support/service.ts';
import { seedOf } from '../../../support/ledger.ts';

const hashInput = { root: '/', digests: { sha1: false, md5: false }, now: 0, drive: false };

let pool: WorkerPool;
beforeEach(() => {
  pool = new WorkerPool();
});
afterEach(() => pool.close());

function task(number: number, good = true): SignatureTask {
  const seed = seedOf(1 + (number % 3));
  const message = new Uint8Array(10 + (number % 40)).fill(number);
  const signature = nativePrimitives.ed25519Sign(seed, message);
  if (!good) signature[number % 64] = (signature[number % 64] ?? 0) ^ 1;
  return { code: 'SIGNATURE_INVALID', seq: number, key: nativePrimitives.ed25519PublicKey(seed), message, signature };
}

describe('signatures checked in threads', () => {
  it('are told good from bad by their places', async () => {
    const bad = new Set([0, 7, 8, 49]);
    const block = packTasks(Array.from({ length: 50 }, (_, place) => task(place, !bad.has(place))));
    expect(badSignatures(block)).toEqual([...bad]);
    expect(await pool.run('verify', block)).toEqual([...bad]);
    expect(await pool.run('verify', packTasks([]))).toEqual([]);
  });

  it('are bad without looking when key or signature has another length', () => {
    expect(isPackable(task(1))).toBe(true);
    expect(isPackable({ ...task(1), signature: new Uint8Array(63) })).toBe(false);
    expect(isPackable({ ...task(1), key: new Uint8Array(31) })).toBe(false);
  });
});

describe('the threads', () => {
  it('do more jobs than there are of them, each with its own answer', async () => {
    const jobs = Array.from({ length: 20 }, (_, job) => pool.run('verify', packTasks([task(job, job % 2 === 0)])));
    expect(await Promise.all(jobs)).toEqual(Array.from({ length: 20 }, (_, job) => (job % 2 === 0 ? [] : [0])));
  });

  it('go on after a job that could not be done', async () => {
    await expect(pool.run('hash', { ...hashInput, rows: Uint8Array.of(1) })).rejects.toThrow(FailureError);
    expect(await pool.run('verify', packTasks([task(1)]))).toEqual([]);
  });

  it('end at once when they are closed, and what was wanted fails', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder.path, 'x'));
    for (let file = 0; file < 20; file++) writeFileSync(join(folder.path, `f${String(file)}`), Buffer.alloc(4 << 20));
    const packer = new RowPacker();
    for (let file = 0; file < 20; file++) packer.add('found', Buffer.from(`f${String(file)}`), noIdentity);
    const input = { ...hashInput, root: folder.path, rows: packer.take() };
    const running = [1, 2, 3, 4, 5].map(() => pool.run('hash', input));
    const settled = Promise.allSettled(running);
    await pool.close();
    const codes = (await settled).map((each) =>
      each.status === 'rejected' && each.reason instanceof FailureError ? each.reason.failure.code : 'done',
    );
    expect(new Set(codes)).toEqual(new Set(['CANCELLED']));
    await expect(pool.run('verify', packTasks([]))).rejects.toThrow('CANCELLED');
    folder.remove();
  });
});
