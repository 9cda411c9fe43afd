import type { ErrorCode } from './codes.ts';

/** Values that name the place of a failure (a field path, a file name, a line). Never secrets, never free text of a case. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A failure as data: exceptions lose their code across process hops, plain objects do not. */
export interface Failure {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function fail(code: ErrorCode, details: ErrorDetails = {}): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: { code, details } };
}

/** Carries a `Failure` through code that must unwind (streams, transactions). Caught where the process boundary is. */
export class FailureError extends Error {
  readonly failure: Failure;
  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code);
    this.name = 'FailureError';
    this.failure = { code, details };
  }
}

/** Returns the value or throws `FailureError`; for use inside a transaction or stream only. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new FailureError(result.error.code, result.error.details);
}
