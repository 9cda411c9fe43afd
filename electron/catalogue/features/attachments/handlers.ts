import type { AttachmentAdded } from '#shared/domain/attachment/events.ts';
import { decideAttachment, type AttachmentFacts } from '#shared/domain/attachment/decide.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { blockedTexts } from '#shared/text/screens/blocked.ts';
import { say } from '#shared/text/text.ts';
import type { CommandContext, CommandHandler, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { sourceOf } from '../../files/file-source.ts';
import { pictureOf } from '../../files/picture.ts';
import { savePlain } from '../../files/save-attachment.ts';
import type { WrittenPart } from '../../files/write-attachment.ts';
import { attachmentRows } from '../../ledger/attachment-rows.ts';
import { givenOnlyIf, mayBeSeen } from '../../ledger/visible.ts';
import { portableName } from '../../storage/portable-name.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { attachmentById, attachmentsOfCase } from '../../storage/tables/attachments.ts';
import { isItemBlocked, setOfContent } from '../../storage/tables/blocked.ts';
import { isFileKnown } from '../../storage/tables/finds.ts';
import { itemStateById } from '../../storage/tables/items.ts';
import { userNames } from '../../storage/tables/users.ts';
import { filesFolder, plainBytes, stored, storedAlready } from './content.ts';
import { openBlocked } from './open-blocked.ts';

const PREVIEW_LIMIT_BYTES = 8 * 1024 * 1024;

function factsOf(tx: ReadTx, input: Pick<AttachmentAdded, 'case' | 'item' | 'storedWith'>): AttachmentFacts {
  const { item, storedWith } = input;
  return {
    caseKnown: isFileKnown(tx, input.case),
    item: item === null ? null : (itemStateById(tx, item) ?? null),
    storedWith: storedWith === undefined ? null : (attachmentById(tx, storedWith)?.data ?? null),
  };
}

const list: QueryHandler<'attachments.list'> = (input, context) => {
  if (!isFileKnown(context.read, input.case)) return fail('CASE_UNKNOWN', { case: input.case });
  const rows = attachmentsOfCase(context.read, input.case);
  return ok(attachmentRows(context.read, input.case, rows, userNames(context.read)));
};

const add: CommandHandler<'attachments.add'> = async (input, context) => {
  const source = sourceOf(context, input.file);
  if (!source.ok) return source;
  const { kind, caption } = input;
  const known = {
    case: input.case,
    item: input.item,
    kind,
    caption,
    attachment: context.newId('at'),
    name: source.value.name,
  };
  // Asked before gigabytes are copied, and again in the transaction that records it.
  const refused = decideAttachment({ ...known, bytes: 0, sha256: '0'.repeat(64) }, factsOf(context.read, input));
  if (!refused.ok) return refused;
  const { primitives, signal } = context;
  const progress = (done: number, total: number) => context.progress('reading', done, total, 'bytes');
  const tools = { primitives, signal, progress };
  const part = await source.value.write(tools, filesFolder(context), context.keys.files, known.attachment);
  const data = { ...known, bytes: part.bytes, sha256: part.sha256 };
  const first = await storedAlready(context, data).catch(async (error: unknown) => {
    await part.discard();
    throw error;
  });
  if (first === null) return record(context, data, part);
  // Never acknowledged: whatever comes now, nothing is lost with it.
  await part.discard();
  return record(context, { ...data, storedWith: first }, null);
};

/** The entry first, then the name: what a crash leaves between the two, the next unlock ends. */
async function record(
  context: CommandContext,
  data: AttachmentAdded,
  part: WrittenPart | null,
): Promise<Result<{ attachment: string }>> {
  let committed: Result<{ attachment: string }> = fail('CANCELLED');
  try {
    committed = context.commit((tx) => {
      const events = decideAttachment(data, factsOf(tx, data));
      if (!events.ok) return events;
      const recorded = [...events.value, ...blockingOf(tx, data)];
      return ok({ events: recorded, reply: () => ({ attachment: data.attachment }), topics: ['cases', 'items'] });
    });
  } finally {
    if (!committed.ok) await part?.discard();
  }
  if (committed.ok) await part?.keep();
  return committed;
}

/** SECURITY SEC-72: bytes that a blocked set has block the item that they are of, as a match of its list does. */
function blockingOf(tx: ReadTx, data: AttachmentAdded): readonly DomainEvent[] {
  const { case: caseId, item } = data;
  const set = item === null || isItemBlocked(tx, item) ? undefined : setOfContent(tx, data);
  if (item === null || set === undefined) return [];
  const reason = say('id', blockedTexts.inSet, { set: set.slice(0, 300) }).toWellFormed();
  return [{ type: 'item.content-blocked', data: { case: caseId, item, reason } }];
}

const preview: QueryHandler<'attachments.preview'> = async (input, context) => {
  const data = stored(context.read, input.attachment);
  const visible = mayBeSeen(context.read, data);
  if (!visible.ok) return visible;
  if (data.kind !== 'photo' || data.bytes > PREVIEW_LIMIT_BYTES) return fail('ATTACHMENT_NO_PREVIEW');
  const chunks: Uint8Array[] = [];
  for await (const chunk of plainBytes(context, data, 'copying-attachments')) chunks.push(chunk);
  const picture = pictureOf(chunks);
  if (picture === null) return fail('ATTACHMENT_NO_PREVIEW');
  // Somebody may have blocked it while it was read.
  const still = mayBeSeen(context.read, data);
  return still.ok ? ok(picture) : still;
};

const save: CommandHandler<'attachments.save'> = async (input, context) => {
  const folder = context.path(input.folder);
  if (!folder.ok) return folder;
  const data = stored(context.read, input.attachment);
  const visible = mayBeSeen(context.read, data);
  if (!visible.ok) return visible;
  const name = portableName(data.name) ?? data.attachment;
  const chunks = plainBytes(context, data, 'copying-attachments');
  await savePlain(
    givenOnlyIf(chunks, context, (tx) => mayBeSeen(tx, data)),
    folder.value,
    name,
  );
  return ok({ name });
};

export const attachmentHandlers: readonly Registered[] = [
  query('attachments.list', list),
  command('attachments.add', add),
  query('attachments.preview', preview),
  command('attachments.save', save),
  command('attachments.open-blocked', openBlocked),
];
