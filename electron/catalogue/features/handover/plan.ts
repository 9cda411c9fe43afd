import { headerOf, type BundleHeader } from '#shared/bundle/bag-info.ts';
import type { DisclosedLine } from '#shared/bundle/disclosed.ts';
import { findingsOf, lawfulFindings } from '#shared/bundle/findings.ts';
import type { Parsed } from '#shared/contract/contract.ts';
import { mayHandOver } from '#shared/domain/handover/decide.ts';
import type { BundleExported } from '#shared/domain/handover/events.ts';
import type { Finding } from '#shared/domain/handover/precheck.ts';
import { compareZoned } from '#shared/domain/time/instant.ts';
import { stationAt } from '#shared/domain/user/accounts.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { toBase64 } from '#shared/ledger/encoding.ts';
import type { OpenContext } from '../../dispatch/handler.ts';
import { checkNotBlockedNow } from '../../exporters/blocked-now.ts';
import { readLedgerView, type LedgerView } from '../../exporters/bundle-parts.ts';
import { readHead } from '../../ledger/head.ts';
import { bundlesOfCase } from '../../storage/tables/bundles.ts';
import { openAgain, openIdentities } from './disclose.ts';

export type ExportInput = Parsed<'handover.export'>;

/** A bundle that may be made, and from what. */
export interface ExportPlan {
  readonly header: BundleHeader;
  readonly view: LedgerView;
  readonly findings: readonly Finding[];
  /** What the bundle beside it discloses; empty: there is none. */
  readonly disclosures: readonly DisclosedLine[];
  /** The entry that recorded this version, when it is made once more. */
  readonly before: BundleExported | null;
}

/** A new version, at the ledger's present end. CASE_UNKNOWN, HANDOVER_NOTHING, HANDOVER_BLOCKED, CONTENT_IN_SET, PERSON_UNKNOWN, NOT_CLEARED. */
export function planNew(input: ExportInput, context: OpenContext): Result<ExportPlan> {
  const { read, station, primitives, effects } = context;
  const head = readHead(read, station.id, primitives);
  const view = readLedgerView(context, input.case, head?.size ?? 0);
  if (!view.ok) return view;
  const { state } = view.value.facts;
  const visible = checkNotBlockedNow(read, state);
  if (!visible.ok) return visible;
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
  const findings = findingsOf(header, view.value.facts);
  // The formats of before only warn of some of this; what is made today is held to the law whatever its format.
  const allowed = mayHandOver(input.case, { caseKnown: true, findings: lawfulFindings(header, view.value.facts) });
  if (!allowed.ok) return allowed;
  const disclosures = openIdentities(context, view.value, input.disclose);
  if (!disclosures.ok) return disclosures;
  return ok({ header, view: view.value, findings, disclosures: disclosures.value, before: null });
}

/**
 * With a clock that went back meanwhile, the time of the last entry: a bundle shows that entry, so it is not older. The
 * record of the export then tells what the clock really said.
 */
function notBefore(now: string, last: string | undefined): string {
  return last !== undefined && compareZoned(now, last) < 0 ? last : now;
}

/**
 * Version `version` once more, from the position it was made from and with the same header, disclosing what it disclosed.
 * BUNDLE_UNKNOWN; CONTENT_BLOCKED when it would hold what is blocked by now; BUNDLE_NOT_REPEATABLE when the keys that sealed it were replaced since.
 */
export function planAgain(input: ExportInput, version: number, context: OpenContext): Result<ExportPlan> {
  const caseId = input.case;
  if (input.disclose.length > 0) return fail('INPUT_INVALID', { paths: ['disclose'] });
  const before = bundlesOfCase(context.read, caseId).find(({ data }) => data.version === version)?.data;
  if (before === undefined) return fail('BUNDLE_UNKNOWN', { case: caseId, version });
  const view = readLedgerView(context, caseId, before.treeSize);
  if (!view.ok) return view;
  const visible = checkNotBlockedNow(context.read, view.value.facts.state);
  if (!visible.ok) return visible;
  // What was signed then must be what lies here now: else the repetition would seal a changed catalogue.
  if (view.value.rootHash !== before.rootHash)
    return fail('CATALOGUE_DAMAGED', { table: 'ledger_entries', row: String(before.treeSize) });
  if (!holdsKeysOf(context, before.treeSize)) return fail('BUNDLE_NOT_REPEATABLE', { version });
  const disclosures = openAgain(context, view.value, before.disclosed?.commitments ?? []);
  if (!disclosures.ok) return disclosures;
  const header = headerOf(before);
  const findings = findingsOf(header, view.value.facts);
  return ok({ header, view: view.value, findings, disclosures: disclosures.value, before });
}

/** Whether the keys of the open catalogue are those that the ledger names for a head of this size. */
function holdsKeysOf({ accounts, keys, primitives }: OpenContext, treeSize: number): boolean {
  const station = stationAt(accounts, treeSize);
  const isOf = (seed: Uint8Array, key: string | undefined) => toBase64(primitives.ed25519PublicKey(seed)) === key;
  return isOf(keys.checkpoint, station?.checkpointKey) && isOf(keys.bundle, station?.bundleKey);
}
