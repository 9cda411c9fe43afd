import { join } from 'node:path';
import { listSheet } from '#shared/bundle/contents.ts';
import type { DisclosedLine } from '#shared/bundle/disclosed.ts';
import { evidenceTable } from '#shared/bundle/evidence-list.ts';
import { stateFindings } from '#shared/bundle/findings.ts';
import { bundleFiles, bundleName, disclosingName } from '#shared/bundle/layout.ts';
import { formatPublicKey, minisignKey } from '#shared/bundle/minisign.ts';
import { sealDisclosing } from '#shared/bundle/seal.ts';
import type { WrittenBundle } from '#shared/bundle/write.ts';
import type { BundleExported } from '#shared/domain/handover/events.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { disclosureDigest } from '#shared/ledger/disclosure.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import type { CommandContext, CommandHandler } from '../../dispatch/handler.ts';
import { checkNotBlockedNow } from '../../exporters/blocked-now.ts';
import { bundleParts } from '../../exporters/bundle-parts.ts';
import { encrypterFor } from '../../exporters/encrypt-file.ts';
import { beginStaging, type Staging } from '../../exporters/staging.ts';
import { checkWorkbook } from '../../exporters/workbook-check.ts';
import { namesOf, outputNames, writeFolder, writePackages, type OutputNames } from '../../exporters/write-outputs.ts';
import { askNow } from '../../ledger/visible.ts';
import { planAgain, planNew, type ExportPlan } from './plan.ts';
import { recordDisclosing, recordNew, type Exported } from './record.ts';

/** Where the outputs of an export go. */
interface Places {
  readonly target: string;
  readonly redacted: OutputNames;
  /** Null when nothing is disclosed. */
  readonly disclosing: OutputNames | null;
}

interface Work {
  readonly context: CommandContext;
  readonly plan: ExportPlan;
  readonly page: Uint8Array;
  readonly encrypter: Parameters<typeof writePackages>[2];
  readonly staging: Staging;
  readonly places: Places;
}

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
  const planned = input.again === null ? planNew(input, context) : planAgain(input, input.again, context);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const name = bundleName(plan.view.facts.state.case.number, plan.header.stage, plan.header.version);
  const names = (folder: string) => outputNames(folder, input.zip, input.encryptTo.length > 0);
  const disclosing = plan.disclosures.length === 0 ? null : names(disclosingName(name));
  const places = { target: target.value, redacted: names(name), disclosing };
  const staging = beginStaging(target.value, allNames(places), toHex(context.effects.random(4)));
  try {
    const made = await make({ context, plan, page: page.value, encrypter: encrypter.value, staging, places });
    // SECURITY SEC-72: the last word before it has a name; gigabytes were written since the first.
    const visible = made.ok ? askNow(context, (tx) => checkNotBlockedNow(tx, plan.view.facts.state)) : ok(null);
    if (!visible.ok) return visible;
    if (made.ok) await staging.publish();
    if (made.ok) context.effects.log.event('export.finished', { files: made.value.files, bytes: made.value.bytes });
    return made;
  } finally {
    await staging.discard();
  }
};

function allNames({ redacted, disclosing }: Places): readonly string[] {
  return [...namesOf(redacted), ...(disclosing === null ? [] : namesOf(disclosing))];
}

async function make(work: Work): Promise<Result<Exported>> {
  const { context, plan, places } = work;
  const written = await writeOne(work, places.redacted, []);
  if (!written.ok) return written;
  const data = dataOf(work, written.value);
  const same = sameAsBefore(plan, data);
  if (!same.ok) return same;
  const reply = replyWith(work, written.value);
  if (places.disclosing === null)
    return plan.before === null ? recordNew(context, plan, data, reply) : ok(reply(plan.before));
  const recorded = await recordDisclosing(context, plan, data, reply);
  if (!recorded.ok) return recorded;
  const disclosing = await writeOne(work, places.disclosing, plan.disclosures);
  if (!disclosing.ok) return disclosing;
  const approved = disclosing.value.tagManifestSha256 === data.disclosed?.tagManifestSha256;
  return approved ? recorded : fail('BUNDLE_NOT_REPEATABLE', { version: plan.header.version });
}

/** A whole bundle with its packages, and the workbook read back. */
async function writeOne(
  { context, plan, page, encrypter, staging }: Work,
  names: OutputNames,
  lines: readonly DisclosedLine[],
): Promise<Result<WrittenBundle>> {
  const folder = staging.path(names.folder);
  const written = await writeFolder(bundleParts(context, plan.header, plan.view, page, lines), folder, context);
  const list = evidenceTable(plan.view.facts, stateFindings(plan.findings));
  const read = await checkWorkbook(join(folder, bundleFiles.listXlsx), listSheet, list);
  if (!read.ok) return read;
  await writePackages(staging, names, encrypter, context);
  return ok(written);
}

/** What the entry says of the version; the seal of the disclosing bundle is known before it is written. */
function dataOf({ context, plan }: Work, { tagManifestSha256, sealed }: WrittenBundle): BundleExported {
  const { primitives } = context;
  const { header, disclosures } = plan;
  if (disclosures.length === 0) return { ...header, tagManifestSha256 };
  const commitments = disclosures.map(({ disclosure }) => disclosureDigest(primitives, disclosure)).sort();
  const seal = sealDisclosing(sealed, disclosures, primitives);
  return { ...header, tagManifestSha256, disclosed: { commitments, tagManifestSha256: seal } };
}

/** Another page or table layout of a newer program gives other bytes under the same seal: refused, not passed off as the old version. */
function sameAsBefore({ before, disclosures }: ExportPlan, made: BundleExported): Result<null> {
  if (before === null) return ok(null);
  const same =
    before.tagManifestSha256 === made.tagManifestSha256 &&
    (disclosures.length === 0 || before.disclosed?.tagManifestSha256 === made.disclosed?.tagManifestSha256);
  return same ? ok(null) : fail('BUNDLE_NOT_REPEATABLE', { version: before.version });
}

function replyWith({ context, places }: Work, { files, bytes }: WrittenBundle): (exported: BundleExported) => Exported {
  const { primitives, keys } = context;
  const { target, redacted, disclosing } = places;
  const signerKey = formatPublicKey(minisignKey(primitives, primitives.ed25519PublicKey(keys.bundle)));
  return (exported) => ({
    exported,
    signerKey,
    files,
    bytes,
    name: redacted.folder,
    path: join(target, redacted.folder),
    disclosing: disclosing === null ? null : { name: disclosing.folder, path: join(target, disclosing.folder) },
    outputs: allNames(places).map((name) => join(target, name)),
  });
}
