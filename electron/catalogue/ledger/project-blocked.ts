import { checkOpened } from '#shared/domain/blocked/fold.ts';
import type { OpeningFacts } from '#shared/domain/blocked/fold.ts';
import { foldItem } from '#shared/domain/item/fold.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import { ok, type Result } from '#shared/errors/result.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';
import { attachmentById, attachmentsWithContent } from '../storage/tables/attachments.ts';
import { blockedItemsOfCase } from '../storage/tables/blocked.ts';
import { itemStateById } from '../storage/tables/items.ts';
import { insertOpenedAttachment } from '../storage/tables/openings.ts';

/** What the rules ask about the opening of an attachment of a blocked item. */
export function contentFacts(tx: ReadTx, caseId: string, id: string): OpeningFacts {
  const attachment = attachmentById(tx, id)?.data ?? null;
  const same = attachment === null ? [] : attachmentsWithContent(tx, caseId, attachment.sha256).map(({ data }) => data);
  return { attachment, same, blocked: blockedItemsOfCase(tx, caseId) };
}

export function projectOpenedAttachment(tx: WriteTx, event: EventOf<'attachment.opened'>): Result<null> {
  const { data } = event;
  const folded = foldItem(itemStateById(tx, data.item) ?? null, event);
  const checked = folded.ok ? checkOpened(data, contentFacts(tx, data.case, data.attachment)) : folded;
  if (!checked.ok) return checked;
  insertOpenedAttachment(tx, data, event);
  return ok(null);
}
