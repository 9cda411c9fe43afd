import { z } from 'zod';
import { caseId, fileListId, itemId } from '../ids/ids.ts';
import { count, longText, sha256Hex, shortText } from '../text.ts';

/** One entry seals a list of any length; LEDGER.md section "File lists" defines the digest (RFC 6962 root over canonical rows). */
export const fileListSealed = z.strictObject({
  case: caseId,
  item: itemId,
  list: fileListId,
  digest: sha256Hex,
  files: count,
  totalBytes: count,
  /** Entries that could not be read, and links that were not followed: named in the list with no digest. */
  unreadable: count,
  tool: shortText,
  method: z.enum(['hashed-here', 'imported']),
  /** What was hashed: a folder, a mount, an export. */
  source: longText,
});
export type FileListSealed = z.infer<typeof fileListSealed>;
