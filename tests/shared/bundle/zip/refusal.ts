import { expect } from 'vitest';
import { defaultLimits } from '#shared/bundle/limits.ts';
import { zipSource } from '#shared/bundle/zip/zip-source.ts';
import { FailureError, type Failure } from '#shared/errors/result.ts';
import { collect, memoryBytes } from '../../../support/memory-bytes.ts';

/** Why a zip is not even listed. */
export async function refusal(bytes: Uint8Array, limits = defaultLimits): Promise<Failure> {
  const listed = await zipSource(memoryBytes(bytes), limits).list();
  if (listed.ok) throw new Error('was accepted');
  return listed.error;
}

/** Why a file of a zip that can be listed cannot be read. */
export async function readFailure(bytes: Uint8Array, path: string): Promise<Failure> {
  const source = zipSource(memoryBytes(bytes));
  expect((await source.list()).ok).toBe(true);
  const error: unknown = await collect(source.open(path)).catch((thrown: unknown) => thrown);
  if (error instanceof FailureError) return error.failure;
  throw new Error('was read');
}
