import { FailureError, type Result } from '#shared/errors/result.ts';
import { previewList } from '../importers/lists/preview-list.ts';
import type { ListReading } from '../importers/lists/read-list.ts';
import type { Jobs } from './jobs.ts';

/** Looks at a list that another tool made. What is the matter with the file is part of the output. */
export function previewListFile(
  { file, options }: Jobs['preview']['input'],
  onPart: (part: Jobs['preview']['part']) => void,
): Result<ListReading> {
  try {
    return previewList(file, options, {
      // Cancelling ends the thread.
      check: () => undefined,
      progress: (bytes, ofBytes) => {
        onPart({ bytes, ofBytes });
      },
    });
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, error: error.failure };
    throw error;
  }
}
