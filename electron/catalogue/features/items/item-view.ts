import type { ItemView, TimelineEntry } from '#shared/contract/items.ts';
import { hasGoneOut } from '#shared/domain/blocked/gone-out.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';
import { localDate } from '#shared/domain/time/instant.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { QueryHandler } from '../../dispatch/handler.ts';
import { attachmentRows } from '../../ledger/attachment-rows.ts';
import { historyAt, historyOfItem, sourcesOf } from '../../ledger/history.ts';
import { judgedOf } from '../../ledger/judged.ts';
import { standingOf } from '../../ledger/legal.ts';
import { timelineEntry } from '../../ledger/timeline.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { attachmentsOfItem } from '../../storage/tables/attachments.ts';
import { bundlesOfCase } from '../../storage/tables/bundles.ts';
import { fileListOfItem } from '../../storage/tables/file-lists.ts';
import { partsOfItem } from '../../storage/tables/item-parts.ts';
import { itemStateById, listedItemById, type ListedItem } from '../../storage/tables/items.ts';
import { seizureById } from '../../storage/tables/seizures.ts';
import { userNames } from '../../storage/tables/users.ts';
import { oneItemRow } from '../../ledger/item-row.ts';

/** Everything that one item's page tells. */
export const getItem: QueryHandler<'items.get'> = (input, { read, effects }) => {
  const found = listedItemById(read, input.item);
  if (found === undefined) return fail('ITEM_UNKNOWN', { item: input.item });
  const history = historyOfItem(sourcesOf(read), input.item);
  if (!history.ok) return history;
  const seized = history.value[0]?.event;
  if (seized?.type !== 'item.seized') return fail('CATALOGUE_DAMAGED', { table: 'items', row: found.number });
  const names = userNames(read);
  const seizure = seizureOf(read, found, names);
  if (!seizure.ok) return seizure;
  const item = oneItemRow(read, found, localDate(effects.now()));
  const events = history.value.map(({ event }) => event);
  return ok({
    item,
    seized: seized.data,
    seq: seized.seq,
    timeline: history.value.map((entry) => timelineEntry(entry, found, names, read)),
    attachments: attachmentRows(read, found.case, attachmentsOfItem(read, input.item), names),
    fileList: fileListOfItem(read, input.item) ?? null,
    legal: standingOf(read, found),
    outer: outerOf(read, found),
    parts: partsOfItem(read, input.item),
    seizure: seizure.value,
    blockedHere: found.blocked,
    goneOut: item.blocked ? goneOut(read, found.case, events) : [],
    judged: judgedOf(read, found, names),
  });
};

/** The bundles that held its content before it was blocked. */
function goneOut(read: ReadTx, caseId: string, events: readonly RecordedEvent[]): ItemView['goneOut'] {
  return bundlesOfCase(read, caseId)
    .filter(({ data }) => hasGoneOut(events, data.treeSize))
    .map(({ data: { stage, version, recipient, createdAt } }) => ({ stage, version, recipient, createdAt }));
}

function outerOf(read: ReadTx, { inside }: ListedItem): ItemView['outer'] {
  const outer = inside === null ? undefined : itemStateById(read, inside);
  return outer === undefined ? null : { item: outer.item, number: outer.number, description: outer.description };
}

/** The entry of the seizure that the item came by, as it stands. */
function seizureOf(read: ReadTx, found: ListedItem, names: ReadonlyMap<string, string>): Result<TimelineEntry> {
  const stored = seizureById(read, found.seizure);
  if (stored === undefined) return fail('CATALOGUE_DAMAGED', { table: 'items', row: found.number });
  const { station, seq } = stored;
  const history = historyAt(sourcesOf(read), { station, seq });
  return history.ok ? ok(timelineEntry(history.value, undefined, names, read)) : history;
}
