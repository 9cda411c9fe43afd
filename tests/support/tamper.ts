import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { parseBagInfo, formatBagInfo } from '#shared/bundle/bag-info.ts';
import { trustedCommentOf } from '#shared/bundle/contents.ts';
import { bundleFiles } from '#shared/bundle/layout.ts';
import { formatManifest } from '#shared/bundle/manifest.ts';
import { signMinisign } from '#shared/bundle/minisign.ts';
import type { BundleCheck, BundleReport, Problem } from '#shared/bundle/report.ts';
import { unwrap } from '#shared/errors/result.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import type { BundleFiles } from './bundle.ts';
import { BUNDLE_SEED } from './ledger.ts';

/** A file of the bundle; a missing one fails the test. */
export function fileOf(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`no ${path}`);
  return bytes;
}

export function textOf(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(fileOf(files, path));
}

/** The bundle with one file rewritten. */
export function withText(files: BundleFiles, path: string, change: (text: string) => string): BundleFiles {
  return new Map(files).set(path, new TextEncoder().encode(change(textOf(files, path))));
}

/** The bundle with one byte changed. */
export function flipped(files: BundleFiles, path: string, place: number, mask: number): BundleFiles {
  return new Map(files).set(
    path,
    fileOf(files, path).map((byte, index) => (index === place ? byte ^ mask : byte)),
  );
}

/** New manifests and a new signature, as whoever holds the station's key could make them: only the ledger stands against that. */
export function resealed(files: BundleFiles, seed: Uint8Array = BUNDLE_SEED): BundleFiles {
  const made = new Map(files);
  const rowsOf = (paths: readonly string[]) =>
    paths.map((path) => ({ path, sha256: toHex(nativePrimitives.sha256(fileOf(made, path))) }));
  const payload = [...made.keys()].filter((path) => path.startsWith('data/'));
  const info = unwrap(parseBagInfo(fileOf(made, bundleFiles.bagInfo)));
  const payloadBytes = payload.reduce((sum, path) => sum + fileOf(made, path).length, 0);
  const disclosures = info.format === 1 ? 0 : textOf(made, bundleFiles.disclosures).split('\n').length - 1;
  const described = { ...info, payloadBytes, payloadFiles: payload.length, disclosures };
  made.set(bundleFiles.bagInfo, formatBagInfo(described));
  made.set(bundleFiles.manifest, formatManifest(rowsOf(payload)));
  const tags = [...made.keys()].filter((path) => !path.startsWith('data/') && !path.startsWith('tagmanifest'));
  const tagManifest = formatManifest(rowsOf(tags));
  made.set(bundleFiles.tagManifest, tagManifest);
  const signature = signMinisign(
    nativePrimitives,
    seed,
    nativePrimitives.blake2b512(tagManifest),
    trustedCommentOf(described),
  );
  return made.set(bundleFiles.signature, new TextEncoder().encode(signature));
}

/** Every problem with this code. */
export function problemsWith(report: BundleReport, code: string): Problem[] {
  return report.checks.flatMap(({ problems }) => problems.filter((problem) => problem.code === code));
}

/** `check code` of every problem, each once. */
export function problemsOf(report: BundleReport): string[] {
  return [...new Set(report.checks.flatMap(({ check, problems }) => problems.map(({ code }) => `${check} ${code}`)))];
}

/** Names of the files that the problems name. */
export function filesNamed(report: BundleReport): Set<unknown> {
  return new Set(report.checks.flatMap(({ problems }) => problems.map(({ details }) => details['file'])));
}

export function resultOf(report: BundleReport, check: BundleCheck): string | undefined {
  return report.checks.find((outcome) => outcome.check === check)?.result;
}
