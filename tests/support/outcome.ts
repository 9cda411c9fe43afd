import type { ErrorCode } from '#shared/errors/codes.ts';
import { FailureError } from '#shared/errors/result.ts';
import type { Result } from '#shared/errors/result.ts';

/** The code of a failure, or 'ok': tests assert codes, never sentences. */
export function outcome(result: Result<unknown>): ErrorCode | 'ok' {
  return result.ok ? 'ok' : result.error.code;
}

/** The code `run` throws, or 'ok'. Other errors are not swallowed. */
export function thrownCode(run: () => unknown): ErrorCode | 'ok' {
  try {
    run();
    return 'ok';
  } catch (error) {
    if (error instanceof FailureError) return error.failure.code;
    throw error;
  }
}
