import { join } from 'node:path';
import Driver from 'better-sqlite3';

/** A keyed file with the settings of the catalogue's (electron/catalogue/storage/open.ts), and nothing else in it. */
export function bareDatabase(folder: string, name: string): Driver.Database {
  const database = new Driver(join(folder, name));
  database.pragma(`cipher='sqlcipher'`);
  database.pragma('legacy=4');
  database.key(Buffer.from(`raw:${'5a'.repeat(32)}`));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('temp_store = MEMORY');
  database.pragma('cache_size = -65536');
  database.pragma('secure_delete = ON');
  return database;
}
