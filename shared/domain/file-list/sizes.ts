import type { FileListSealed } from './events.ts';

/**
 * Whether the total of a sealed list says how large its files are: many lists of other tools (sha256sum) name no size of any
 * file, and their total of 0 is not a size.
 */
export function hasSizes({ imported, totalBytes }: Pick<FileListSealed, 'imported' | 'totalBytes'>): boolean {
  return imported === undefined || totalBytes > 0;
}
