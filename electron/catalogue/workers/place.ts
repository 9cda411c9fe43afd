import { unwrap } from '#shared/errors/result.ts';
import { pathBytes } from '#shared/ledger/file-path.ts';

/** Where a path of a list lies, byte for byte: names that are no text would be another file's as a string. */
export function placeOf(root: string, path: string): Buffer {
  return path === '' ? Buffer.from(root) : Buffer.concat([Buffer.from(`${root}/`), unwrap(pathBytes(path))]);
}
