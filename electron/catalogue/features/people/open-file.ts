import { join } from 'node:path';
import type { Output } from '#shared/contract/contract.ts';
import { decideOpening } from '#shared/domain/restricted/decide.ts';
import type { OpeningReason } from '#shared/domain/restricted/events.ts';
import type { RestrictedFile } from '#shared/domain/restricted/sensitive.ts';
import { fail, FailureError, ok, type Result } from '#shared/errors/result.ts';
import type { CommandContext, CommandHandler } from '../../dispatch/handler.ts';
import { pictureOf } from '../../files/picture.ts';
import { readAttachment } from '../../files/read-attachment.ts';
import { savePlain } from '../../files/save-attachment.ts';
import { givenOnlyIf, mayBeSeen } from '../../ledger/visible.ts';
import { wipe } from '../../keys/locked-memory.ts';
import { openFileValues } from '../../restricted/entry-values.ts';
import { clearanceFacts, fileOf } from '../../restricted/facts.ts';
import { openFileKey } from '../../restricted/open-file-key.ts';
import { restrictedById, type StoredRestricted } from '../../storage/tables/restricted.ts';
import { endingOf } from './media-type.ts';

const PICTURE_LIMIT_BYTES = 8 * 1024 * 1024;

/** An attachment whose opening is in the ledger. */
interface OpenFile {
  readonly stored: StoredRestricted;
  readonly case: string;
  readonly values: RestrictedFile;
  readonly key: Buffer;
}

/**
 * SECURITY SEC-53: records the opening, then runs `use` with the name and the key of the file; `kept` is what stays
 * under the request id, and is made before anything of it is known.
 */
async function withOpening<T>(
  context: CommandContext,
  input: { readonly attachment: string; readonly reason: OpeningReason },
  kept: T,
  use: (file: OpenFile) => Promise<T>,
): Promise<Result<T>> {
  const opened: { file: OpenFile | null } = { file: null };
  const committed = context.commit((tx) => {
    const subject = fileOf(context, tx, input.attachment);
    const stored = restrictedById(tx, input.attachment);
    const caseId = subject?.case ?? '';
    const events = decideOpening(
      { case: caseId, about: input.attachment, reason: input.reason },
      { ...clearanceFacts(context, tx, caseId), aboutCase: subject?.case ?? null },
    );
    if (!events.ok) return events;
    if (subject === null || stored === undefined) return fail('ATTACHMENT_UNKNOWN');
    const values = openFileValues(context, tx, caseId, subject.place);
    if (!values.ok) return values;
    // SECURITY SEC-72: the same bytes may be those of a blocked item, under another name.
    const visible = mayBeSeen(tx, { case: caseId, sha256: values.value.sha256 });
    if (!visible.ok) return visible;
    const key = openFileKey(context, tx, caseId, stored.id);
    if (!key.ok) return key;
    opened.file = { stored, case: caseId, values: values.value, key: key.value };
    return ok({ events: events.value, reply: () => kept, topics: ['people', 'cases'] });
  });
  const { file } = opened;
  try {
    if (!committed.ok || file === null) return committed;
    return ok(await use(file));
  } finally {
    if (file !== null) wipe(file.key);
  }
}

export const openRestricted: CommandHandler<'restricted.open'> = (input, context) =>
  withOpening<Output<'restricted.open'>>(context, input, { opened: null }, async (file) => {
    const { name, caption, bytes, sha256 } = file.values;
    const picture = await pictureIn(context, file);
    return { opened: { name, caption, bytes, sha256, picture } };
  });

/** SECURITY SEC-55: written under the code: the true name would stand in a folder for everybody to read. */
export const saveRestricted: CommandHandler<'restricted.save'> = async (input, context) => {
  const folder = context.path(input.folder);
  if (!folder.ok) return folder;
  // Not even the ending is kept: it tells the type of the file, which is committed to.
  return withOpening<Output<'restricted.save'>>(context, input, { name: null }, async (file) => {
    const name = savedName(file.stored, file.values.mediaType);
    await savePlain(plainOf(context, file), folder.value, name);
    return { name };
  });
};

const kindWords = { 'face-photo': 'foto-wajah', document: 'dokumen' } as const;

function savedName({ id, code, kind }: StoredRestricted, mediaType: string): string {
  return [code, kindWords[kind], id.slice(-6)].filter((part) => part !== null).join('-') + endingOf(mediaType);
}

async function pictureIn(context: CommandContext, file: OpenFile) {
  if (file.values.bytes > PICTURE_LIMIT_BYTES) return null;
  const chunks: Uint8Array[] = [];
  for await (const chunk of plainOf(context, file)) chunks.push(chunk);
  return pictureOf(chunks);
}

/** Whole only when nobody blocked the same bytes meanwhile. */
function plainOf(context: CommandContext, file: OpenFile): AsyncGenerator<Uint8Array> {
  const content = { case: file.case, sha256: file.values.sha256 };
  return givenOnlyIf(readOf(context, file), context, (tx) => mayBeSeen(tx, content));
}

async function* readOf(context: CommandContext, { stored, values, key }: OpenFile): AsyncGenerator<Uint8Array> {
  const expected = { attachment: stored.id, bytes: values.bytes, sha256: values.sha256 };
  let done = 0;
  for await (const chunk of readAttachment(context.primitives, join(context.folder, 'files'), key, expected)) {
    if (context.signal.aborted) throw new FailureError('CANCELLED');
    yield chunk;
    done += chunk.length;
    context.progress('copying-attachments', done, values.bytes, 'bytes');
  }
}
