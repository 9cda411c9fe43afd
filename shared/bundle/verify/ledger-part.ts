import type { Primitives } from '../../crypto/primitives.ts';
import type { RecordedEvent } from '../../domain/events.ts';
import type { StationKeys } from '../../domain/user/accounts.ts';
import { FailureError } from '../../errors/result.ts';
import { utf8Text } from '../../ledger/encoding.ts';
import type { LedgerProblem } from '../../ledger/entry-judge.ts';
import type { KeyTable } from '../../ledger/key-table.ts';
import { LineSplitter } from '../../ledger/lines.ts';
import { PartVerifier, type PartReport } from '../../ledger/part.ts';
import { decodeProofs, type LedgerProofs } from '../../ledger/proofs.ts';
import { bundleFiles } from '../layout.ts';
import type { BundleCheck } from '../report.ts';
import type { Outcomes } from './outcomes.ts';
import type { ReadOptions } from './read-files.ts';

/** The ledger part of a bundle after every signature, link and proof in it was looked at. */
export interface LedgerPart {
  readonly report: PartReport;
  readonly keys: KeyTable;
  /** The station with its keys of each time, ascending. */
  readonly stations: readonly StationKeys[];
  /** The entries that could be read, in their order. */
  readonly events: readonly RecordedEvent[];
  /** Leaf of each readable entry by `seq`, lower-case hex. */
  readonly leaves: ReadonlyMap<number, string>;
}

/** How many entries are judged between two looks at `signal` and `progress`: each costs one signature check. */
const stride = 64;
const noProofs: LedgerProofs = { v: 1, inclusion: [], consistency: [] };

/**
 * Judges `data/ledger/`. `small` holds the bytes of its files by path.
 * @throws FailureError CANCELLED, nothing else
 */
export async function readLedgerPart(
  small: ReadonlyMap<string, Uint8Array>,
  primitives: Primitives,
  options: ReadOptions,
  outcomes: Outcomes,
): Promise<LedgerPart> {
  outcomes.begin('ledger-entries', 'ledger-signatures', 'ledger-links', 'inclusion', 'checkpoint');
  const proofs = readProofs(small.get(bundleFiles.proofs), outcomes);
  const checkpoint = utf8Text(small.get(bundleFiles.checkpoint) ?? new Uint8Array(0)) ?? '';
  const verifier = new PartVerifier(primitives, proofs ?? noProofs, checkpoint);
  const events: RecordedEvent[] = [];
  const leaves = new Map<number, string>();
  const lines = linesOf(small.get(bundleFiles.entries) ?? new Uint8Array(0), verifier);
  for (const [index, line] of lines.entries()) {
    if (index % stride === 0) await pause(options, index, lines.length);
    const event = verifier.nextLine(line)?.event ?? null;
    if (event === null) continue;
    events.push(event);
    leaves.set(event.seq, event.leaf);
  }
  const report = verifier.finish();
  reportProblems(report.problems, proofs !== null, outcomes);
  return { report, keys: verifier.keys, stations: verifier.keys.accounts.stations, events, leaves };
}

async function pause({ signal, progress }: ReadOptions, done: number, total: number): Promise<void> {
  if (signal?.aborted === true) throw new FailureError('CANCELLED');
  await progress?.({ step: 'entries', done, total });
}

function readProofs(bytes: Uint8Array | undefined, outcomes: Outcomes): LedgerProofs | null {
  const proofs = decodeProofs(bytes ?? new Uint8Array(0));
  if (proofs.ok) return proofs.value;
  for (const check of ['inclusion', 'history-consistency'] as const)
    outcomes.reportFailure(check, proofs.error, bundleFiles.proofs);
  return null;
}

function linesOf(bytes: Uint8Array, verifier: PartVerifier): readonly Uint8Array[] {
  const splitter = new LineSplitter();
  const lines = splitter.push(bytes);
  const end = lines.ok ? splitter.end() : lines;
  if (!end.ok) verifier.sourceFailed(end.error);
  return lines.ok ? lines.value : [];
}

const checkOfCode: ReadonlyMap<string, BundleCheck> = new Map([
  ['SIGNER_UNKNOWN', 'ledger-signatures'],
  ['SIGNATURE_INVALID', 'ledger-signatures'],
  ['COSIGNATURE_MISSING', 'ledger-signatures'],
  ['COSIGNATURE_INVALID', 'ledger-signatures'],
  ['COSIGNATURE_SAME_PERSON', 'ledger-signatures'],
  ['COSIGNATURE_UNEXPECTED', 'ledger-signatures'],
  ['SIGNER_SUSPENDED', 'ledger-signatures'],
  ['SIGNER_EXPIRED', 'ledger-signatures'],
  ['SIGNER_REMOVED', 'ledger-signatures'],
  ['SIGNER_ROLE', 'ledger-signatures'],
  ['SECOND_ROLE', 'ledger-signatures'],
  ['USER_SELF', 'ledger-signatures'],
  ['FOLD_REFUSED', 'rules'],
  ['LEDGER_LINK_BROKEN', 'ledger-links'],
  ['LEDGER_LEAF_MISMATCH', 'ledger-links'],
  ['INCLUSION_PROOF_INVALID', 'inclusion'],
  ['CHECKPOINT_MALFORMED', 'checkpoint'],
  ['CHECKPOINT_SIGNATURE_INVALID', 'checkpoint'],
  ['CHECKPOINT_KEY_UNKNOWN', 'checkpoint'],
  ['CHECKPOINT_ROOT_MISMATCH', 'checkpoint'],
  ['CONSISTENCY_PROOF_INVALID', 'history-consistency'],
]);

const fileOfCheck: Partial<Record<BundleCheck, string>> = {
  inclusion: bundleFiles.proofs,
  'history-consistency': bundleFiles.proofs,
  checkpoint: bundleFiles.checkpoint,
};

function reportProblems(problems: readonly LedgerProblem[], proofsRead: boolean, outcomes: Outcomes): void {
  for (const { code, seq, details } of problems) {
    // The only problem with a place but without an entry is a checkpoint of another log.
    const check =
      code === 'LEDGER_STATION_MISMATCH' && seq === null ? 'checkpoint' : (checkOfCode.get(code) ?? 'ledger-entries');
    // Without proofs every entry lacks one: said once, of the file.
    if (check === 'inclusion' && !proofsRead) continue;
    const file = fileOfCheck[check] ?? bundleFiles.entries;
    outcomes.report(check, code, seq === null ? { file, ...details } : { file, seq, ...details });
  }
}
