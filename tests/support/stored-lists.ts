import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { ListThreads, type ThreadHooks } from '#electron/catalogue/lists/list-threads.ts';
import type { StoreWork } from '#electron/catalogue/lists/messages.ts';
import { migrate } from '#electron/catalogue/storage/migrate.ts';
import { openDatabase, type Database } from '#electron/catalogue/storage/open.ts';
import { WriteTurn } from '#electron/catalogue/storage/write-turn.ts';
import type { FileRowValue } from '#shared/ledger/file-list.ts';
import { temporaryFolder } from './service.ts';

const key = new Uint8Array(32).fill(7);

/** An encrypted database of the newest schema, and the threads that store lists in it. */
export interface ListStore {
  readonly database: Database;
  readonly threads: ListThreads;
  readonly turn: WriteTurn;
  readonly file: string;
  store(list: string, rows: readonly FileRowValue[], hooks?: Partial<ThreadHooks>): ReturnType<ListThreads['store']>;
  close(): void;
}

export function createListStore(): ListStore {
  const folder = temporaryFolder();
  const file = join(folder.path, 'lists.db');
  const database = openDatabase({ file, key, mode: 'create' });
  migrate(database);
  const turn = new WriteTurn();
  const threads = new ListThreads({ file, key: () => key, turn });
  return {
    database,
    threads,
    turn,
    file,
    store: (list, rows, { signal = new AbortController().signal, progress = () => undefined } = {}) => {
      const work: StoreWork = { kind: 'store', list, source: 'rows', input: { rows } };
      return threads.store(work, { signal, progress });
    },
    close: () => {
      threads.close();
      database.close();
      folder.remove();
    },
  };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A row whose digest is that of its path, with everything that a row can have. */
export function fullRow(path: string, bytes: number | null = path.length, modified: number | null = null): FileRowValue {
  return { path, bytes, sha256: sha256(path), sha1: null, md5: null, modified, problem: null };
}

/** So many files in a few folders, as a phone has them. */
export function phoneFiles(count: number): FileRowValue[] {
  return Array.from({ length: count }, (_, index) => {
    const folder = ['DCIM/Camera', 'WhatsApp/Media/Gambar', 'Download'][index % 3] ?? '';
    const name = `IMG-${String(20_200_101 + (index % 97))}-WA${String(index).padStart(5, '0')}.${index % 5 === 0 ? 'mp4' : 'jpg'}`;
    return fullRow(`${folder}/${name}`, (index * 7919) % 100_003, 1_600_000_000 + ((index * 104_729) % 1_000_003));
  });
}
