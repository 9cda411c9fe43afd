import { join } from 'node:path';
import type { AttachmentAdded } from '#shared/domain/attachment/events.ts';
import { decideAttachment, type AttachmentFacts } from '#shared/domain/attachment/decide.ts';
import { fail, FailureError, ok, type Result } from '#shared/errors/result.ts';
import type { CommandContext, CommandHandler, OpenContext, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { sourceOf } from '../../files/file-source.ts';
import { pictureType } from '../../files/picture.ts';
import { readAttachment } from '../../files/read-attachment.ts';
import { savePlain } from '../../files/save-attachment.ts';
import type { WrittenPart } from '../../files/write-attachment.ts';
import { portableName } from '../../storage/portable-name.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { attachmentById, attachmentsOfCase } from '../../storage/tables/attachments.ts';
import { isFileKnown } from '../../storage/tables/finds.ts';
import { itemStateById } from '../../storage/tables/items.ts';
import { userNames } from '../../storage/tables/users.ts';

const PREVIEW_LIMIT_BYTES = 8 * 1024 * 1024;

const filesFolder = (context: OpenContext) => join(context.folder, 'files');

function factsOf(tx: ReadTx, input: { readonly case: string; readonly item: string | null }): AttachmentFacts {
  return {
    caseKnown: isFileKnown(tx, input.case),
    item: input.item === null ? null : (itemStateById(tx, input.item) ?? null),
  };
}

const list: QueryHandler<'attachments.list'> = (input, context) => {
  if (!isFileKnown(context.read, input.case)) return fail('CASE_UNKNOWN', { case: input.case });
  const names = userNames(context.read);
  return ok(
    attachmentsOfCase(context.read, input.case).map(({ data, seq, at, by }) => ({
      ...data,
      seq,
      at,
      byName: names.get(by) ?? by,
    })),
  );
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
  return record(context, { ...known, bytes: part.bytes, sha256: part.sha256 }, part);
};

/** The entry first, then the name: what a crash leaves between the two, the next unlock ends. */
async function record(
  context: CommandContext,
  data: AttachmentAdded,
  part: WrittenPart,
): Promise<Result<{ attachment: string }>> {
  let committed: Result<{ attachment: string }> = fail('CANCELLED');
  try {
    committed = context.commit((tx) => {
      const events = decideAttachment(data, factsOf(tx, data));
      return events.ok
        ? ok({ events: events.value, reply: () => ({ attachment: data.attachment }), topics: ['cases', 'items'] })
        : events;
    });
  } finally {
    if (!committed.ok) await part.discard();
  }
  if (committed.ok) await part.keep();
  return committed;
}

function stored(tx: ReadTx, id: string): AttachmentAdded {
  const row = attachmentById(tx, id);
  if (row === undefined) throw new FailureError('ATTACHMENT_UNKNOWN', { attachment: id });
  return row.data;
}

const preview: QueryHandler<'attachments.preview'> = async (input, context) => {
  const data = stored(context.read, input.attachment);
  if (data.kind !== 'photo' || data.bytes > PREVIEW_LIMIT_BYTES) return fail('ATTACHMENT_NO_PREVIEW');
  const chunks: Uint8Array[] = [];
  for await (const chunk of readAttachment(context.primitives, filesFolder(context), context.keys.fileKeys, data))
    chunks.push(chunk);
  // A copy that owns its memory: a Buffer may be a window on memory that is not the picture's.
  const bytes = new Uint8Array(Buffer.concat(chunks));
  const mediaType = pictureType(bytes);
  return mediaType === null ? fail('ATTACHMENT_NO_PREVIEW') : ok({ mediaType, bytes });
};

const save: CommandHandler<'attachments.save'> = async (input, context) => {
  const folder = context.path(input.folder);
  if (!folder.ok) return folder;
  const data = stored(context.read, input.attachment);
  const name = portableName(data.name) ?? data.attachment;
  await savePlain(plainWithProgress(context, data), folder.value, name);
  return ok({ name });
};

async function* plainWithProgress(context: CommandContext, data: AttachmentAdded): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const chunk of readAttachment(context.primitives, filesFolder(context), context.keys.fileKeys, data)) {
    if (context.signal.aborted) throw new FailureError('CANCELLED');
    yield chunk;
    done += chunk.length;
    context.progress('copying-attachments', done, data.bytes, 'bytes');
  }
}

export const attachmentHandlers: readonly Registered[] = [
  query('attachments.list', list),
  command('attachments.add', add),
  query('attachments.preview', preview),
  command('attachments.save', save),
];
