import { bundleFiles } from '#shared/bundle/layout.ts';
import type { BundleSource } from '#shared/bundle/source.ts';
import { verifyBundle } from '#shared/bundle/verify.ts';
import { openIn } from '#shared/bundle/verify/tree.ts';
import type { ProofReport } from '#shared/contract/files.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { fail, ok, unwrap, type Result } from '#shared/errors/result.ts';
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

type ProvenItem = ProofReport['item'];

/**
 * Of which item the list is, when the bundle is whole, holds the very line, and names its author by the same name and key there.
 * FILE_PROOF_BUNDLE_BROKEN, FILE_PROOF_BUNDLE_OTHER_KEY, FILE_PROOF_NOT_IN_BUNDLE. Throws CANCELLED, and what reading a bundle that changes meanwhile does.
 */
export async function checkInBundle(
  source: BundleSource,
  { proof, report, trustKey }: Asked,
  context: BaseContext,
): Promise<Result<ProvenItem>> {
  const { verdict, otherKey } = await verifyBundle(source, { bundleKey: trustKey ?? undefined }, context.primitives, {
    signal: context.signal,
    progress: ({ step, done, total }) => {
      if (step === 'reading') context.progress('verifying-files', done, total, 'bytes');
      else context.progress('verifying-ledger', done, total, 'entries');
    },
  });
  if (verdict === 'broken') return fail(otherKey === null ? 'FILE_PROOF_BUNDLE_BROKEN' : 'FILE_PROOF_BUNDLE_OTHER_KEY');
  const found = await lineIn(source, report, context.primitives);
  const same = found?.author.name === proof.signer.name && found.author.key === proof.signer.key;
  return same ? ok(found.item) : fail('FILE_PROOF_NOT_IN_BUNDLE');
}

interface FoundLine {
  readonly author: Pick<FileProof['signer'], 'name' | 'key'>;
  readonly item: ProvenItem;
}

/** Who signed the line of a proof, and of which item it is, by what the entries before it say. Null: the line is not there. */
async function lineIn(
  source: BundleSource,
  report: FileProofReport,
  primitives: Primitives,
): Promise<FoundLine | null> {
  const keys = new KeyTable();
  let number: string | null = null;
  let caseNumber: string | null = null;
  const lines = new LineSplitter();
  for await (const chunk of openIn(source, bundleFiles.entries))
    for (const line of unwrap(lines.push(chunk))) {
      const { entry } = unwrap(decodeLine(line));
      if (isLineOf(report, line)) {
        const key = keys.signKey(entry.by);
        const person = keys.person(entry.by);
        if (key === null || person === null) return null;
        const item = number === null || caseNumber === null ? null : { number, caseNumber };
        return { author: { name: person.name, key: toBase64(key) }, item };
      }
      const event = unwrap(recordedEvent(entry, leafOf(primitives, makeEntryBytes(entry))));
      unwrap(keys.introduce(event));
      if (event.type === 'case.opened' && event.data.case === report.sealed?.case) caseNumber = event.data.number;
      if (event.type === 'item.seized' && event.data.item === report.sealed?.item) number = event.data.number;
    }
  return null;
}
