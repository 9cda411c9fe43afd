import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { keyBeginning, parseSignature, parseStationKey, verifyMinisign } from '#shared/bundle/minisign.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';
import type { Output } from '#shared/contract/contract.ts';
import type { ProofReport } from '#shared/contract/files.ts';
import { fail, ok, unwrap, type Failure } from '#shared/errors/result.ts';
import { utf8Text } from '#shared/ledger/encoding.ts';
import {
  checkFileProof,
  fileProofComment,
  MAX_FILE_PROOF_BYTES,
  readFileProof,
  type FileProof,
  type FileProofReport,
} from '#shared/ledger/file-proof.ts';
import { fileBytes, withBundle } from '../../bundle-folder.ts';
import type { FreeHandler } from '../../dispatch/handler.ts';
import { checkInBundle } from './proof-in-bundle.ts';

const MOST_SIGNATURE_BYTES = 4096;

interface Held {
  readonly proof: FileProof;
  readonly bytes: Uint8Array;
  readonly report: FileProofReport;
}

/** Needs no catalogue: the same for a recipient who has none. */
export const verifyProof: FreeHandler<'proof.verify'> = async (input, context) => {
  const { primitives } = context;
  const file = context.path(input.file);
  if (!file.ok) return file;
  const trusted = input.trustKey === null ? ok(null) : parseStationKey(input.trustKey, primitives);
  if (!trusted.ok) return trusted;
  const bytes = await wholeFile(file.value, MAX_FILE_PROOF_BYTES);
  const proof = bytes === null ? fail('FILE_PROOF_MALFORMED') : readFileProof(bytes);
  if (!proof.ok || bytes === null) return proof.ok ? fail('FILE_PROOF_MALFORMED') : proof;
  const held = { proof: proof.value, bytes, report: checkFileProof(primitives, proof.value) };
  const problems: Failure[] = [...held.report.problems];
  const anchors: Output<'proof.verify'>['anchors'] = [];
  let item: ProofReport['item'] = null;
  if (input.trustKey !== null) {
    const problem = await checkStationKey(primitives, `${file.value}.minisig`, input.trustKey, held);
    if (problem === null) anchors.push('station-key');
    else problems.push(problem);
  }
  if (input.bundle !== null) {
    const bundle = unwrap(context.path(input.bundle));
    const asked = { ...held, trustKey: input.trustKey };
    const found = await withBundle(bundle, (source) => checkInBundle(source, asked, context));
    if (found.ok) anchors.push('bundle');
    else problems.push(found.error);
    item = found.ok ? found.value : null;
  }
  const stationKey = anchors.includes('station-key') ? input.trustKey : null;
  return ok({ ...shownReport(held, problems, anchors), item, stationKey });
};

/** Null for a file that is longer. */
async function wholeFile(path: string, most: number): Promise<Uint8Array | null> {
  const file = await fileBytes(path);
  try {
    return file.size > most ? null : await file.read(0, file.size);
  } finally {
    await file.close();
  }
}

async function checkStationKey(
  primitives: Primitives,
  path: string,
  trustKey: string,
  { proof, bytes, report }: Held,
): Promise<Failure | null> {
  const file = basename(path);
  const there = await stat(path).catch(() => null);
  if (there?.isFile() !== true) return fail('FILE_PROOF_UNSIGNED', { file }).error;
  const text = utf8Text((await wholeFile(path, MOST_SIGNATURE_BYTES)) ?? new Uint8Array());
  const signature = parseSignature(text ?? '');
  const key = unwrap(parseStationKey(trustKey, primitives));
  if (!signature.ok) return fail('FILE_PROOF_SIGNATURE_OTHER', { file }).error;
  const good = verifyMinisign(primitives, key, primitives.blake2b512(bytes), signature.value);
  if (!good.ok && good.error.code === 'BUNDLE_KEY_MISMATCH') {
    const keys = { key: keyBeginning(signature.value.keyId), given: keyBeginning(key.id) };
    return fail('FILE_PROOF_OTHER_KEY', { file, ...keys }).error;
  }
  // A signature over another document of the same station says nothing of this one.
  const named =
    report.entry !== null && signature.value.trustedComment === fileProofComment(report.entry, proof.ordinal);
  return good.ok && named ? null : fail('FILE_PROOF_SIGNATURE_OTHER', { file }).error;
}

function shownReport(
  { proof, report }: Held,
  problems: readonly Failure[],
  anchors: Output<'proof.verify'>['anchors'],
): Omit<ProofReport, 'item' | 'stationKey'> {
  const { entry, sealed, row } = report;
  return {
    verdict: verdictOf(problems, anchors),
    problems: problems.map(({ code, details }) => ({ code, details: writable(details) })),
    anchors,
    file: row === null ? null : { ordinal: proof.ordinal, ...row },
    files: sealed?.files ?? null,
    digest: sealed?.digest ?? null,
    source: sealed?.source ?? null,
    importedFrom:
      sealed?.imported === undefined ? null : { name: sealed.imported.name, sha256: sealed.imported.sha256 },
    entry: entry === null ? null : { catalogue: entry.catalogue, station: entry.station, seq: entry.seq, at: entry.at },
    signer: { ...proof.signer },
  };
}

/** As of bundles: whoever made up a proof can make a bundle of their own too; only the key of the station is the recipient's. */
function verdictOf(problems: readonly Failure[], anchors: Output<'proof.verify'>['anchors']): ProofReport['verdict'] {
  if (problems.length > 0) return 'broken';
  return anchors.includes('station-key') ? 'whole' : 'whole-but-untrusted-signer';
}

type WritableDetails = Output<'proof.verify'>['problems'][number]['details'];

/** As the contract types it, which knows no readonly. */
function writable(details: Failure['details']): WritableDetails {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, typeof value === 'object' ? [...value] : value]),
  );
}
