import type { BundleHeader } from '#shared/bundle/bag-info.ts';
import { findingsOf } from '#shared/bundle/findings.ts';
import type { Parsed } from '#shared/contract/contract.ts';
import { mayHandOver } from '#shared/domain/handover/decide.ts';
import type { BundleExported } from '#shared/domain/handover/events.ts';
import type { Finding } from '#shared/domain/handover/precheck.ts';
import { compareZoned } from '#shared/domain/time/instant.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { OpenContext } from '../../dispatch/handler.ts';
import { readLedgerView, type LedgerView } from '../../exporters/bundle-parts.ts';
import { readHead } from '../../ledger/head.ts';
import { bundlesOfCase } from '../../storage/tables/bundles.ts';

export type ExportInput = Parsed<'handover.export'>;

/** A bundle that may be made, and from what. */
export interface ExportPlan {
  readonly header: BundleHeader;
  readonly view: LedgerView;
  readonly findings: readonly Finding[];
  /** The entry that recorded this version, when it is made once more. */
  readonly before: BundleExported | null;
}

/** A new version, at the ledger's present end. CASE_UNKNOWN, HANDOVER_NOTHING, HANDOVER_BLOCKED. */
export function planNew(input: ExportInput, context: OpenContext): Result<ExportPlan> {
  const { read, station, primitives, effects } = context;
  const head = readHead(read, station.id, primitives);
  const view = readLedgerView(context, input.case, head?.size ?? 0);
  if (!view.ok) return view;
  const { state } = view.value.facts;
  const header: BundleHeader = {
    case: input.case,
    bundle: context.newId('bu'),
    stage: input.stage,
    version: state.bundles.length + 1,
    recipient: input.recipient,
    createdAt: notBefore(effects.now(), view.value.facts.events.at(-1)?.at),
    treeSize: view.value.treeSize,
    rootHash: view.value.rootHash,
    items: state.items.size,
  };
  const findings = findingsOf(header, state);
  const allowed = mayHandOver(input.case, { caseKnown: true, findings });
  return allowed.ok ? ok({ header, view: view.value, findings, before: null }) : allowed;
}

/**
 * With a clock that went back meanwhile, the time of the last entry: a bundle shows that entry, so it is not older. The
 * record of the export then tells what the clock really said.
 */
function notBefore(now: string, last: string | undefined): string {
  return last !== undefined && compareZoned(now, last) < 0 ? last : now;
}

/** Version `version` once more, from the position it was made from and with the same header. BUNDLE_UNKNOWN. */
export function planAgain(caseId: string, version: number, context: OpenContext): Result<ExportPlan> {
  const before = bundlesOfCase(context.read, caseId).find(({ data }) => data.version === version)?.data;
  if (before === undefined) return fail('BUNDLE_UNKNOWN', { case: caseId, version });
  const view = readLedgerView(context, caseId, before.treeSize);
  if (!view.ok) return view;
  // What was signed then must be what lies here now: else the repetition would seal a changed catalogue.
  if (view.value.rootHash !== before.rootHash)
    return fail('CATALOGUE_DAMAGED', { table: 'ledger_entries', row: String(before.treeSize) });
  const { tagManifestSha256, ...header } = before;
  const findings = findingsOf(header, view.value.facts.state);
  return ok({ header, view: view.value, findings, before: { ...header, tagManifestSha256 } });
}
