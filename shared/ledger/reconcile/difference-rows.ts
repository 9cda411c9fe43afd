import { canonicalBytes } from '../canonical.ts';
import type { FileDifference } from './reconcile.ts';
import type { ComparableRow } from './row-store.ts';

/** What the leaf of a difference is made of; LEDGER.md section "Comparisons". @throws FailureError CANONICAL_INVALID. */
export function differenceBytes(row: FileDifference): Uint8Array {
  return canonicalBytes([row.verdict, row.path, row.other, row.listedBytes, row.foundBytes, row.listed, row.found]);
}

/** What the leaf of a file found in a folder is made of. @throws FailureError CANONICAL_INVALID. */
export function foundFileBytes({ path, bytes, sha256 }: Pick<ComparableRow, 'path' | 'bytes' | 'sha256'>): Uint8Array {
  return canonicalBytes([path, bytes, sha256]);
}
