import { listSheet } from '#shared/bundle/contents.ts';
import { evidenceTable } from '#shared/bundle/evidence-list.ts';
import { stateFindings } from '#shared/bundle/findings.ts';
import { bundleFiles, bundleName } from '#shared/bundle/layout.ts';
import { formatPublicKey, minisignKey } from '#shared/bundle/minisign.ts';
import type { WrittenBundle } from '#shared/bundle/write.ts';
import type { Output } from '#shared/contract/contract.ts';
import { decideHandover } from '#shared/domain/handover/decide.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import { join } from 'node:path';
import type { CommandContext, CommandHandler } from '../../dispatch/handler.ts';
import { bundleParts } from '../../exporters/bundle-parts.ts';
import { encrypterFor } from '../../exporters/encrypt-file.ts';
import { beginStaging } from '../../exporters/staging.ts';
import { checkWorkbook } from '../../exporters/workbook-check.ts';
import { namesOf, outputNames, writeFolder, writePackages } from '../../exporters/write-outputs.ts';
import { readHead } from '../../ledger/head.ts';
import { bundleCount } from '../../storage/tables/bundles.ts';
import { planAgain, planNew, type ExportPlan } from './plan.ts';

type Exported = Output<'handover.export'>;

/**
 * Writes everything under temporary names, records it, then gives the names. In this order a crash can leave a recorded
 * version whose files must be made again (`again`), but never a sealed bundle that the ledger does not know.
 */
export const exportBundle: CommandHandler<'handover.export'> = async (input, context) => {
  const target = context.path(input.target);
  if (!target.ok) return target;
  const page = context.verifierPage();
  if (!page.ok) return page;
  const encrypter = encrypterFor(input.encryptTo);
  if (!encrypter.ok) return encrypter;
  const planned = input.again === null ? planNew(input, context) : planAgain(input.case, input.again, context);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const name = bundleName(plan.view.facts.state.case.number, plan.header.stage, plan.header.version);
  const names = outputNames(name, input.zip, input.encryptTo.length > 0);
  const staging = beginStaging(target.value, namesOf(names), toHex(context.effects.random(4)));
  try {
    const written = await writeFolder(
      bundleParts(context, plan.header, plan.view, page.value),
      staging.path(name),
      context,
    );
    const list = evidenceTable(plan.view.facts, stateFindings(plan.findings));
    const read = await checkWorkbook(join(staging.path(name), bundleFiles.listXlsx), listSheet, list);
    if (!read.ok) return read;
    const same = sameAsBefore(plan, written);
    if (!same.ok) return same;
    await writePackages(staging, names, encrypter.value, context);
    const outputs = namesOf(names).map((output) => join(target.value, output));
    const recorded = record(context, plan, written, { name, path: join(target.value, name), outputs });
    if (recorded.ok) await staging.publish();
    if (recorded.ok) context.effects.log.event('export.finished', { files: written.files, bytes: written.bytes });
    return recorded;
  } finally {
    await staging.discard();
  }
};

/** Another page or table layout of a newer program gives other bytes under the same seal: refused, not passed off as the old version. */
function sameAsBefore({ before }: ExportPlan, { tagManifestSha256 }: WrittenBundle): Result<null> {
  if (before === null || before.tagManifestSha256 === tagManifestSha256) return ok(null);
  return fail('BUNDLE_NOT_REPEATABLE', { version: before.version });
}

function record(
  context: CommandContext,
  plan: ExportPlan,
  written: WrittenBundle,
  places: Pick<Exported, 'name' | 'path' | 'outputs'>,
): Result<Exported> {
  const { header, findings, before } = plan;
  const { primitives, keys, station } = context;
  const signerKey = formatPublicKey(minisignKey(primitives, primitives.ed25519PublicKey(keys.bundle)));
  const { files, bytes, tagManifestSha256 } = written;
  const reply = (exported: Exported['exported']): Exported => ({
    exported,
    signerKey,
    files,
    bytes,
    ...places,
    outputs: [...places.outputs],
  });
  if (before !== null) return ok(reply(before));
  return context.commit((tx) => {
    const previousVersion = bundleCount(tx, header.case);
    // The version stands in the sealed files; a version that was counted meanwhile would make them lie.
    if (previousVersion + 1 !== header.version) return fail('BUNDLE_FIELDS_DISAGREE', { field: 'version' });
    const seq = readHead(tx, station.id, primitives)?.size ?? 0;
    const events = decideHandover(
      { ...header, tagManifestSha256 },
      { caseKnown: true, findings, previousVersion, seq },
    );
    return events.ok
      ? ok({
          events: events.value,
          reply: () => reply({ ...header, tagManifestSha256 }),
          topics: ['handovers', 'cases'],
        })
      : events;
  });
}
