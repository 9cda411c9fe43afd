import { fail, ok, type Result } from '../errors/result.ts';
import { utf8, utf8Text } from '../ledger/encoding.ts';
import { comparePaths } from '../ledger/file-list.ts';
import { decodeManifestPath, encodeManifestPath } from './safe-path.ts';

/** One line of a manifest: SHA-256 in lower-case hex, and a path relative to the bundle. */
export interface ManifestRow {
  readonly path: string;
  readonly sha256: string;
}

/** `sha256  path` lines sorted by path, as `sha256sum -c` reads them; RFC 8493 section 2.1.3. */
export function formatManifest(rows: readonly ManifestRow[]): Uint8Array {
  const sorted = [...rows].sort((a, b) => comparePaths(a.path, b.path));
  return utf8(sorted.map(({ sha256, path }) => `${sha256}  ${encodeManifestPath(path)}\n`).join(''));
}

/**
 * The rows of a manifest that is exactly what `formatManifest` makes of them: two spaces, lower-case hex, sorted, no path
 * twice, LF at the end of every line. Fails with BUNDLE_MANIFEST_MALFORMED naming `file`, or BUNDLE_ORDER_CHANGED.
 */
export function parseManifest(bytes: Uint8Array, file: string): Result<readonly ManifestRow[]> {
  const text = utf8Text(bytes);
  if (!text?.endsWith('\n')) return fail('BUNDLE_MANIFEST_MALFORMED', { file });
  const rows: ManifestRow[] = [];
  for (const [index, line] of text.slice(0, -1).split('\n').entries()) {
    const [, sha256, encoded] = /^([0-9a-f]{64}) {2}([^\r]+)$/.exec(line) ?? [];
    const path = encoded === undefined ? null : decodeManifestPath(encoded);
    if (sha256 === undefined || path === null || encodeManifestPath(path) !== encoded) {
      return fail('BUNDLE_MANIFEST_MALFORMED', { file, line: index + 1 });
    }
    // No path is empty, so the first one comes after what stands for none.
    const order = comparePaths(rows.at(-1)?.path ?? '', path);
    if (order === 0) return fail('BUNDLE_MANIFEST_MALFORMED', { file, line: index + 1 });
    if (order > 0) return fail('BUNDLE_ORDER_CHANGED', { file, line: index + 1 });
    rows.push({ path, sha256 });
  }
  return ok(rows);
}
