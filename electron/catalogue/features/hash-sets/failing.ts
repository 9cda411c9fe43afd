import { FailureError, type Result } from '#shared/errors/result.ts';

/** What is thrown with a code, as the answer. */
export async function failing<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, error: error.failure };
    throw error;
  }
}
