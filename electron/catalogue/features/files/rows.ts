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

/** Letters of the paths of one answer: a path may be long, and many long ones together are more than a window takes at once. */
const MOST_LETTERS = 2 * 1024 * 1024;

/** What `ask` finds within a limit, with so few rows that their paths do not fill an answer; with one of them at least. */
export function withinLetters<T extends { readonly rows: readonly unknown[] }>(
  limit: number,
  pathsOf: (found: T) => readonly string[],
  ask: (limit: number) => T,
): T {
  let found = ask(limit);
  const letters = () => pathsOf(found).reduce((sum, path) => sum + path.length, 0);
  while (found.rows.length > 1 && letters() > MOST_LETTERS) found = ask(Math.floor(found.rows.length / 2));
  return found;
}
