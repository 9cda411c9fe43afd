import { setImmediate } from 'node:timers/promises';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { FailureError, unwrap } from '#shared/errors/result.ts';
import { FileListBuilder, type FileListSummary, type FileRowValue } from '#shared/ledger/file-list.ts';

/** Rows between two looks at what else the service has to do. */
const ROWS_AT_ONCE = 500;

export interface SealedRows {
  readonly summary: FileListSummary;
  /** One for each row. */
  readonly leaves: readonly Uint8Array[];
}

/** The digest of a finished list, without holding up other requests. Throws FailureError CANCELLED. */
export async function sealRows(
  primitives: Primitives,
  rows: readonly FileRowValue[],
  signal: AbortSignal,
): Promise<SealedRows> {
  const builder = new FileListBuilder(primitives, 1);
  const leaves: Uint8Array[] = [];
  for (const [ordinal, row] of rows.entries()) {
    if (ordinal % ROWS_AT_ONCE === 0) await setImmediate();
    if (signal.aborted) throw new FailureError('CANCELLED');
    leaves.push(unwrap(builder.append(row)));
  }
  return { summary: builder.finish(), leaves };
}
