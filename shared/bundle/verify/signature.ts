import type { Primitives } from '../../crypto/primitives.ts';
import { equalBytes, fromBase64, toBase64, utf8Text } from '../../ledger/encoding.ts';
import type { LedgerStation } from '../../domain/user/accounts.ts';
import type { BagInfo } from '../bag-info.ts';
import { trustedCommentOf } from '../contents.ts';
import { bundleFiles } from '../layout.ts';
import {
  formatPublicKey,
  minisignKey,
  parseSignature,
  parseStationKey,
  verifyMinisign,
  type MinisignKey,
} from '../minisign.ts';
import type { OtherKey } from '../report.ts';
import { reportUnreadable } from './manifests.ts';
import type { Outcomes } from './outcomes.ts';
import type { BundleReadings } from './read-files.ts';

const { tagManifest, signature: file } = bundleFiles;

export interface SignatureFacts {
  readonly readings: BundleReadings;
  /** The station's keys as the bundle's own ledger names them at its position. */
  readonly station: LedgerStation | null;
  /** Bundle keys that the ledger says were replaced, base64. */
  readonly retired: readonly string[];
  readonly bagInfo: BagInfo | null;
  /** Minisign public key that the recipient got by another way. */
  readonly trustedKey: string | undefined;
}

/**
 * SECURITY SEC-40: only a key from outside makes a bundle trusted; the one it names itself tells no more than that it is in one piece.
 * The seal over the tag manifest. `signature` asks whether the bundle is in one piece, by the supplied key or else the key
 * its ledger names; `signer-trusted` whether the supplied key is the signer's. The bundle's own key proves nobody.
 */
export function checkSignature(facts: SignatureFacts, primitives: Primitives, outcomes: Outcomes): Signer {
  const named = facts.station === null ? null : keyOf(facts.station.bundleKey, primitives);
  const supplied = facts.trustedKey === undefined ? null : parseStationKey(facts.trustedKey, primitives);
  if (supplied?.ok === false) outcomes.report('signer-trusted', supplied.error.code, supplied.error.details);
  const trusted = supplied?.ok === true ? supplied.value : null;
  checkSeal(facts, trusted ?? named, primitives, outcomes);
  if (trusted !== null) checkSigner(trusted, named, outcomes);
  return {
    key: named === null ? '' : formatPublicKey(named),
    otherKey: trusted === null || named === null ? null : otherKey(facts, trusted, named, primitives),
  };
}

/** Who sealed the bundle. */
export interface Signer {
  /** Key string that the ledger names; empty when it names none. */
  readonly key: string;
  /** The seal is good by that key, and the recipient's is another one. */
  readonly otherKey: OtherKey | null;
}

function otherKey(
  { readings, retired }: SignatureFacts,
  trusted: MinisignKey,
  named: MinisignKey,
  primitives: Primitives,
): OtherKey | null {
  const signed = readings.small.get(tagManifest);
  const text = readings.small.get(file);
  if (equalBytes(trusted.key, named.key) || signed === undefined || text === undefined) return null;
  const parsed = parseSignature(utf8Text(text) ?? '');
  const good = parsed.ok && verifyMinisign(primitives, named, primitives.blake2b512(signed), parsed.value).ok;
  if (!good) return null;
  return retired.includes(toBase64(trusted.key)) ? 'retired' : 'unknown';
}

function keyOf(bundleKey: string, primitives: Primitives): MinisignKey | null {
  const key = fromBase64(bundleKey);
  return key === null ? null : minisignKey(primitives, key);
}

function checkSeal(
  { readings, bagInfo }: SignatureFacts,
  key: MinisignKey | null,
  primitives: Primitives,
  outcomes: Outcomes,
): void {
  outcomes.begin('signature');
  for (const path of [tagManifest, file]) reportUnreadable('signature', path, readings, outcomes);
  const signed = readings.small.get(tagManifest);
  const text = readings.small.get(file);
  if (text === undefined) outcomes.report('signature', 'BUNDLE_SIGNATURE_MISSING', { file });
  if (signed === undefined || text === undefined) return;
  const parsed = parseSignature(utf8Text(text) ?? '');
  if (!parsed.ok) {
    outcomes.reportFailure('signature', parsed.error, file);
    return;
  }
  if (key === null) {
    outcomes.report('signature', 'BUNDLE_SIGNATURE_INVALID', { file, reason: 'key-unknown' });
    return;
  }
  const verified = verifyMinisign(primitives, key, primitives.blake2b512(signed), parsed.value);
  // A good signature over the signature file proves that it was the signed file that changed, not the signature.
  if (!verified.ok)
    outcomes.reportFailure(
      'signature',
      verified.error,
      verified.error.details['reason'] === 'signed-file' ? tagManifest : file,
    );
  if (bagInfo !== null && parsed.value.trustedComment !== trustedCommentOf(bagInfo)) {
    outcomes.report('signature', 'BUNDLE_FIELDS_DISAGREE', { file, field: 'trusted comment' });
  }
}

function checkSigner(trusted: MinisignKey, named: MinisignKey | null, outcomes: Outcomes): void {
  outcomes.begin('signer-trusted');
  const same = named !== null && equalBytes(trusted.key, named.key);
  if (!same) outcomes.report('signer-trusted', 'BUNDLE_KEY_MISMATCH', { file: bundleFiles.entries });
  else if (outcomes.failed('signature')) outcomes.report('signer-trusted', 'BUNDLE_SIGNATURE_INVALID', { file });
}
