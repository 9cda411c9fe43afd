import type { Output } from '#shared/contract/contract.ts';
import { decideHandover } from '#shared/domain/handover/decide.ts';
import type { BundleExported } from '#shared/domain/handover/events.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { CommandContext, SecondSigner } from '../../dispatch/handler.ts';
import { readHead } from '../../ledger/head.ts';
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

/** The entry of a new version. */
export function recordNew(
  context: CommandContext,
  { findings }: ExportPlan,
  data: BundleExported,
  reply: (exported: BundleExported) => Exported,
  second?: SecondSigner,
): Result<Exported> {
  const { primitives, station } = context;
  return context.commit((tx) => {
    const previousVersion = bundleCount(tx, data.case);
    // The version stands in the sealed files; a version that was counted meanwhile would make them lie.
    if (previousVersion + 1 !== data.version) return fail('BUNDLE_FIELDS_DISAGREE', { field: 'version' });
    const seq = readHead(tx, station.id, primitives)?.size ?? 0;
    const events = decideHandover(data, { caseKnown: true, findings, previousVersion, seq });
    if (!events.ok) return events;
    return ok({ events: events.value, reply: () => reply(data), topics: ['handovers', 'cases'] });
  }, second);
}

/** The names were approved when the version was made; that somebody takes them out of the seal once more is written down. */
function recordOpenings(context: CommandContext, plan: ExportPlan, reply: Exported): Result<Exported> {
  const events = peopleOf(plan.view, plan.disclosures).map((about): DomainEvent => ({
    type: 'restricted.opened',
    data: { case: plan.header.case, about, reason: { code: 'hand-over', text: '' } },
  }));
  return context.commit(() => ok({ events, reply: () => reply, topics: ['people'] }));
}
