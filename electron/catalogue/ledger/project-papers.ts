import { checkStored } from '#shared/domain/attachment/decide.ts';
import { checkCase } from '#shared/domain/case/decide.ts';
import { checkExported } from '#shared/domain/handover/check.ts';
import { foldItem } from '#shared/domain/item/fold.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import { checkSeizure } from '#shared/domain/seizure/check.ts';
import type { SeizureRecorded } from '#shared/domain/seizure/events.ts';
import { checkWarrant } from '#shared/domain/warrant/decide.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';
import { attachmentById, insertAttachment } from '../storage/tables/attachments.ts';
import { bundleCount, insertBundle, isBundleKnown } from '../storage/tables/bundles.ts';
import { insertCase, isCaseKnown, isCaseNumberTaken } from '../storage/tables/cases.ts';
import { itemStateById } from '../storage/tables/items.ts';
import { insertSeizure, seizureById } from '../storage/tables/seizures.ts';
import { insertWarrant, warrantById } from '../storage/tables/warrants.ts';

/** An id is given once. */
export function checkFresh(known: boolean, id: string): Result<null> {
  return known ? fail('ENTRY_DUPLICATE', { id }) : ok(null);
}

export function projectCase(tx: WriteTx, event: EventOf<'case.opened'>): Result<null> {
  const { data } = event;
  const fresh = checkFresh(isCaseKnown(tx, data.case), data.case);
  if (!fresh.ok) return fresh;
  if (isCaseNumberTaken(tx, data.number, data.case)) return fail('CASE_NUMBER_TAKEN');
  const checked = checkCase(data, event.at);
  if (checked.ok) insertCase(tx, event);
  return checked;
}

export function projectWarrant(tx: WriteTx, event: EventOf<'warrant.recorded'>): Result<null> {
  const { data } = event;
  const fresh = checkFresh(warrantById(tx, data.warrant) !== undefined, data.warrant);
  const checked = fresh.ok ? checkWarrant(data, event.at) : fresh;
  if (checked.ok) insertWarrant(tx, data, event);
  return checked;
}

/** A paper gives authority only in its own case. `at`: when the seizure was recorded. */
export function checkAuthority(tx: ReadTx, seizure: SeizureRecorded, at: string): Result<null> {
  const warrant = seizure.warrant === null ? undefined : warrantById(tx, seizure.warrant);
  return checkSeizure(seizure, warrant?.case === seizure.case ? warrant : null, at);
}

export function projectSeizure(tx: WriteTx, event: EventOf<'seizure.recorded'>): Result<null> {
  const { data } = event;
  const fresh = checkFresh(seizureById(tx, data.seizure) !== undefined, data.seizure);
  const checked = fresh.ok ? checkAuthority(tx, data, event.at) : fresh;
  if (checked.ok) insertSeizure(tx, data, event);
  return checked;
}

export function projectAttachment(tx: WriteTx, event: EventOf<'attachment.added'>): Result<null> {
  const { attachment, item, storedWith } = event.data;
  const fresh = checkFresh(attachmentById(tx, attachment) !== undefined, attachment);
  if (!fresh.ok) return fresh;
  const allowed = item === null ? ok(null) : foldItem(itemStateById(tx, item) ?? null, event);
  if (!allowed.ok) return allowed;
  const first = storedWith === undefined ? undefined : attachmentById(tx, storedWith);
  const stored = checkStored(event.data, first?.data ?? null);
  if (!stored.ok) return stored;
  insertAttachment(tx, event);
  return ok(null);
}

export function projectBundle(tx: WriteTx, event: EventOf<'bundle.exported'>): Result<null> {
  const { data, seq } = event;
  const fresh = checkFresh(isBundleKnown(tx, data.bundle), data.bundle);
  const checked = fresh.ok ? checkExported(data, { version: bundleCount(tx, data.case) + 1, seq }) : fresh;
  if (checked.ok) insertBundle(tx, event);
  return checked;
}
