import { join } from 'node:path';
import { storedFile, type AttachmentAdded } from '#shared/domain/attachment/events.ts';
import { FailureError } from '#shared/errors/result.ts';
import type { OpenContext } from '../../dispatch/handler.ts';
import { readAttachment } from '../../files/read-attachment.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { attachmentById, attachmentsWithContent } from '../../storage/tables/attachments.ts';

export function filesFolder(context: Pick<OpenContext, 'folder'>): string {
  return join(context.folder, 'files');
}

/** Throws FailureError ATTACHMENT_UNKNOWN. */
export function stored(tx: ReadTx, id: string): AttachmentAdded {
  const row = attachmentById(tx, id);
  if (row === undefined) throw new FailureError('ATTACHMENT_UNKNOWN', { attachment: id });
  return row.data;
}

/** The plain bytes with progress under `step`; throws as `readAttachment`, and CANCELLED. Whole only when it ends. */
export async function* plainBytes(
  context: OpenContext,
  data: AttachmentAdded,
  step: 'copying-attachments' | 'checking-files',
): AsyncGenerator<Uint8Array> {
  const { primitives, keys, signal } = context;
  let done = 0;
  for await (const chunk of readAttachment(primitives, filesFolder(context), keys.fileKeys, storedFile(data))) {
    if (signal.aborted) throw new FailureError('CANCELLED');
    yield chunk;
    done += chunk.length;
    context.progress(step, done, data.bytes, 'bytes');
  }
}

/**
 * SECURITY SEC-74: the attachment of the case that holds these bytes already, read to its last byte: a damaged copy is no reason to throw a
 * good one away. Null when there is none. Throws CANCELLED.
 */
export async function storedAlready(context: OpenContext, data: AttachmentAdded): Promise<string | null> {
  for (const { data: first } of attachmentsWithContent(context.read, data.case, data.sha256)) {
    const own = first.storedWith === undefined && first.bytes === data.bytes;
    if (own && (await isWhole(context, first))) return first.attachment;
  }
  return null;
}

async function isWhole(context: OpenContext, data: AttachmentAdded): Promise<boolean> {
  try {
    for await (const chunk of plainBytes(context, data, 'checking-files')) chunk.fill(0);
    return true;
  } catch (error) {
    if (error instanceof FailureError && error.failure.code !== 'CANCELLED') return false;
    throw error;
  }
}
