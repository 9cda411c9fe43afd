import { bundleFiles, sealedTagFiles } from '../layout.ts';
import { parseManifest, type ManifestRow } from '../manifest.ts';
import type { BundleCheck } from '../report.ts';
import { printablePath } from '../safe-path.ts';
import type { Outcomes } from './outcomes.ts';
import type { BundleReadings } from './read-files.ts';

type ManifestCheck = 'manifest' | 'tag-manifest';

/** Both manifests against the files: every file is listed, every listed file is there, every digest is right. */
export function checkManifests(readings: BundleReadings, outcomes: Outcomes): void {
  const inPayload = (path: string) => path.startsWith('data/');
  const files = [...readings.files.keys()];
  checkManifest('manifest', bundleFiles.manifest, new Set(files.filter(inPayload)), readings, outcomes);
  const unsealed: readonly string[] = [bundleFiles.tagManifest, bundleFiles.signature];
  const tagFiles = new Set(files.filter((path) => !inPayload(path) && !unsealed.includes(path)));
  const rows = checkManifest('tag-manifest', bundleFiles.tagManifest, tagFiles, readings, outcomes);
  for (const row of rows) {
    if (!sealedTagFiles.includes(row.path))
      outcomes.report('tag-manifest', 'BUNDLE_FILE_EXTRA', { file: printablePath(row.path) });
  }
}

function checkManifest(
  check: ManifestCheck,
  file: string,
  present: ReadonlySet<string>,
  readings: BundleReadings,
  outcomes: Outcomes,
): readonly ManifestRow[] {
  outcomes.begin(check);
  for (const path of present) reportUnreadable(check, path, readings, outcomes);
  const bytes = readings.small.get(file);
  if (bytes === undefined) {
    outcomes.report(check, 'BUNDLE_FILE_MISSING', { file });
    return [];
  }
  const parsed = parseManifest(bytes, file);
  if (!parsed.ok) {
    outcomes.reportFailure(check, parsed.error, file);
    return [];
  }
  const listed = new Set(parsed.value.map((row) => row.path));
  for (const path of present)
    if (!listed.has(path)) outcomes.report(check, 'BUNDLE_FILE_EXTRA', { file: printablePath(path) });
  for (const { path, sha256 } of parsed.value) {
    const reading = present.has(path) ? readings.files.get(path) : undefined;
    if (reading === undefined) outcomes.report(check, 'BUNDLE_FILE_MISSING', { file: printablePath(path) });
    else if (reading.ok && reading.value.sha256 !== sha256)
      outcomes.report(check, 'BUNDLE_FILE_CHANGED', { file: printablePath(path) });
  }
  return parsed.value;
}

/** A file that could not be read to its end, told of under `check`. */
export function reportUnreadable(
  check: BundleCheck,
  path: string,
  { files }: BundleReadings,
  outcomes: Outcomes,
): void {
  const reading = files.get(path);
  if (reading?.ok === false) outcomes.reportFailure(check, reading.error, printablePath(path));
}
