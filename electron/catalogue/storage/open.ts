import type Driver from 'better-sqlite3';
import { FailureError } from '#shared/errors/result.ts';
import { loadDriver } from './driver.ts';
import { withFailures } from './errors.ts';
import type { ReadTx, WriteTx } from './sql.ts';
import { asWriter, createStatements } from './transaction.ts';

/** One connection to an encrypted database. Closing it frees SQLite's copy of the key. */
export interface Database {
  /** Sees what is committed; inside `write` also what that transaction did. */
  readonly read: ReadTx;
  /** All of `work` or, if it throws, nothing. Never nested. */
  write<T>(work: (tx: WriteTx) => T): T;
  /** Ends unfinished iterations; every later use fails with LOCKED. */
  close(): void;
}

export interface OpenOptions {
  readonly file: string;
  /** 32 bytes. Not kept. */
  readonly key: Uint8Array;
  /** `create`: the file must not be there yet. `read`: for long reads beside the writer, on a snapshot of their own. */
  readonly mode: 'create' | 'write' | 'read';
}

const hexDigits = Buffer.from('0123456789abcdef');

/** `raw:` and 64 hex digits as bytes: no string of the key is ever made, because strings cannot be wiped. */
function keyText(key: Uint8Array): Buffer {
  const text = Buffer.alloc(4 + key.length * 2);
  text.write('raw:', 'ascii');
  key.forEach((byte, index) => {
    text[4 + index * 2] = hexDigits[byte >> 4] ?? 0;
    text[5 + index * 2] = hexDigits[byte & 15] ?? 0;
  });
  return text;
}

/** SECURITY SEC-36: SQLCipher 4 file format with a raw key; the driver's own default is another cipher, so both lines come before the key. */
function unlockPages(database: Driver.Database, key: Uint8Array): void {
  database.pragma(`cipher='sqlcipher'`);
  database.pragma('legacy=4');
  // Not `PRAGMA key`: statement text reaches trace callbacks and error messages.
  const text = keyText(key);
  try {
    database.key(text);
  } finally {
    text.fill(0);
  }
}

function configure(database: Driver.Database, mode: OpenOptions['mode']): void {
  if (mode !== 'read') database.pragma('journal_mode = WAL');
  // Every acknowledged entry survives loss of power, not only of the process.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  // Else INSERT OR REPLACE would delete a row without its trigger being asked.
  database.pragma('recursive_triggers = ON');
  // SECURITY SEC-33: sorts and temporary tables would otherwise lie in clear in the system's temp folder.
  database.pragma('temp_store = MEMORY');
  database.pragma('cell_size_check = ON');
  if (mode === 'read') database.pragma('query_only = ON');
}

/**
 * The only place that opens a database with a key.
 * Throws FailureError: DATABASE_DAMAGED (not readable with this key), DISK_FULL, NOT_WRITABLE, CATALOGUE_IN_USE.
 */
export function openDatabase(options: OpenOptions): Database {
  const database = openDriver(options.file, options.key, options.mode !== 'create', (opened) => {
    configure(opened, options.mode);
    // One moment for everything that is read, whatever is written meanwhile.
    if (options.mode === 'read') opened.exec('BEGIN');
    // The first real read: a wrong key or a damaged first page shows here, not in some later feature.
    opened.pragma('user_version');
  });
  return wrap(database);
}

/** A database for work in between: one transaction that is never committed, in a file that nobody needs afterwards. */
export interface Scratch {
  readonly tx: WriteTx;
  close(): void;
}

/** The file must not be there yet; who opens it removes it. Throws as `openDatabase`. */
export function openScratchDatabase(file: string, key: Uint8Array): Scratch {
  const database = openDriver(file, key, false, (opened) => {
    opened.pragma('temp_store = MEMORY');
    opened.pragma('journal_mode = MEMORY');
    opened.pragma('synchronous = OFF');
    // In KiB. Pages beyond it are encrypted and written, and perhaps read again.
    opened.pragma('cache_size = -65536');
    opened.exec('BEGIN');
  });
  const statements = createStatements(database);
  return {
    tx: asWriter(statements),
    close: () => {
      statements.release();
      database.close();
    },
  };
}

function openDriver(
  file: string,
  key: Uint8Array,
  mustExist: boolean,
  prepare: (database: Driver.Database) => void,
): Driver.Database {
  return withFailures('write', () => {
    const database = new (loadDriver())(file, { fileMustExist: mustExist, timeout: 2000 });
    try {
      unlockPages(database, key);
      prepare(database);
    } catch (error) {
      database.close();
      throw error;
    }
    return database;
  });
}

function wrap(database: Driver.Database): Database {
  const statements = createStatements(database);
  return {
    read: statements,
    write: (work) =>
      withFailures('write', () => {
        if (!database.open) throw new FailureError('LOCKED');
        database.exec('BEGIN IMMEDIATE');
        try {
          const value = work(asWriter(statements));
          database.exec('COMMIT');
          return value;
        } finally {
          // SQLite rolls back by itself when the disk is full; a second ROLLBACK would hide the first error.
          if (database.inTransaction) database.exec('ROLLBACK');
        }
      }),
    close: () => {
      if (!database.open) return;
      statements.release();
      database.close();
    },
  };
}
