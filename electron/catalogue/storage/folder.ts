import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FailureError } from '#shared/errors/result.ts';
import { takeLock, type FolderLock } from './lock.ts';
import { portableName } from './portable-name.ts';

/** The parts of `<name>.rantai` (design.md section 4). */
export interface CataloguePaths {
  readonly folder: string;
  readonly vault: string;
  readonly database: string;
  readonly files: string;
  readonly lock: string;
}

export function pathsOf(folder: string): CataloguePaths {
  return {
    folder,
    vault: join(folder, 'vault.json'),
    database: join(folder, 'catalogue.db'),
    files: join(folder, 'files'),
    lock: join(folder, 'lock'),
  };
}

/** `<name>.rantai`. INPUT_INVALID when no file system would take the name. */
export function folderNameOf(name: string): string {
  const portable = portableName(name);
  if (portable === null) throw new FailureError('INPUT_INVALID', { paths: ['name'] });
  return `${portable}.rantai`;
}

/** A file or folder reaches the disk before anything that relies on it is said. */
export function syncPath(path: string): void {
  // Windows cannot open a folder for syncing, and orders its own metadata.
  if (process.platform === 'win32' && lstatSync(path).isDirectory()) return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes a new file completely and syncs it. Fails if it is there already. */
export function writeNewFile(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, 'wx', 0o600);
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The file is the old one or the new one, whole, whenever the power fails. */
export function replaceFile(path: string, bytes: Uint8Array): void {
  const next = `${path}.new`;
  // Left by a process that was killed between the two.
  rmSync(next, { force: true });
  writeNewFile(next, bytes);
  renameSync(next, path);
  syncPath(dirname(path));
}

/** The first 16 bytes of an SQLCipher file: its salt. Read before SQLite opens the file, because closing any handle of it would drop SQLite's locks. */
export function databaseSalt(path: string): Uint8Array {
  const handle = openSync(path, 'r');
  try {
    const salt = new Uint8Array(16);
    const read = readSync(handle, salt, 0, salt.length, 0);
    return salt.subarray(0, read);
  } finally {
    closeSync(handle);
  }
}

/** A folder being built beside its final place: it appears under its name whole or not at all. */
export interface Building {
  readonly paths: CataloguePaths;
  /** Gives it its name. CATALOGUE_EXISTS if something took the name meanwhile. */
  finish(): CataloguePaths;
  /** Removes every trace; also safe after `finish` failed. */
  abandon(): void;
}

export function beginBuilding(folder: string): Building {
  if (existsSync(folder)) throw new FailureError('CATALOGUE_EXISTS');
  const paths = pathsOf(join(dirname(folder), `.${basename(folder)}.new`));
  makeEmptyFolder(paths);
  const lock: FolderLock = takeLock(paths.lock);
  return {
    paths,
    finish: () => {
      for (const path of [paths.database, paths.files, paths.folder]) syncPath(path);
      lock.release();
      rename(paths.folder, folder);
      syncPath(dirname(folder));
      return pathsOf(folder);
    },
    abandon: () => {
      lock.release();
      rmSync(paths.folder, { recursive: true, force: true });
    },
  };
}

/** A folder left by a process that was killed is cleared away; one that somebody is building now is CATALOGUE_IN_USE. */
function makeEmptyFolder(paths: CataloguePaths): void {
  if (existsSync(paths.folder)) {
    takeLock(paths.lock).release();
    rmSync(paths.folder, { recursive: true });
  }
  mkdirSync(paths.folder, { mode: 0o700 });
  mkdirSync(paths.files, { mode: 0o700 });
}

function rename(from: string, to: string): void {
  // A rename may replace an empty folder without a word.
  if (existsSync(to)) throw new FailureError('CATALOGUE_EXISTS');
  try {
    renameSync(from, to);
  } catch (error) {
    if (existsSync(to)) throw new FailureError('CATALOGUE_EXISTS');
    throw error;
  }
}
