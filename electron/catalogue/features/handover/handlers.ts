import { isInQuestion, pastAlarms, type Acquisition } from '#shared/domain/acquisition/acquisition.ts';
import type { PrecheckFinding } from '#shared/contract/handover.ts';
import type { AttachmentAdded } from '#shared/domain/attachment/events.ts';
import { precheck, type OnceInQuestion, type Finding } from '#shared/domain/handover/precheck.ts';
import { fileAlgorithms } from '#shared/domain/file-list/events.ts';
import type { HashSetAdded } from '#shared/domain/hash-set/events.ts';
import { unmatchedItems, unrecognisingSets } from '#shared/domain/hash-set/unmatched.ts';
import type { ItemState } from '#shared/domain/item/item-state.ts';
import { legalOf } from '#shared/domain/legal/fold.ts';
import { localDate } from '#shared/domain/time/instant.ts';
import { fail, ok } from '#shared/errors/result.ts';
import type { QueryHandler } from '../../dispatch/handler.ts';
import { command, free, query, type Registered } from '../../dispatch/registry.ts';
import { caseRegime } from '../../ledger/case-regime.ts';
import { legalPapersOf } from '../../ledger/legal.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { acquisitionsOfCase } from '../../storage/tables/acquisitions.ts';
import { attachmentsOfCase } from '../../storage/tables/attachments.ts';
import { blocksOfContent, setOfContent } from '../../storage/tables/blocked.ts';
import { listedBundles } from '../../storage/tables/bundles.ts';
import { isCaseKnown } from '../../storage/tables/cases.ts';
import { matchesOfItem } from '../../storage/tables/file-list-matches.ts';
import { fileListsOfCase } from '../../storage/tables/file-lists.ts';
import { hashSets } from '../../storage/tables/hash-sets.ts';
import { itemStatesOfCase } from '../../storage/tables/items.ts';
import { userNames } from '../../storage/tables/users.ts';
import { exportBundle } from './export.ts';
import { verify } from './verify.ts';

const checkBefore: QueryHandler<'handover.precheck'> = (input, { read, effects }) => {
  if (!isCaseKnown(read, input.case)) return fail('CASE_UNKNOWN', { case: input.case });
  const items: readonly ItemState[] = itemStatesOfCase(read, input.case);
  const papers = legalPapersOf(read, input.case);
  const { regime } = caseRegime(read, input.case);
  const legal = new Map(items.map((item) => [item.item, legalOf(item, papers, regime)]));
  const { seizures, warrants } = papers;
  const images = acquisitionsOfCase(read, input.case);
  const alarms = new Set(images.filter(isInQuestion).map(({ recorded }) => recorded.item));
  const ofImages = { alarms, pastAlarms: pastAlarmsOf(images) };
  const lists = fileListsOfCase(read, input.case);
  const sets = hashSets(read).flatMap(({ data, retired }) => (retired === null ? [data] : []));
  const silent = unrecognisingSets({ sets, lists });
  const unrecognisable = new Set(silent.keys());
  const unmatched = unmatchedItems({
    sets,
    lists,
    matches: lists.flatMap(({ item }) =>
      matchesOfItem(read, item)
        .map(({ data }) => data)
        .reverse(),
    ),
  });
  const attachments = attachmentsOfCase(read, input.case).filter(({ data }) => data.kind !== 'other');
  const inSet = new Set(attachments.filter(({ data }) => isOnlyInSet(read, data)).map(({ data }) => data.item));
  const ofLists = { unmatched, unrecognisable, inSet };
  const facts = { today: localDate(effects.now()), items, seizures, warrants, legal, ...ofImages, ...ofLists };
  return ok({
    findings: precheck(facts, input.stage).map((finding) => naming(finding, silent)),
    items: items.length,
    attachments: attachments.length,
    files: lists.reduce((sum, { files }) => sum + files, 0),
  });
};

function pastAlarmsOf(images: readonly Acquisition[]): ReadonlyMap<string, readonly OnceInQuestion[]> {
  const past = images.flatMap((image) => {
    const { item, image: file } = image.recorded;
    return pastAlarms(image).map(({ outcome, since, until }) => ({
      item,
      once: { name: file.name, outcome, since, until },
    }));
  });
  const byItem = Map.groupBy(past, ({ item }) => item);
  return new Map([...byItem].map(([item, all]) => [item, all.map(({ once }) => once)]));
}

/** Which sets a warning is about: a bundle says only that there are some (HANDOVER.md). */
function naming(finding: Finding, silent: ReadonlyMap<string, readonly HashSetAdded[]>): PrecheckFinding {
  if (finding.code !== 'not-recognisable') return finding;
  const sets = silent.get(finding.item ?? '') ?? [];
  return {
    ...finding,
    sets: sets.map((set) => ({ name: set.name, kinds: fileAlgorithms.filter((kind) => set[kind] > 0) })),
  };
}

/** What is blocked besides is withheld, and keeps nothing back. */
function isOnlyInSet(read: ReadTx, content: AttachmentAdded): boolean {
  return setOfContent(read, content) !== undefined && blocksOfContent(read, content).length === 0;
}

const listBundles: QueryHandler<'handover.list'> = (input, { read }) => {
  if (input.case !== null && !isCaseKnown(read, input.case)) return fail('CASE_UNKNOWN', { case: input.case });
  const names = userNames(read);
  return ok(
    listedBundles(read, input.case).map(({ data, seq, by, caseNumber }) => ({
      ...data,
      seq,
      caseNumber,
      byName: names.get(by) ?? by,
    })),
  );
};

export const handoverHandlers: readonly Registered[] = [
  query('handover.precheck', checkBefore),
  command('handover.export', exportBundle),
  query('handover.list', listBundles),
  free('bundle.verify', verify),
];
