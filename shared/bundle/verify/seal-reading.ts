import type { Primitives } from '../../crypto/primitives.ts';
import { parseBagInfo } from '../bag-info.ts';
import { bundleFiles } from '../layout.ts';
import { parseManifest } from '../manifest.ts';
import { sealDisclosing } from '../seal.ts';
import type { BundleReadings } from './read-files.ts';

/** Digest of the tag manifest as it was read, lower-case hex; null when it was not. */
export function sealOf({ files }: BundleReadings): string | null {
  const reading = files.get(bundleFiles.tagManifest);
  return reading?.ok === true ? reading.value.sha256 : null;
}

/** The digest that this bundle's tag manifest would have if it disclosed nothing; null when its manifests cannot be read. */
export function redactedSeal({ small }: BundleReadings, primitives: Primitives): string | null {
  const rows = (file: string) => parseManifest(small.get(file) ?? new Uint8Array(0), file);
  const [payload, tags] = [rows(bundleFiles.manifest), rows(bundleFiles.tagManifest)];
  const bagInfo = parseBagInfo(small.get(bundleFiles.bagInfo) ?? new Uint8Array(0));
  const disclosures = small.get(bundleFiles.disclosures);
  if (!payload.ok || !tags.ok || !bagInfo.ok || disclosures === undefined) return null;
  const sealed = {
    bagInfo: bagInfo.value,
    payload: payload.value,
    tags: tags.value,
    disclosedBytes: disclosures.length,
  };
  return sealDisclosing(sealed, [], primitives);
}
