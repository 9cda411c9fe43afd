import type { ListKind } from '#shared/domain/file-list/events.ts';
import type { ListOptions } from '#shared/domain/file-list/listing.ts';

/** How a plain list of this kind is read. */
export function listOptionsOf(kind: ListKind, changes: Partial<ListOptions> = {}): ListOptions {
  const columns = { path: null, bytes: null, sha256: null, sha1: null, md5: null, modified: null, deleted: null };
  return {
    kind,
    encoding: 'utf-8',
    lineEnd: 'lf',
    separator: '/',
    cut: '',
    delimiter: ',',
    heading: 0,
    columns,
    openEnd: false,
    ...changes,
  };
}
