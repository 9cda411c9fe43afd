import { closeSync, constants, lstatSync, openSync, opendirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { withFailures } from '../storage/errors.ts';
import type { SourceKind } from '../storage/tables/hash-jobs.ts';
import { identityOf, noIdentity, type Identity } from '../workers/packed-rows.ts';

/** What is hashed: all files below a folder, or one file (an image of a medium) or drive as a whole. */
export interface HashSource {
  readonly kind: SourceKind;
  /** The folder that every path of the list is below. */
  readonly root: string;
  /** The one path of the list, as the disk has it; null for a folder. */
  readonly only: { readonly name: string; readonly identity: Identity } | null;
}

/**
 * SECURITY SEC-77: links on the way to it are followed: the person chose it. Looked into at once, so that no job begins that cannot.
 * NOT_READABLE for what is neither folder, drive nor file, or may not be read; HASH_SOURCE_CATALOGUE for a folder around our
 * own files: opening and closing the database in a thread would drop its locks (storage/README.md).
 */
export function openSource(path: string, catalogue: string): Result<HashSource> {
  try {
    return withFailures('read', () => open(realpathSync(path), realpathSync(catalogue)));
  } catch {
    return fail('NOT_READABLE');
  }
}

function open(path: string, catalogue: string): Result<HashSource> {
  const stats = lstatSync(path, { bigint: true });
  if (stats.isDirectory()) {
    if (isWithin(catalogue, path) || isWithin(path, catalogue)) return fail('HASH_SOURCE_CATALOGUE');
    opendirSync(path).closeSync();
    return ok({ kind: 'folder', root: path, only: null });
  }
  if (isWithin(path, catalogue)) return fail('HASH_SOURCE_CATALOGUE');
  if (!stats.isFile() && !stats.isBlockDevice()) return fail('NOT_READABLE');
  closeSync(openSync(path, constants.O_RDONLY));
  const drive = stats.isBlockDevice();
  const identity = drive ? { ...noIdentity, bytes: driveBytes(Number(stats.rdev)) } : identityOf(stats);
  return ok({ kind: drive ? 'drive' : 'image', root: dirname(path), only: { name: basename(path), identity } });
}

/** Whether `inner` is `outer` or lies below it. */
function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

const SECTOR_BYTES = 512;

/** Linux tells the size of a drive beside it; elsewhere it is known at its end, and no time left is told. */
function driveBytes(rdev: number): number | null {
  const major = ((rdev >>> 8) & 0xfff).toString();
  const minor = ((rdev & 0xff) | ((rdev >>> 12) & 0xfff00)).toString();
  try {
    return Number(readFileSync(join('/sys/dev/block', `${major}:${minor}`, 'size'), 'ascii')) * SECTOR_BYTES;
  } catch {
    return null;
  }
}
