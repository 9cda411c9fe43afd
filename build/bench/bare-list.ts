import { statSync } from 'node:fs';
import { join } from 'node:path';
import { bareDatabase } from './bare-driver.ts';
import { timed } from './measure.ts';
import { sampleRow, type SampleRow } from './sample-list.ts';

/** What any program would make to answer the same questions: by name, digest, size and place. */
const schema = `
  CREATE TABLE rows (id INTEGER PRIMARY KEY, path TEXT NOT NULL, bytes INTEGER, sha256 BLOB, sha1 BLOB, md5 BLOB,
    modified INTEGER, problem TEXT, leaf BLOB NOT NULL) STRICT;
  CREATE INDEX rows_by_sha256 ON rows (sha256);
  CREATE INDEX rows_by_md5 ON rows (md5);
  CREATE INDEX rows_by_bytes ON rows (bytes, id);
  CREATE VIRTUAL TABLE names USING fts5 (path, content = '', tokenize = 'trigram');`;

/** Milliseconds in which the bare driver inserts the rows of a list, which lie sorted in memory, in one transaction; and the bytes of the file. */
export async function bareListInsert(
  folder: string,
  files: number,
): Promise<{ readonly took: number; readonly bytes: number }> {
  const rows: SampleRow[] = Array.from({ length: files }, (_, no) => sampleRow(no));
  rows.sort((a, b) => (a.path < b.path ? -1 : 1));
  const name = `bare-${String(files)}.db`;
  const database = bareDatabase(folder, name);
  database.exec(schema);
  const insert = database.prepare('INSERT INTO rows VALUES (?, ?, ?, ?, NULL, ?, NULL, NULL, ?)');
  const insertName = database.prepare('INSERT INTO names (rowid, path) VALUES (?, ?)');
  const took = await timed(() => {
    database.exec('BEGIN');
    for (const [id, { path, bytes, sha256, md5 }] of rows.entries()) {
      insert.run(id, path, bytes, sha256, md5, sha256);
      insertName.run(id, path);
    }
    database.exec('COMMIT');
  });
  database.close();
  return { took, bytes: statSync(join(folder, name)).size };
}
