import type { ListOptions } from '#shared/domain/file-list/listing.ts';
import { FailureError, unwrap } from '#shared/errors/result.ts';
import { readList, type ListBytes } from '../importers/lists/read-list.ts';
import type { SourceContext } from './sources.ts';

/** A list that another tool made, as it was looked at before. */
export interface Manifest {
  readonly file: string;
  /** The file must still be this one. */
  readonly sha256: string;
  readonly options: ListOptions;
}

export interface ReadManifest {
  readonly bytes: number;
  readonly skipped: number;
  /** Deleted files among them; not there when there is none. */
  readonly deleted?: number;
}

type Context = Pick<SourceContext, 'sink' | 'check' | 'progress'>;

export function readManifest(manifest: Manifest, context: Context): ReadManifest {
  return takeList(manifest.file, manifest, context);
}

/** SECURITY SEC-76. All of a list, or a failure; whoever gets that lets go of the rows that came before it. */
export function takeList(
  source: string | ListBytes,
  { sha256, options }: Omit<Manifest, 'file'>,
  context: Context,
): ReadManifest {
  const reading = unwrap(
    readList(source, options, {
      row: (row, line) => {
        context.sink.add(row, line);
      },
      error: () => undefined,
      check: () => {
        context.check();
      },
      progress: (bytes, ofBytes) => {
        context.progress(bytes, ofBytes, 'bytes');
      },
    }),
  );
  if (reading.sha256 !== sha256) throw new FailureError('FILE_LIST_FILE_CHANGED');
  const { errorCount, errors, bytes, skipped, deleted } = reading;
  if (errorCount > 0) throw new FailureError('FILE_LIST_REFUSED', { errors: errorCount, line: errors[0]?.line ?? 0 });
  return { bytes, skipped, ...(deleted === 0 ? {} : { deleted }) };
}
