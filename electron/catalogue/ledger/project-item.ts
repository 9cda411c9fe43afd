import type { RecordedEvent } from '#shared/domain/events.ts';
import { checkPhoto } from '#shared/domain/intake/fold.ts';
import { checkInside } from '#shared/domain/item/inside.ts';
import { foldItem } from '#shared/domain/item/fold.ts';
import type { ItemState } from '#shared/domain/item/item-state.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import { checkHandOver } from '#shared/domain/legal/barred.ts';
import { checkNotAsked } from '#shared/domain/seizure/check.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { itemWords } from '../search/item-words.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';
import { attachmentById } from '../storage/tables/attachments.ts';
import { updateCaseDue } from '../storage/tables/cases.ts';
import { applicationsOfCase } from '../storage/tables/court.ts';
import { fileListById, insertFileList } from '../storage/tables/file-lists.ts';
import { insertJudgement } from '../storage/tables/intake.ts';
import { countItem } from '../storage/tables/item-counts.ts';
import { putIdentifier } from '../storage/tables/item-identifiers.ts';
import { insertItem, isItemNumberTaken, itemStateById, itemWithSeal, updateItem } from '../storage/tables/items.ts';
import { countSeizedItem, seizureById } from '../storage/tables/seizures.ts';
import { standingOf } from './legal.ts';
import { checkFresh } from './project-papers.ts';

/** Events that change the state of an item that is there. */
type ItemEvent = Extract<
  RecordedEvent,
  {
    readonly type:
      `custody.${string}` | `package.${string}` | `item.content-${string}` | 'file-list.sealed' | 'intake.judged';
  }
>;

export function projectSeizedItem(tx: WriteTx, event: EventOf<'item.seized'>): Result<null> {
  const { data, station } = event;
  if (seizureById(tx, data.seizure)?.data.case !== data.case) return fail('SEIZURE_UNKNOWN', { seizure: data.seizure });
  const fresh = checkFresh(itemStateById(tx, data.item) !== undefined, data.item);
  if (!fresh.ok) return fresh;
  if (isItemNumberTaken(tx, data.case, data.number, station)) return fail('ENTRY_DUPLICATE', { id: data.number });
  const outer = data.inside === undefined ? undefined : itemStateById(tx, data.inside);
  const asked = checkNotAsked(
    data.seizure,
    applicationsOfCase(tx, data.case).map((row) => row.data),
  );
  const inside = asked.ok ? checkInside(data, outer ?? null) : asked;
  if (!inside.ok) return inside;
  const state = foldItem(null, event);
  if (!state.ok) return state;
  insertItem(tx, state.value, itemWords(data), event);
  putIdentifier(tx, data);
  countItem(tx, state.value.case, state.value.custody, 1);
  countSeizedItem(tx, data.seizure);
  return ok(null);
}

export function projectItem(tx: WriteTx, event: ItemEvent): Result<null> {
  const allowed = checkUnique(tx, event);
  if (!allowed.ok) return allowed;
  const before = itemStateById(tx, event.data.item);
  const after = foldItem(before ?? null, event);
  if (!after.ok || before === undefined) return after.ok ? fail('ITEM_UNKNOWN', { item: event.data.item }) : after;
  if (event.type === 'file-list.sealed') insertFileList(tx, event.data, event);
  if (event.type === 'intake.judged') insertJudgement(tx, event);
  putItem(tx, before, after.value);
  return ok(null);
}

/** What no item knows of the others. */
function checkUnique(tx: ReadTx, event: ItemEvent): Result<null> {
  if (event.type === 'file-list.sealed')
    return checkFresh(fileListById(tx, event.data.list) !== undefined, event.data.list);
  if (event.type === 'intake.judged')
    return checkPhoto(event.data, attachmentById(tx, event.data.attachment ?? '')?.data ?? null);
  if (event.type === 'custody.handed-over') return checkLegal(tx, event.data.item);
  if (event.type !== 'package.sealed') return ok(null);
  const bearer = itemWithSeal(tx, event.data.seal);
  return bearer === undefined || bearer.item === event.data.item
    ? ok(null)
    : fail('SEAL_IN_USE', { item: bearer.number });
}

function checkLegal(tx: ReadTx, id: string): Result<null> {
  const item = itemStateById(tx, id);
  return item === undefined ? ok(null) : checkHandOver(item.number, standingOf(tx, item));
}

/** Writes the state of an item, and moves it from one count to the other. */
export function putItem(tx: WriteTx, before: ItemState, after: ItemState): void {
  updateItem(tx, before, after);
  if (before.due !== after.due) updateCaseDue(tx, after.case);
  if (before.custody === after.custody) return;
  countItem(tx, before.case, before.custody, -1);
  countItem(tx, after.case, after.custody, 1);
}
