import { bundleFiles } from '#shared/bundle/layout.ts';
import { defaultLimits } from '#shared/bundle/limits.ts';
import type { BundleSource } from '#shared/bundle/source.ts';
import { fail, FailureError, ok, type Result } from '#shared/errors/result.ts';
import { equalBytes, utf8Text } from '#shared/ledger/encoding.ts';
import { LineSplitter } from '#shared/ledger/lines.ts';
import { PartVerifier } from '#shared/ledger/part.ts';
import { decodeProofs } from '#shared/ledger/proofs.ts';
import { ledgerEntryAt } from '../storage/tables/ledger-entries.ts';
import type { Head, OwnLog } from './compare-heads.ts';

/** A head that a bundle shows, and the leaves of the entries that it proves to stand below it. */
export interface ShownHead extends Head {
  readonly leaves: readonly (readonly [seq: number, leaf: Uint8Array])[];
}

/**
 * The head that the ledger part of a bundle proves. Its own entries tell the station's keys, so that a catalogue which was
 * rolled back to a time before its keys were changed still recognises it; they are believed because they begin with this
 * catalogue's own first entry and every one of them is signed. BACKUP_OTHER_CATALOGUE, or what is wrong with the part.
 */
export async function headOfBundle(own: OwnLog, source: BundleSource, signal: AbortSignal): Promise<Result<ShownHead>> {
  const listed = await source.list();
  if (!listed.ok) return listed;
  const root = rootOf(listed.value.map(({ path }) => path));
  if (root === null) return fail('BUNDLE_NOT_RECOGNISED');
  const read = (path: string) => readSmall(source, root + path);
  const proofs = decodeProofs(await read(bundleFiles.proofs));
  if (!proofs.ok) return proofs;
  const checkpoint = utf8Text(await read(bundleFiles.checkpoint)) ?? '';
  const verifier = new PartVerifier(own.primitives, proofs.value, checkpoint);
  const leaves: (readonly [number, Uint8Array])[] = [];
  for await (const line of linesOf(source, root + bundleFiles.entries, signal)) {
    const judged = verifier.nextLine(line);
    if (judged?.entry) leaves.push([judged.entry.seq, judged.leaf]);
  }
  if (!sameBeginning(own, leaves)) return fail('BACKUP_OTHER_CATALOGUE');
  const report = verifier.finish();
  const [problem] = report.problems;
  if (problem !== undefined) return fail(problem.code, { ...problem.details, file: bundleFiles.entries });
  if (report.checkpoint === null) return fail('CHECKPOINT_KEY_UNKNOWN');
  return ok({ size: report.checkpoint.size, root: report.checkpoint.root, leaves });
}

/** A zip holds the bundle in a folder of its name; a folder is the bundle itself. */
function rootOf(paths: readonly string[]): string | null {
  const found = paths.find((path) => path === bundleFiles.checkpoint || path.endsWith(`/${bundleFiles.checkpoint}`));
  return found === undefined ? null : found.slice(0, -bundleFiles.checkpoint.length);
}

function sameBeginning({ read, station }: OwnLog, leaves: ShownHead['leaves']): boolean {
  const [first] = leaves;
  const own = ledgerEntryAt(read, station.id, 0);
  return first?.[0] === 0 && own !== undefined && equalBytes(first[1], own.leaf);
}

async function readSmall(source: BundleSource, path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of source.open(path)) {
    bytes += chunk.length;
    if (bytes > defaultLimits.smallFileBytes)
      throw new FailureError('BUNDLE_TOO_LARGE', { limit: defaultLimits.smallFileBytes, unit: 'bytes' });
    chunks.push(chunk.slice());
  }
  return new Uint8Array(Buffer.concat(chunks));
}

async function* linesOf(source: BundleSource, path: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const splitter = new LineSplitter();
  for await (const chunk of source.open(path)) {
    if (signal.aborted) throw new FailureError('CANCELLED');
    const lines = splitter.push(chunk);
    if (!lines.ok) throw new FailureError(lines.error.code, lines.error.details);
    yield* lines.value;
  }
  const end = splitter.end();
  if (!end.ok) throw new FailureError(end.error.code, end.error.details);
}
