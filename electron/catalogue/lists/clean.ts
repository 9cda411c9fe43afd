import { fileAlgorithms } from '#shared/domain/file-list/events.ts';
import type { ReadTx } from '../storage/sql.ts';
import { deleteDigest, deleteIndexes } from '../storage/tables/file-indexes.ts';
import { deletePlace, unsealedPlaces, type FileListPlace } from '../storage/tables/file-list-places.ts';
import { deleteFileRows, fileRowsAt } from '../storage/tables/file-list-rows.ts';
import type { ListWriter } from './write-list.ts';

const ROWS_AT_ONCE = 2048;

/** Takes away what was stored of lists that no entry seals, in small steps: after each of them it can be cut off and begun again. */
export function cleanLists(read: ReadTx, writer: ListWriter, lists: readonly string[]): void {
  for (const place of unsealedPlaces(read)) if (lists.includes(place.list)) cleanList(read, writer, place);
}

function cleanList(read: ReadTx, writer: ListWriter, place: FileListPlace): void {
  for (let from = 0; from < place.files; from += ROWS_AT_ONCE) {
    const part = { base: place.base + from, files: Math.min(ROWS_AT_ONCE, place.files - from) };
    const rows = [...fileRowsAt(read, part)];
    writer.write((tx) => {
      for (const row of rows)
        for (const algorithm of fileAlgorithms) {
          const digest = row[algorithm];
          if (digest !== null) deleteDigest(tx, digest, part.base + row.ordinal);
        }
      deleteIndexes(tx, part);
      deleteFileRows(tx, part.base, part.base + part.files);
    });
  }
  writer.write((tx) => {
    deletePlace(tx, place.list);
  });
}
