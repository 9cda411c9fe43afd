import type Driver from 'better-sqlite3';
import { z } from 'zod';
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
  /** Puts what stands in the log into the file, as far as no reader needs it as it was. Pages of the log; -1 while another connection does it. */
  writeBack(): number;
  /** Ends unfinished iterations; every later use fails with LOCKED. */
  close(): void;
}

export interface OpenOptions {
  readonly file: string;
  /** 32 bytes. Not kept. */
  readonly key: Uint8Array;
  /**
   * `create`: the file must not be there yet. `read`: for long reads beside the writer, on a snapshot of their own. `fill`:
   * for a thread that writes what counts for nothing before the writer's own transaction has named it.
   */
  readonly mode: 'create' | 'write' | 'read' | 'fill';
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
  // Every acknowledged entry survives loss of power, not only of the process. What fills lies before it in the one log, and
  // is on the disk with it (https://www.sqlite.org/pragma.html#pragma_synchronous).
  database.pragma(mode === 'fill' ? 'synchronous = NORMAL' : 'synchronous = FULL');
  // By itself SQLite writes the log back at the end of a transaction, when others wait for it: see `writeBack`.
  if (mode === 'fill') database.pragma('wal_autocheckpoint = 0');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  // Else INSERT OR REPLACE would delete a row without its trigger being asked.
  database.pragma('recursive_triggers = ON');
  // SECURITY SEC-33: sorts and temporary tables would otherwise lie in clear in the system's temp folder.
  database.pragma('temp_store = MEMORY');
  database.pragma('cell_size_check = ON');
  // In KiB: the indexes of long lists stay, where each page would else be deciphered again for every list.
  if (mode === 'write') database.pragma('cache_size = -65536');
  // SECURITY SEC-52: what was sealed anew must not stay in free pages as it was sealed before.
  database.pragma('secure_delete = ON');
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

const checkpointRow = z.strictObject({ busy: z.int(), log: z.int(), checkpointed: z.int() });

/** Waits for nobody, and others read and write meanwhile. */
function passiveCheckpoint(database: Driver.Database): z.infer<typeof checkpointRow> {
  return checkpointRow.parse((database.pragma('wal_checkpoint(PASSIVE)') as unknown[])[0]);
}

/**
 * A reader whose moment lies in the one file alone, the write-ahead log left aside: while it is open, SQLite puts no page
 * into that file (https://www.sqlite.org/wal.html, "Checkpointing": never past the end of the log of any reader), however
 * much is written. Null when the log could not be written back as a whole, because an older reader still needs the file
 * as it is. Throws as `openDatabase`.
 */
export function openSnapshot(file: string, key: Uint8Array): Database | null {
  const log = { complete: false };
  const database = openDriver(file, key, true, (opened) => {
    configure(opened, 'read');
    const row = passiveCheckpoint(opened);
    log.complete = row.busy === 0 && row.log === row.checkpointed;
    // Nothing comes in between: all connections are of this process, and this runs without a pause.
    opened.exec('BEGIN');
    opened.pragma('user_version');
  });
  if (log.complete) return wrap(database);
  database.close();
  return null;
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

/** Brings every page of a database under another key, in place; nobody else may have it open. */
export function rekeyDatabase(file: string, key: Uint8Array, next: Uint8Array): void {
  const database = openDriver(file, key, true, (opened) => {
    // Not WAL, where the salt would stay the same; not OFF, under which the driver ends the process.
    opened.pragma('journal_mode = DELETE');
    opened.pragma('synchronous = FULL');
  });
  const text = keyText(next);
  try {
    withFailures('write', () => database.rekey(text));
  } finally {
    text.fill(0);
    database.close();
  }
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
    writeBack: () => withFailures('write', () => passiveCheckpoint(database).log),
    close: () => {
      if (!database.open) return;
      statements.release();
      database.close();
    },
  };
}
