import type { Database } from './open.ts';
import type { WriteTurn } from './write-turn.ts';

/** A database whose connection can be exchanged under those who hold it. */
export interface ReplaceableDatabase extends Database {
  /** Closes the connection, lets `work` do what it will with the file, and opens the one that is used from then on, also when `work` throws. */
  exchange(work: () => void, open: () => Database): void;
}

/** `turn`: what is written through it goes before the threads that store file lists. */
export function replaceable(first: Database, turn: WriteTurn): ReplaceableDatabase {
  let current = first;
  const read: Pick<Database['read'], 'all' | 'get' | 'iterate'> = {
    all: (row, sql, ...parameters) => current.read.all(row, sql, ...parameters),
    get: (row, sql, ...parameters) => current.read.get(row, sql, ...parameters),
    iterate: (row, sql, ...parameters) => current.read.iterate(row, sql, ...parameters),
  };
  return {
    // The brand of a reader exists only in the types.
    read: read as Database['read'],
    write: (work) => turn.first(() => current.write(work)),
    writeBack: () => current.writeBack(),
    close: () => {
      current.close();
    },
    exchange: (work, open) => {
      current.close();
      try {
        work();
      } finally {
        current = open();
      }
    },
  };
}
