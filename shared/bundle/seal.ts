import type { Primitives } from '../crypto/primitives.ts';
import { toHex } from '../ledger/encoding.ts';
import { formatBagInfo, type BagInfo } from './bag-info.ts';
import { formatDisclosures, type DisclosedLine } from './disclosed.ts';
import { bundleFiles } from './layout.ts';
import { formatManifest, type ManifestRow } from './manifest.ts';

/** Everything a seal is over: the rows of both manifests, and what bag-info.txt says. */
export interface SealedFiles {
  readonly bagInfo: BagInfo;
  readonly payload: readonly ManifestRow[];
  readonly tags: readonly ManifestRow[];
  /** Bytes of disclosures.jsonl. */
  readonly disclosedBytes: number;
}

/**
 * The digest of the tag manifest that the same bundle has when it discloses `lines` and nothing else: lower-case hex. So a
 * maker knows what is to be approved before any name is written down, and a verifier sees that two bundles of one position
 * differ in nothing but what they disclose.
 */
export function sealDisclosing(
  { bagInfo, payload, tags, disclosedBytes }: SealedFiles,
  lines: readonly DisclosedLine[],
  primitives: Primitives,
): string {
  const digest = (bytes: Uint8Array) => toHex(primitives.sha256(bytes));
  const disclosures = formatDisclosures(lines);
  const manifest = formatManifest(withDigest(payload, bundleFiles.disclosures, digest(disclosures)));
  const info = formatBagInfo({
    ...bagInfo,
    payloadBytes: bagInfo.payloadBytes - disclosedBytes + disclosures.length,
    disclosures: lines.length,
  });
  const described = withDigest(tags, bundleFiles.bagInfo, digest(info));
  return digest(formatManifest(withDigest(described, bundleFiles.manifest, digest(manifest))));
}

function withDigest(rows: readonly ManifestRow[], path: string, sha256: string): readonly ManifestRow[] {
  return rows.map((row) => (row.path === path ? { path, sha256 } : row));
}
