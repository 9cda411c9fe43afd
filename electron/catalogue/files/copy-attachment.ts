import { storedFile, type AttachmentAdded } from '#shared/domain/attachment/events.ts';
import { readAttachment, type FileKeys } from './read-attachment.ts';
import type { WriteTools, WrittenPart } from './write-attachment.ts';
import { writeChunks } from './write-chunks.ts';

/**
 * Encrypts an attachment once more under another id, chunk by chunk: a file belongs to one case, and so has its own name
 * and key in each. Throws as `readAttachment` and `writeChunks`; nothing is left then.
 */
export function copyAttachment(
  tools: WriteTools,
  folder: string,
  keys: { readonly files: Uint8Array; readonly fileKeys: FileKeys },
  original: AttachmentAdded,
  id: string,
): Promise<WrittenPart> {
  // As they lie in the store: whole chunks but the last.
  const chunks = readAttachment(tools.primitives, folder, keys.fileKeys, storedFile(original));
  return writeChunks(tools, folder, keys.files, id, { bytes: original.bytes, chunks });
}
