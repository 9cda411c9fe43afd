import type { FileProblem, FileRowValue } from '#shared/ledger/file-list.ts';

/** A row as lists of the first format have it: size, and SHA-256 or a problem. */
export function firstRow(path: string, bytes: number, sha256: string | null, problem: FileProblem | null = null) {
  return { path, bytes, sha256, sha1: null, md5: null, modified: null, problem } satisfies FileRowValue;
}
