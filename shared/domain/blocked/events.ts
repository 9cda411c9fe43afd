import { z } from 'zod';
import { attachmentId, caseId, itemId, userId } from '../ids/ids.ts';
import { shortText } from '../text.ts';

const about = { case: caseId, item: itemId, reason: shortText };

/** What is in the item, or what shows it, must not be seen: no preview and no bytes leave, until two people release it. */
export const itemContentBlocked = z.strictObject(about);
export const itemContentReleased = z.strictObject({ ...about, second: userId });

/** Recorded before the bytes of an attachment of a blocked item are saved. `item`: the item because of which they are blocked. */
export const attachmentOpened = z.strictObject({ ...about, attachment: attachmentId, second: userId });
export type AttachmentOpened = z.infer<typeof attachmentOpened>;
