import type { ListError } from '#shared/domain/file-list/listing.ts';
import { FailureError, type Result } from '#shared/errors/result.ts';
import { previewList } from '../importers/lists/preview-list.ts';
import type { ListReading } from '../importers/lists/read-list.ts';
import type { Jobs } from './jobs.ts';

/** Looks at a list that another tool made. What is the matter with the file is part of the output. */
export function previewListFile(
  { file, options }: Jobs['preview']['input'],
  onPart: (part: Jobs['preview']['part']) => void,
): Result<ListReading> {
  let errors: ListError[] = [];
  try {
    const read = previewList(file, options, {
      error: (error) => void errors.push(error),
      // Cancelling ends the thread.
      check: () => undefined,
      progress: (bytes, ofBytes) => {
        onPart({ bytes, ofBytes, errors });
        errors = [];
      },
    });
    if (read.ok) onPart({ bytes: read.value.bytes, ofBytes: read.value.bytes, errors });
    return read;
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, error: error.failure };
    throw error;
  }
}
