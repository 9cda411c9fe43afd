import { FailureError, ok, type Result } from '#shared/errors/result.ts';
import { RowStore, type PackedRows } from '#shared/ledger/reconcile/row-store.ts';
import { readList, type ListReading } from '../importers/lists/read-list.ts';
import type { Jobs } from './jobs.ts';

export interface PackedList {
  readonly reading: ListReading;
  readonly rows: PackedRows;
}

/** Reads a list of another tool into packed rows. What is the matter with the file is part of the output. */
export function packList(
  { file, options }: Jobs['pack']['input'],
  onPart: (part: Jobs['pack']['part']) => void,
): Result<PackedList> {
  const store = new RowStore();
  try {
    const reading = readList(file, options, {
      error: () => undefined,
      row: (row) => {
        store.add(row);
      },
      // Cancelling ends the thread.
      check: () => undefined,
      progress: (bytes, ofBytes) => {
        onPart({ bytes, ofBytes });
      },
    });
    return reading.ok ? ok({ reading: reading.value, rows: store.packed() }) : reading;
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, error: error.failure };
    throw error;
  }
}

/** A hundred megabytes for a large device: two copies of them are too many. */
export function memoryOf({ chunks, starts, lengths, sizes }: PackedRows): ArrayBuffer[] {
  return [...chunks, starts, lengths, sizes].map(({ buffer }) => buffer);
}
