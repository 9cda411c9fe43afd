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
});
export type AttachmentAdded = z.infer<typeof attachmentAdded>;
