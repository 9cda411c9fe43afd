import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { BundleExported } from './events.ts';

/**
 * Versions of a case count 1, 2, 3 without a hole, so that a missing one shows; and a bundle is made from entries that
 * stand before its own. `next`: the version that is due, and the position of the entry. BUNDLE_FIELDS_DISAGREE.
 */
export function checkExported(
  data: BundleExported,
  next: { readonly version: number; readonly seq: number },
): Result<null> {
  if (data.version !== next.version) return fail('BUNDLE_FIELDS_DISAGREE', { field: 'version' });
  if (data.treeSize > next.seq) return fail('BUNDLE_FIELDS_DISAGREE', { field: 'treeSize' });
  return data.items === 0 ? fail('HANDOVER_NOTHING') : ok(null);
}
