import { FailureError, type Failure } from '#shared/errors/result.ts';
import type { ErrorCode } from '#shared/errors/codes.ts';

/** What the file system and SQLite say, as codes that a person can act on. First match by prefix wins. */
const sqliteCodes: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'DISK_FULL'],
  // SQLite says "full" only for ENOSPC; quota, file size limit and a failed growth of the shared index come as these.
  ['SQLITE_IOERR_WRITE', 'DISK_FULL'],
  ['SQLITE_IOERR_SHMSIZE', 'DISK_FULL'],
  ['SQLITE_READONLY', 'NOT_WRITABLE'],
  ['SQLITE_PERM', 'NOT_WRITABLE'],
  ['SQLITE_CANTOPEN', 'NOT_WRITABLE'],
  ['SQLITE_BUSY', 'CATALOGUE_IN_USE'],
  ['SQLITE_LOCKED', 'CATALOGUE_IN_USE'],
  ['SQLITE_CORRUPT', 'DATABASE_DAMAGED'],
  ['SQLITE_NOTADB', 'DATABASE_DAMAGED'],
  ['SQLITE_FORMAT', 'DATABASE_DAMAGED'],
  ['SQLITE_IOERR_READ', 'DATABASE_DAMAGED'],
  ['SQLITE_IOERR_SHORT_READ', 'DATABASE_DAMAGED'],
  ['SQLITE_IOERR_DATA', 'DATABASE_DAMAGED'],
  ['SQLITE_IOERR', 'NOT_WRITABLE'],
];

const systemCodes: ReadonlyMap<string, ErrorCode> = new Map([
  ['ENOSPC', 'DISK_FULL'],
  ['EDQUOT', 'DISK_FULL'],
  ['EFBIG', 'DISK_FULL'],
  ['EROFS', 'NOT_WRITABLE'],
]);

/** Which of the two a refused permission means depends on what was tried. */
export type Attempt = 'read' | 'write';

function codeOf(error: Error): string | null {
  const code: unknown = 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}

/** Null for an error that has no code of ours: a mistake in the program, never to be dressed up as the person's. */
export function failureOf(error: unknown, attempt: Attempt = 'write'): Failure | null {
  if (error instanceof FailureError) return error.failure;
  if (!(error instanceof Error)) return null;
  const code = codeOf(error);
  if (code === null) return null;
  if (code.startsWith('SQLITE_')) {
    const known = sqliteCodes.find(([prefix]) => code.startsWith(prefix));
    return known === undefined ? null : { code: known[1], details: {} };
  }
  const system = systemCodes.get(code);
  if (system !== undefined) return { code: system, details: {} };
  if (code === 'EACCES' || code === 'EPERM')
    return { code: attempt === 'write' ? 'NOT_WRITABLE' : 'NOT_READABLE', details: {} };
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'FILE_MISSING', details: {} };
  if (code === 'EISDIR' || code === 'ELOOP' || code === 'EIO') return { code: 'NOT_READABLE', details: {} };
  return null;
}

/** Runs `work`, turning what disk and SQLite throw into `FailureError`; other errors pass unchanged. */
export function withFailures<T>(attempt: Attempt, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asFailure(error, attempt);
  }
}

export function asFailure(error: unknown, attempt: Attempt): unknown {
  const failure = failureOf(error, attempt);
  return failure === null ? error : new FailureError(failure.code, failure.details);
}
