import { bundleFiles } from '#shared/bundle/layout.ts';
import type { BundleSource } from '#shared/bundle/source.ts';
import { verifyBundle } from '#shared/bundle/verify.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { fail, unwrap, type Failure } from '#shared/errors/result.ts';
import { toBase64 } from '#shared/ledger/encoding.ts';
import { decodeLine, leafOf, makeEntryBytes } from '#shared/ledger/entry.ts';
import { isLineOf, type FileProof, type FileProofReport } from '#shared/ledger/file-proof.ts';
import { KeyTable } from '#shared/ledger/key-table.ts';
import { LineSplitter } from '#shared/ledger/lines.ts';
import { recordedEvent } from '#shared/ledger/recorded-event.ts';
import type { BaseContext } from '../../dispatch/handler.ts';

interface Asked {
  readonly proof: FileProof;
  readonly report: FileProofReport;
  /** The station's key, where the recipient has it. */
  readonly trustKey: string | null;
}

/**
 * Null when the bundle is whole, holds the very line, and names its author by the same name and key at that place.
 * FILE_PROOF_BUNDLE_BROKEN, FILE_PROOF_NOT_IN_BUNDLE. Throws CANCELLED, and what reading a bundle that changes meanwhile does.
 */
export async function checkInBundle(
  source: BundleSource,
  { proof, report, trustKey }: Asked,
  context: BaseContext,
): Promise<Failure | null> {
  const { verdict } = await verifyBundle(source, { bundleKey: trustKey ?? undefined }, context.primitives, {
    signal: context.signal,
    progress: ({ step, done, total }) => {
      if (step === 'reading') context.progress('verifying-files', done, total, 'bytes');
      else context.progress('verifying-ledger', done, total, 'entries');
    },
  });
  if (verdict === 'broken') return fail('FILE_PROOF_BUNDLE_BROKEN').error;
  const author = await authorIn(source, report, context.primitives);
  const same = author?.name === proof.signer.name && author.key === proof.signer.key;
  return same ? null : fail('FILE_PROOF_NOT_IN_BUNDLE').error;
}

/** Who signed the line of a proof, by what the entries before it say. Null: the line is not there. */
async function authorIn(
  source: BundleSource,
  report: FileProofReport,
  primitives: Primitives,
): Promise<Pick<FileProof['signer'], 'name' | 'key'> | null> {
  const keys = new KeyTable();
  const lines = new LineSplitter();
  for await (const chunk of source.open(bundleFiles.entries))
    for (const line of unwrap(lines.push(chunk))) {
      const { entry } = unwrap(decodeLine(line));
      if (isLineOf(report, line)) {
        const key = keys.signKey(entry.by);
        const person = keys.person(entry.by);
        return key === null || person === null ? null : { name: person.name, key: toBase64(key) };
      }
      unwrap(keys.introduce(unwrap(recordedEvent(entry, leafOf(primitives, makeEntryBytes(entry))))));
    }
  return null;
}
