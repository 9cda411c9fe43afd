import type { FileProblem } from '#shared/domain/file-list/problems.ts';
import type { FileRowValue } from '#shared/ledger/file-list.ts';

/** A row as lists of the first format have it: size, and SHA-256 or a problem. */
export function firstRow(path: string, bytes: number, sha256: string | null, problem: FileProblem | null = null) {
  return { path, bytes, sha256, sha1: null, md5: null, modified: null, problem } satisfies FileRowValue;
}

const [a, b] = ['ab'.repeat(32), '12'.repeat(32)];

/** Rows that only the second format holds, with names that a spreadsheet or a shell could take for something else. */
export const secondRows: readonly FileRowValue[] = [
  { ...firstRow('+62811.txt', 3, a), modified: 0 },
  { ...firstRow('-rf', 3, a), sha1: 'cd'.repeat(20), md5: 'ef'.repeat(16), modified: -1 },
  { ...firstRow('=HYPERLINK("http://contoh.test";"klik")', 10, b), modified: 1_763_775_296 },
  { ...firstRow('@SUM(A1)', 1, null), md5: '0'.repeat(32) },
  { ...firstRow('DCIM/_x0041_ & <b>, "satu".jpg', 2_000_000, a), sha1: '1'.repeat(40), modified: 253_402_300_799 },
  { ...firstRow('baris\nbaru\\\\.txt', 0, b), md5: '2'.repeat(32), modified: -62_167_219_200 },
  { ...firstRow('bukan-utf8-\\xff', 1, '0'.repeat(64)), modified: 253_402_300_800 },
  { ...firstRow('tanpa', 0, null, 'no-digest'), bytes: null },
  { ...firstRow('tautan', 0, null, 'symbolic-link'), modified: -9_007_199_254_740_991 },
  { ...firstRow('é/目.txt', 7, null), bytes: null, sha1: '3'.repeat(40) },
];
