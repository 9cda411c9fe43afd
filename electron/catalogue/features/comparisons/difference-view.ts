import type { DifferenceRow } from '#shared/contract/comparisons.ts';
import { differenceVerdicts } from '#shared/domain/comparison/verdicts.ts';
import { FailureError } from '#shared/errors/result.ts';
import type { StoredDifference } from '../../storage/tables/file-differences.ts';

const hex = (digest: Uint8Array | null) => (digest === null ? null : Buffer.from(digest).toString('hex'));

/** Throws FailureError CATALOGUE_DAMAGED for a verdict that none of ours is. */
export function differenceView({ verdict, listed, found, ...row }: StoredDifference): DifferenceRow {
  const known = differenceVerdicts.find((each) => each === verdict);
  if (known === undefined) throw new FailureError('CATALOGUE_DAMAGED');
  return { ...row, verdict: known, listed: hex(listed), found: hex(found) };
}
