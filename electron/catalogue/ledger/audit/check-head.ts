import { equalBytes } from '#shared/ledger/encoding.ts';
import { RootBuilder } from '#shared/ledger/tree.ts';
import type { LedgerReport, LedgerVerifier } from '#shared/ledger/verify.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { allLedgerHeads, type LedgerHead } from '../../storage/tables/ledger-heads.ts';
import { entryRow, type AuditTools } from './audit-tools.ts';

const TABLE = 'ledger_heads';
/** Entries missing at the end are named one by one up to here. */
const MOST_NAMED = 100;

/** Compares the log that was read with the head that was signed with its newest entry. */
export function checkHead(
  tools: AuditTools,
  verifier: LedgerVerifier,
  station: string,
): { readonly report: LedgerReport; readonly checkpoint: string } {
  const before = verifier.problems.length;
  const heads = allLedgerHeads(tools.live);
  const head = heads.find((each) => each.station === station);
  const report = verifier.finish(head?.checkpoint ?? null);
  for (const { code, details } of verifier.problems.slice(before)) tools.findings.add(code, TABLE, station, details);
  for (const other of heads)
    if (other.station !== station) tools.findings.add('PROJECTION_ROW_EXTRA', TABLE, other.station);
  if (head === undefined) tools.findings.add('PROJECTION_ROW_MISSING', TABLE, station);
  else compareHead(tools, verifier, head);
  return { report, checkpoint: head?.checkpoint ?? '' };
}

function compareHead({ findings, primitives }: AuditTools, { tree }: LedgerVerifier, head: LedgerHead): void {
  const { station, size } = head;
  for (let seq = tree.size; seq < Math.min(size, tree.size + MOST_NAMED); seq++)
    findings.add('LEDGER_GAP', 'ledger_entries', entryRow({ station, seq }), { missing: true });
  for (let seq = Math.max(size, 0); seq < Math.min(tree.size, size + MOST_NAMED); seq++)
    findings.add('CHECKPOINT_ROOT_MISMATCH', 'ledger_entries', entryRow({ station, seq }), { size });
  if (size < 0 || (size <= tree.size && !isFrontierOf(primitives, head, tree.root(size))))
    findings.add('PROJECTION_ROW_CHANGED', TABLE, station, { columns: ['frontier'] });
}

function isFrontierOf(primitives: Primitives, { size, frontier }: LedgerHead, root: Uint8Array): boolean {
  try {
    return equalBytes(RootBuilder.resume(primitives, size, frontier).root(), root);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
