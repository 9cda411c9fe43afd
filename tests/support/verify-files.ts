import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { formatPublicKey, minisignKey, type MinisignKey } from '#shared/bundle/minisign.ts';
import type { BundleReport } from '#shared/bundle/report.ts';
import type { BundleSource } from '#shared/bundle/source.ts';
import { verifyBundle, type BundleTrust } from '#shared/bundle/verify.ts';
import { memorySource, TestCase, type BundleFiles } from './bundle.ts';
import { BUNDLE_SEED } from './ledger.ts';

export function keyOf(seed: Uint8Array): MinisignKey {
  return minisignKey(nativePrimitives, nativePrimitives.ed25519PublicKey(seed));
}

/** Public key string of the test station. */
export const stationKey = formatPublicKey(keyOf(BUNDLE_SEED));

export function verify(files: ReadonlyMap<string, Uint8Array>, trust: BundleTrust = {}): Promise<BundleReport> {
  return verifyBundle(memorySource(files), trust, nativePrimitives);
}

export function verifySource(source: BundleSource): Promise<BundleReport> {
  return verifyBundle(source, {}, nativePrimitives);
}

/** Versions 1 and 2 of the test case, something of another case between them. */
export async function twoBundles(): Promise<readonly [BundleFiles, BundleFiles]> {
  const made = new TestCase();
  const first = await made.export();
  made.other();
  const second = await made.export();
  return [first.files, second.files];
}
