import type { RestrictedKeyRow } from '../storage/tables/restricted-keys.ts';
import { KEY_BYTES, openValue, type SealedPlace } from './box.ts';

export function filePlaceOf(row: Pick<RestrictedKeyRow, 'case_id' | 'generation' | 'attachment'>): SealedPlace {
  return { what: 'file-key', case: row.case_id, generation: row.generation, id: row.attachment };
}

/** The key of one restricted file, which the caller wipes; null when the row was not sealed for its place with this key. */
export function openFileKeyRow(key: Uint8Array, row: RestrictedKeyRow): Buffer | null {
  const fileKey = openValue(key, filePlaceOf(row), row.sealed);
  return fileKey?.length === KEY_BYTES ? fileKey : null;
}
