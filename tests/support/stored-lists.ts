import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { RowArena } from '#electron/catalogue/lists/arena.ts';
import { ListThreads, type ThreadHooks } from '#electron/catalogue/lists/list-threads.ts';
import type { StoreWork } from '#electron/catalogue/lists/messages.ts';
import { writeIndexes, writeRows } from '#electron/catalogue/lists/write-list.ts';
import { migrate } from '#electron/catalogue/storage/migrate.ts';
import { openDatabase, type Database } from '#electron/catalogue/storage/open.ts';
import type { WriteTx } from '#electron/catalogue/storage/sql.ts';
import {
  placeOf,
  reservePlace,
  sealPlace,
  type FileListPlace,
} from '#electron/catalogue/storage/tables/file-list-places.ts';
import { WriteTurn } from '#electron/catalogue/storage/write-turn.ts';
import type { FileRowValue } from '#shared/ledger/file-list.ts';
import { temporaryFolder } from './service.ts';

/** An encrypted database of the newest schema, and the threads that store lists in it. */
export interface ListStore {
  readonly database: Database;
  readonly threads: ListThreads;
  readonly turn: WriteTurn;
  readonly file: string;
  readonly key: Uint8Array;
  /** By a thread. */
  store(list: string, rows: readonly FileRowValue[], hooks?: Partial<ThreadHooks>): ReturnType<ListThreads['store']>;
  /** Here and now, sealed as far as the tables go. */
  put(list: string, rows: readonly FileRowValue[]): FileListPlace;
  /** The threads of another opening of the same database. */
  reopened(): ListThreads;
  close(): void;
}

export function createListStore(): ListStore {
  const folder = temporaryFolder();
  const file = join(folder.path, 'lists.db');
  const key = new Uint8Array(32).fill(7);
  const database = openDatabase({ file, key, mode: 'create' });
  migrate(database);
  const turn = new WriteTurn();
  const threads = new ListThreads({ file, key: () => key, turn });
  return {
    database,
    threads,
    turn,
    file,
    key,
    store: (list, rows, { signal = new AbortController().signal, progress = () => undefined } = {}) => {
      const work: StoreWork = { kind: 'store', list, source: 'rows', input: { rows } };
      return threads.store(work, { signal, progress });
    },
    put: (list, rows) => {
      database.write((tx) => {
        putList(tx, list, rows);
      });
      const place = placeOf(database.read, list);
      if (place === undefined) throw new Error('the list has no place');
      return place;
    },
    reopened: () => new ListThreads({ file, key: () => key, turn }),
    close: () => {
      void threads.close();
      database.close();
      folder.remove();
    },
  };
}

function putList(tx: WriteTx, list: string, rows: readonly FileRowValue[]): void {
  const arena = new RowArena(nativePrimitives);
  for (const row of rows) arena.add(row, 0);
  arena.sort(() => undefined);
  const place = reservePlace(tx, list, rows.length);
  const writer = {
    write: (work: (tx: WriteTx) => void) => {
      work(tx);
    },
  };
  const stored = (ordinal: number) => ({ ...arena.row(ordinal), path: arena.path(ordinal).toString() });
  writeRows(writer, place, stored, () => undefined);
  writeIndexes(writer, place, arena, arena.seal(() => undefined).roots);
  sealPlace(tx, list);
}

/** Waits for what happens in another thread. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await setTimeout(5);
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A row whose digest is that of its path. */
export function fullRow(
  path: string,
  bytes: number | null = path.length,
  modified: number | null = null,
): FileRowValue {
  return { path, bytes, sha256: sha256(path), sha1: null, md5: null, modified, problem: null };
}

/** So many files in a few folders, as a phone has them. */
export function phoneFiles(count: number): FileRowValue[] {
  return Array.from({ length: count }, (_, index) => {
    const folder = ['DCIM/Camera', 'WhatsApp/Media/Gambar', 'Download'][index % 3] ?? '';
    const end = index % 5 === 0 ? 'mp4' : 'jpg';
    const name = `IMG-${String(20_200_101 + (index % 97))}-WA${String(index).padStart(5, '0')}.${end}`;
    return fullRow(`${folder}/${name}`, (index * 7919) % 100_003, 1_600_000_000 + ((index * 104_729) % 1_000_003));
  });
}
