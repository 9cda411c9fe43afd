import type { Output } from '#shared/contract/contract.ts';
import { decideHandover } from '#shared/domain/handover/decide.ts';
import type { BundleExported } from '#shared/domain/handover/events.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { decideOpening } from '#shared/domain/restricted/decide.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { CommandContext, SecondSigner } from '../../dispatch/handler.ts';
import { checkNotBlockedNow } from '../../exporters/blocked-now.ts';
import { readHead } from '../../ledger/head.ts';
import { clearanceFacts } from '../../restricted/facts.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { bundleCount } from '../../storage/tables/bundles.ts';
import { peopleOf } from './disclose.ts';
import type { ExportPlan } from './plan.ts';

export type Exported = Output<'handover.export'>;

/**
 * SECURITY SEC-61: names leave the house only after an entry says so, by two signatures. The second person signs exactly
 * this, both seals in it; nothing with a name in it is on the disk before.
 */
export async function recordDisclosing(
  context: CommandContext,
  plan: ExportPlan,
  data: BundleExported,
  reply: (exported: BundleExported) => Exported,
): Promise<Result<Exported>> {
  if (plan.before !== null) return recordOpenings(context, plan, reply(plan.before));
  const second = await context.second({ type: 'bundle.exported', data });
  if (!second.ok) return second;
  return recordNew(context, plan, { ...data, second: second.value.user }, reply, second.value);
}

/** The entry of a new version, and before it the opening of each person whose names it discloses. */
export function recordNew(
  context: CommandContext,
  plan: ExportPlan,
  data: BundleExported,
  reply: (exported: BundleExported) => Exported,
  second?: SecondSigner,
): Result<Exported> {
  const { primitives, station } = context;
  return context.commit((tx) => {
    const previousVersion = bundleCount(tx, data.case);
    // The version stands in the sealed files; a version that was counted meanwhile would make them lie.
    if (previousVersion + 1 !== data.version) return fail('BUNDLE_FIELDS_DISAGREE', { field: 'version' });
    // Somebody may have blocked an item while the files were written.
    const visible = checkNotBlockedNow(tx, plan.view.facts.state);
    if (!visible.ok) return visible;
    const opened = openingsOf(context, tx, plan);
    if (!opened.ok) return opened;
    const seq = (readHead(tx, station.id, primitives)?.size ?? 0) + opened.value.length;
    const exported = decideHandover(data, { caseKnown: true, findings: plan.findings, previousVersion, seq });
    if (!exported.ok) return exported;
    const events = [...opened.value, ...exported.value];
    return ok({ events, reply: () => reply(data), topics: ['handovers', 'cases', 'people'] });
  }, second);
}

/** The names were approved when the version was made; that somebody takes them out of the seal once more is written down. */
function recordOpenings(context: CommandContext, plan: ExportPlan, reply: Exported): Result<Exported> {
  return context.commit((tx) => {
    const visible = checkNotBlockedNow(tx, plan.view.facts.state);
    if (!visible.ok) return visible;
    const opened = openingsOf(context, tx, plan);
    return opened.ok ? ok({ events: opened.value, reply: () => reply, topics: ['people'] }) : opened;
  });
}

/** SECURITY SEC-53: whose names leave the seal; none when nothing is disclosed. NOT_CLEARED: no longer, since they were read. */
function openingsOf(
  context: CommandContext,
  tx: ReadTx,
  { header, view, disclosures }: ExportPlan,
): Result<readonly DomainEvent[]> {
  const facts = { ...clearanceFacts(context, tx, header.case), aboutCase: header.case };
  const events: DomainEvent[] = [];
  for (const about of peopleOf(view, disclosures)) {
    const decided = decideOpening({ case: header.case, about, reason: { code: 'hand-over', text: '' } }, facts);
    if (!decided.ok) return decided;
    events.push(...decided.value);
  }
  return ok(events);
}
