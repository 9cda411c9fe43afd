import type { FileRow } from '#shared/contract/files.ts';
import { fileProblems } from '#shared/domain/file-list/problems.ts';
import { FailureError } from '#shared/errors/result.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import type { StoredFileRow } from '../../storage/tables/file-list-rows.ts';

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
