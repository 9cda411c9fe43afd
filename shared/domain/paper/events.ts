import { z } from 'zod';
import { attachmentId, caseId, itemId, paperId, seizureId, warrantId } from '../ids/ids.ts';
import { calendarDate } from '../time/zoned-time.ts';
import { longText, textUpTo } from '../text.ts';

/** Papers of a case that are neither orders nor of the court; duties are cleared by them (domain.md sections 1 and 2). */
export const paperKinds = [
  'case-conference',
  'spdp',
  'prosecutor-appointed',
  'copies-delivered',
  'search-record',
  'seizure-record',
  'receipt',
  'file-incomplete',
  'file-guidance',
  'file-complete',
  'coordination-record',
  'follow-up',
  'termination-notice',
  'block-request',
  'block-leave',
  'sale-refusal',
  'sale-proceeds',
  'return-record',
  'other',
] as const;
export type PaperKind = (typeof paperKinds)[number];

export const paperRecorded = z.strictObject({
  case: caseId,
  paper: paperId,
  kind: z.enum(paperKinds),
  /** Minutes are often known by their date alone. */
  number: textUpTo(400),
  date: calendarDate,
  signer: textUpTo(400),
  /** To whom it went, and when it was sent and received; empty and null when not known. */
  addressee: textUpTo(400),
  sentOn: calendarDate.nullable(),
  receivedOn: calendarDate.nullable(),
  /** What it is about; null and none: the case as a whole. */
  seizure: seizureId.nullable(),
  items: z.array(itemId).max(5000),
  /** The search order that a search record carries out; absent for a search without one. No other kind names an order. */
  warrant: warrantId.exactOptional(),
  attachment: attachmentId.nullable(),
  notes: longText,
});
export type PaperRecorded = z.infer<typeof paperRecorded>;
