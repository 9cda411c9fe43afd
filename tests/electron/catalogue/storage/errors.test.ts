import { describe, expect, it } from 'vitest';
import { asFailure, failureOf, withFailures } from '#electron/catalogue/storage/errors.ts';
import { FailureError } from '#shared/errors/result.ts';
import { thrownCode } from '../../../support/outcome.ts';

const coded = (code: unknown) => Object.assign(new Error('secret words'), { code });

describe('what disk and SQLite say', () => {
  it.each([
    ['ENOSPC', 'write', 'DISK_FULL'],
    ['EDQUOT', 'write', 'DISK_FULL'],
    ['EFBIG', 'write', 'DISK_FULL'],
    ['EROFS', 'write', 'NOT_WRITABLE'],
    ['EACCES', 'write', 'NOT_WRITABLE'],
    ['EACCES', 'read', 'NOT_READABLE'],
    ['EPERM', 'read', 'NOT_READABLE'],
    ['EIO', 'read', 'NOT_READABLE'],
    ['EISDIR', 'read', 'NOT_READABLE'],
    ['ENOENT', 'read', 'FILE_MISSING'],
    ['ENOTDIR', 'write', 'FILE_MISSING'],
    ['SQLITE_FULL', 'write', 'DISK_FULL'],
    ['SQLITE_IOERR_WRITE', 'write', 'DISK_FULL'],
    ['SQLITE_READONLY_DIRECTORY', 'write', 'NOT_WRITABLE'],
    ['SQLITE_CANTOPEN', 'write', 'NOT_WRITABLE'],
    ['SQLITE_BUSY', 'write', 'CATALOGUE_IN_USE'],
    ['SQLITE_BUSY_SNAPSHOT', 'write', 'CATALOGUE_IN_USE'],
    ['SQLITE_CORRUPT', 'read', 'DATABASE_DAMAGED'],
    ['SQLITE_CORRUPT_INDEX', 'read', 'DATABASE_DAMAGED'],
    ['SQLITE_NOTADB', 'read', 'DATABASE_DAMAGED'],
    ['SQLITE_IOERR_SHORT_READ', 'read', 'DATABASE_DAMAGED'],
    ['SQLITE_IOERR_FSYNC', 'write', 'NOT_WRITABLE'],
  ] as const)('%s while trying to %s is %s', (code, attempt, expected) => {
    expect(failureOf(coded(code), attempt)).toEqual({ code: expected, details: {} });
  });

  it('keeps a failure that is one already', () => {
    expect(failureOf(new FailureError('ITEM_UNKNOWN', { item: 'x' }))).toEqual({
      code: 'ITEM_UNKNOWN',
      details: { item: 'x' },
    });
  });

  it.each([
    coded('SQLITE_CONSTRAINT_UNIQUE'),
    coded('SQLITE_ERROR'),
    coded(7),
    coded('EWHATEVER'),
    new RangeError('x'),
    'text',
    null,
    undefined,
  ])('does not give a code to a mistake of the program (%s)', (error) => {
    expect(failureOf(error)).toBeNull();
    expect(asFailure(error, 'read')).toBe(error);
  });

  it('never carries the message of the error on', () => {
    try {
      withFailures('write', () => {
        throw coded('ENOSPC');
      });
    } catch (error) {
      expect(JSON.stringify(error) + String(error)).not.toContain('secret');
    }
    expect(thrownCode(() => withFailures('read', () => 1))).toBe('ok');
  });
});
