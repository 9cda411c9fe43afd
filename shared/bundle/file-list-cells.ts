import type { FileListFormat, FileRowValue } from '../ledger/file-list.ts';
import type { Cell } from './csv.ts';
import { timeCell } from './file-list-time.ts';

/** Titles of the columns, by the format of the list. */
export const fileListTitles: Readonly<Record<FileListFormat, readonly string[]>> = {
  1: ['Berkas', 'Ukuran (byte)', 'SHA-256', 'Keterangan'],
  2: ['Berkas', 'Ukuran (byte)', 'SHA-256', 'SHA-1', 'MD5', 'Diubah (UTC)', 'Keterangan'],
};

/** The cells of a row under `fileListTitles`; empty where nothing is known. */
export function fileListCells(row: FileRowValue, format: FileListFormat): readonly Cell[] {
  const { path, bytes, sha256, sha1, md5, modified, problem } = row;
  if (format === 1) return [path, bytes ?? '', sha256 ?? '', problem ?? ''];
  return [path, bytes ?? '', sha256 ?? '', sha1 ?? '', md5 ?? '', timeCell(modified), problem ?? ''];
}
