import { z } from 'zod';
import { attachmentId, caseId, itemId } from '../ids/ids.ts';
import { count, sha256Hex, shortText } from '../text.ts';

export const attachmentKinds = ['photo', 'document', 'other'] as const;
export const attachmentAdded = z.strictObject({
  case: caseId,
  /** Null: belongs to the case as a whole. */
  item: itemId.nullable(),
  attachment: attachmentId,
  kind: z.enum(attachmentKinds),
  name: shortText,
  caption: shortText,
  bytes: count,
  /** Digest of the plain bytes. */
  sha256: sha256Hex,
  /** The earlier attachment of the case that holds the same bytes: they are stored once, under its id. */
  storedWith: attachmentId.exactOptional(),
});
export type AttachmentAdded = z.infer<typeof attachmentAdded>;

/** What to read and what must come out: the stored file bears the id of the attachment that brought the bytes first. */
export function storedFile({
  attachment,
  storedWith,
  bytes,
  sha256,
}: AttachmentAdded): Pick<AttachmentAdded, 'attachment' | 'bytes' | 'sha256'> {
  return { attachment: storedWith ?? attachment, bytes, sha256 };
}
