import { closeSync, fstatSync, openSync, read as readFile, statSync } from 'node:fs';
import { promisify } from 'node:util';
import { FailureError } from '#shared/errors/result.ts';
import { asFailure, withFailures } from './errors.ts';
import { openSnapshot, type Database } from './open.ts';
import type { ReadTx } from './sql.ts';

const readAt = promisify(readFile);

/** One moment of a database that others go on writing to, as tables and as the bytes of its one file. */
export interface Snapshot {
  readonly read: ReadTx;
  /** Length of the file at that moment; it does not change while the snapshot is open. */
  readonly bytes: number;
  /** Up to `buffer.length` bytes from `offset`; 0 at the end. */
  readAt(offset: number, buffer: Uint8Array): Promise<number>;
  close(): void;
}

/**
 * The database file held open beside SQLite. Closing any handle of a file drops every POSIX lock that the process has on
 * it, those of SQLite too, so this one handle is closed only when all connections are.
 */
export class DatabaseFile {
  readonly #path: string;
  #handle: number | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  /** Null while an older reader keeps the newest pages out of the file: ask again when it has ended. */
  snapshot(key: Uint8Array, track: (database: Database) => Database): Snapshot | null {
    const opened = openSnapshot(this.#path, key);
    if (opened === null) return null;
    const database = track(opened);
    const handle = withFailures('read', () => this.#own());
    const bytes = fstatSync(handle).size;
    return {
      read: database.read,
      bytes,
      readAt: async (offset, buffer) => {
        const wanted = Math.min(buffer.length, bytes - offset);
        if (wanted <= 0) return 0;
        // The handle outlives the connection; what is read after the catalogue was locked is nobody's.
        if (this.#handle !== handle) throw new FailureError('LOCKED');
        const { bytesRead } = await readAt(handle, buffer, 0, wanted, offset).catch((error: unknown) => {
          throw asFailure(error, 'read');
        });
        return bytesRead;
      },
      close: () => {
        database.close();
      },
    };
  }

  /** A file that was renamed over the old one is another file: nobody has locks on the old one any more. */
  #own(): number {
    if (this.#handle !== null && fstatSync(this.#handle).ino !== statSync(this.#path).ino) this.close();
    return (this.#handle ??= openSync(this.#path, 'r'));
  }

  /** Only when every connection is closed. */
  close(): void {
    if (this.#handle !== null) closeSync(this.#handle);
    this.#handle = null;
  }
}
