import type { FileRow, ListedFile } from '#shared/contract/files.ts';
import { fileProblems } from '#shared/domain/file-list/problems.ts';
import { FailureError } from '#shared/errors/result.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import type { ReadTx } from '../../storage/sql.ts';
import type { StoredFileRow } from '../../storage/tables/file-list-rows.ts';
import { kindsOfFiles, newestMatchPlace } from '../../storage/tables/file-matches.ts';

const hexOf = (digest: Uint8Array | null) => (digest === null ? null : toHex(digest));

/** A row as people see it. Throws CATALOGUE_DAMAGED for a problem that no list knows. */
export function shownRow({ ordinal, path, bytes, sha256, sha1, md5, modified, problem }: StoredFileRow): FileRow {
  const known = fileProblems.find((each) => each === problem) ?? null;
  if (known !== problem) throw new FailureError('CATALOGUE_DAMAGED', { table: 'file_list_rows' });
  return {
    ordinal,
    path,
    bytes,
    sha256: hexOf(sha256),
    sha1: hexOf(sha1),
    md5: hexOf(md5),
    modified,
    problem: known,
  };
}

/** Rows of an item's list with what hash sets say of them: only these are asked about, whatever the list holds. */
export function listedRows(tx: ReadTx, item: string, rows: readonly StoredFileRow[]): ListedFile[] {
  const match = newestMatchPlace(tx, item);
  const ordinals = rows.map(({ ordinal }) => ordinal);
  const kinds = match === undefined ? null : kindsOfFiles(tx, match, ordinals);
  return rows.map((row) => ({ ...shownRow(row), recognised: kinds?.get(row.ordinal) ?? [] }));
}
