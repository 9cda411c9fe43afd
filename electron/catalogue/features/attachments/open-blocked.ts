import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Parsed } from '#shared/contract/contract.ts';
import type { AttachmentAdded } from '#shared/domain/attachment/events.ts';
import { decideOpenBlocked } from '#shared/domain/blocked/decide.ts';
import { fail, ok } from '#shared/errors/result.ts';
import type { CommandHandler } from '../../dispatch/handler.ts';
import { savePlain } from '../../files/save-attachment.ts';
import { contentFacts } from '../../ledger/project-blocked.ts';
import { notInSet } from '../../ledger/visible.ts';
import { portableName } from '../../storage/portable-name.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { blocksOfContent } from '../../storage/tables/blocked.ts';
import { plainBytes, stored } from './content.ts';

/**
 * SECURITY SEC-72: two people sign why, the entry is in the ledger, and only then the bytes are written, to the folder that
 * was chosen. The window never gets them.
 */
export const openBlocked: CommandHandler<'attachments.open-blocked'> = async (input, context) => {
  const folder = context.path(input.folder);
  if (!folder.ok) return folder;
  const data = stored(context.read, input.attachment);
  const name = portableName(data.name) ?? data.attachment;
  // Before somebody is called to sign for what could not be written.
  if (existsSync(join(folder.value, name))) return fail('TARGET_EXISTS', { name });
  const proposed = proposedOf(context.read, data, input);
  if (!proposed.ok) return proposed;
  const second = await context.second(proposed.value);
  if (!second.ok) return second;
  const opened = context.commit((tx) => {
    const again = proposedOf(tx, data, input);
    if (!again.ok) return again;
    const event = { ...again.value, data: { ...again.value.data, second: second.value.user } };
    return ok({ events: [event], reply: () => ({ name: null }), topics: ['cases', 'items', 'people'] });
  }, second.value);
  if (!opened.ok) return opened;
  await savePlain(plainBytes(context, data, 'copying-attachments'), folder.value, name);
  return ok({ name });
};

/** Named for its own item where that is blocked, else for the one that holds the same bytes. */
function proposedOf(
  tx: ReadTx,
  { case: caseId, attachment, item, sha256 }: AttachmentAdded,
  { reason }: Pick<Parsed<'attachments.open-blocked'>, 'reason'>,
) {
  const because = blocksOfContent(tx, { case: caseId, sha256 });
  const named = because.find((each) => each === item) ?? because[0];
  if (named === undefined) {
    // What only a set says has no item yet that two people could answer for.
    const known = notInSet(tx, { case: caseId, sha256 });
    return known.ok ? fail('ATTACHMENT_NOT_BLOCKED') : known;
  }
  return decideOpenBlocked({ case: caseId, item: named, attachment, reason }, contentFacts(tx, caseId, attachment));
}
