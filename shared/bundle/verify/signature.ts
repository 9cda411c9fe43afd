import type { Primitives } from '../../crypto/primitives.ts';
import { equalBytes, fromBase64, utf8Text } from '../../ledger/encoding.ts';
import type { LedgerStation } from '../../ledger/key-table.ts';
import type { BagInfo } from '../bag-info.ts';
import { trustedCommentOf } from '../contents.ts';
import { bundleFiles } from '../layout.ts';
import {
  formatPublicKey,
  minisignKey,
  parsePublicKey,
  parseSignature,
  verifyMinisign,
  type MinisignKey,
} from '../minisign.ts';
import { reportUnreadable } from './manifests.ts';
import type { Outcomes } from './outcomes.ts';
import type { BundleReadings } from './read-files.ts';

const { tagManifest, signature: file } = bundleFiles;

export interface SignatureFacts {
  readonly readings: BundleReadings;
  /** The station as the bundle's own ledger names it. */
  readonly station: LedgerStation | null;
  readonly bagInfo: BagInfo | null;
  /** Minisign public key that the recipient got by another way. */
  readonly trustedKey: string | undefined;
}

/**
 * SECURITY SEC-40: only a key from outside makes a bundle trusted; the one it names itself tells no more than that it is in one piece.
 * The seal over the tag manifest. `signature` asks whether the bundle is in one piece, by the supplied key or else the key
 * its ledger names; `signer-trusted` whether the supplied key is the signer's. The bundle's own key proves nobody.
 * Gives the signer's key string, empty when the ledger names none.
 */
export function checkSignature(facts: SignatureFacts, primitives: Primitives, outcomes: Outcomes): string {
  const named = stationKey(facts.station, primitives);
  const supplied = facts.trustedKey === undefined ? null : parsePublicKey(facts.trustedKey);
  if (supplied?.ok === false) outcomes.report('signer-trusted', supplied.error.code, supplied.error.details);
  const trusted = supplied?.ok === true ? supplied.value : null;
  checkSeal(facts, trusted ?? named, primitives, outcomes);
  if (trusted !== null) checkSigner(trusted, named, outcomes);
  return named === null ? '' : formatPublicKey(named);
}

function stationKey(station: LedgerStation | null, primitives: Primitives): MinisignKey | null {
  const key = station === null ? null : fromBase64(station.bundleKey);
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
  if (bagInfo !== null && parsed.value.trustedComment !== trustedCommentOf(bagInfo.header)) {
    outcomes.report('signature', 'BUNDLE_FIELDS_DISAGREE', { file, field: 'trusted comment' });
  }
}

function checkSigner(trusted: MinisignKey, named: MinisignKey | null, outcomes: Outcomes): void {
  outcomes.begin('signer-trusted');
  const same = named !== null && equalBytes(trusted.key, named.key) && equalBytes(trusted.id, named.id);
  if (!same) outcomes.report('signer-trusted', 'BUNDLE_KEY_MISMATCH', { file: bundleFiles.entries });
  else if (outcomes.failed('signature')) outcomes.report('signer-trusted', 'BUNDLE_SIGNATURE_INVALID', { file });
}
