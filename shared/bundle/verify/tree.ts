import { bagitText, bundleFiles, requiredFiles } from '../layout.ts';
import type { BundleLimits } from '../limits.ts';
import { foldedPath, printablePath, unsafePathReason } from '../safe-path.ts';
import type { BundleEntry, BundleSource } from '../source.ts';
import { unwrap } from '../../errors/result.ts';
import { utf8Text } from '../../ledger/encoding.ts';
import type { Outcomes } from './outcomes.ts';
import { signOfBundle } from './signs.ts';

/** The files of a bundle by their path in it, all names safe. */
export interface BundleTree {
  readonly files: ReadonlyMap<string, BundleEntry>;
  /** Opens a file by its path in the bundle. */
  open(path: string): AsyncIterable<Uint8Array>;
}

const { tagManifest, signature } = bundleFiles;

/**
 * SECURITY SEC-27: a stranger's names are looked at before anything they name is opened, and never become paths of ours.
 * Lists a bundle. Null when its names or kinds leave open what a reader would see (links, names twice, climbing paths) or
 * when it is no bundle at all: then nothing inside is read.
 */
export async function readTree(
  source: BundleSource,
  limits: BundleLimits,
  outcomes: Outcomes,
): Promise<BundleTree | null> {
  outcomes.begin('container');
  const listed = await source.list();
  if (!listed.ok) {
    outcomes.report('container', listed.error.code, listed.error.details);
    return null;
  }
  const entries = listed.value;
  if (entries.length > limits.entries) {
    outcomes.report('container', 'BUNDLE_TOO_LARGE', { limit: limits.entries, unit: 'entries' });
    return null;
  }
  checkKinds(entries, outcomes);
  checkNames(entries, outcomes);
  checkSizes(entries, limits, outcomes);
  if (outcomes.failed('container') || outcomes.failed('file-names')) return null;
  const root = rootOf(entries);
  if (root === null) {
    const sign = signOfBundle(entries);
    outcomes.report('container', 'BUNDLE_NOT_RECOGNISED', sign === null ? {} : { file: printablePath(sign) });
    return null;
  }
  const files = new Map(
    entries.filter((entry) => entry.kind === 'file').map((entry) => [entry.path.slice(root.length), entry]),
  );
  for (const file of requiredFiles) if (!files.has(file)) outcomes.report('container', 'BUNDLE_FILE_MISSING', { file });
  return { files, open: (path) => source.open(root + path) };
}

function checkKinds(entries: readonly BundleEntry[], outcomes: Outcomes): void {
  for (const { kind, path } of entries) {
    if (kind === 'symbolic-link') outcomes.report('container', 'BUNDLE_SYMLINK', { file: printablePath(path) });
    if (kind === 'special')
      outcomes.report('container', 'BUNDLE_PATH_UNSAFE', { file: printablePath(path), reason: 'special-file' });
  }
}

/** Two names that some file system takes for one, or a file where others need a folder, leave open which one counts. */
function checkNames(entries: readonly BundleEntry[], outcomes: Outcomes): void {
  outcomes.begin('file-names');
  const seen = new Map<string, BundleEntry['kind']>();
  for (const { path, kind } of entries) {
    const reason = unsafePathReason(path);
    if (reason !== null) outcomes.report('file-names', 'BUNDLE_PATH_UNSAFE', { file: printablePath(path), reason });
    const folded = foldedPath(path);
    if (seen.has(folded)) outcomes.report('file-names', 'BUNDLE_NAME_DUPLICATE', { file: printablePath(path) });
    seen.set(folded, kind);
  }
  for (const { path } of entries) {
    const parent = foldedPath(path).split('/').slice(0, -1).join('/');
    const kind = seen.get(parent);
    if (kind !== undefined && kind !== 'folder')
      outcomes.report('file-names', 'BUNDLE_NAME_DUPLICATE', { file: printablePath(path) });
  }
}

function checkSizes(entries: readonly BundleEntry[], limits: BundleLimits, outcomes: Outcomes): void {
  let total = 0;
  for (const { path, size } of entries) {
    total += size;
    if (size > limits.fileBytes)
      outcomes.report('container', 'BUNDLE_TOO_LARGE', { file: printablePath(path), limit: limits.fileBytes });
  }
  if (total > limits.totalBytes) outcomes.report('container', 'BUNDLE_TOO_LARGE', { limit: limits.totalBytes });
}

/** A bundle lies at the top or in one folder (RFC 8493 section 4 wants the folder in a zip). Null: nothing here looks like one. */
function rootOf(entries: readonly BundleEntry[]): string | null {
  const paths = new Set(entries.map((entry) => entry.path));
  const marks = [bundleFiles.bagit, bundleFiles.bagInfo, bundleFiles.manifest, tagManifest, signature];
  const isRoot = (root: string) => marks.some((mark) => paths.has(root + mark));
  if (isRoot('')) return '';
  const [first = ''] = entries[0]?.path.split('/') ?? [];
  const inside = entries.every(
    ({ path, kind }) => path.startsWith(`${first}/`) || (path === first && kind === 'folder'),
  );
  return inside && isRoot(`${first}/`) ? `${first}/` : null;
}

/** A file of a bundle that was verified, wherever in the source the bundle lies. */
export async function* openIn(source: BundleSource, path: string): AsyncIterable<Uint8Array> {
  yield* source.open((rootOf(unwrap(await source.list())) ?? '') + path);
}

/** bagit.txt has one form; what says another BagIt version is no bundle of ours. */
export function checkBagit(bytes: Uint8Array | undefined, outcomes: Outcomes): void {
  if (bytes !== undefined && utf8Text(bytes) !== bagitText)
    outcomes.report('container', 'BUNDLE_NOT_RECOGNISED', { file: bundleFiles.bagit });
}
