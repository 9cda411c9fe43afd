import { z } from 'zod';
import { attachmentAdded, attachmentKinds } from '../domain/attachment/events.ts';
import { caseOpened } from '../domain/case/events.ts';
import { findCaptured, findRecorded, referralAnswered, referralSent } from '../domain/find/events.ts';
import { shortText } from '../domain/text.ts';
import { attachmentRow } from './items.ts';
import { fileSource, listInput, listOf, nothing } from './method.ts';

const query = { kind: 'query', host: 'service', long: false, act: 'read-cases' } as const;
const command = { kind: 'command', host: 'service', long: false, act: 'record-case' } as const;
const find = z.string().max(60);

/** What became of a find: nothing yet, a report, its end, or a place in a case. */
export const findStates = ['open', 'reported', 'closed', 'adopted'] as const;
export type FindState = (typeof findStates)[number];

/** One line of the list; the first of the terms stands for what was seen. */
export const findRow = z.strictObject({
  find: z.string(),
  number: z.string(),
  state: z.enum(findStates),
  source: findRecorded.shape.source,
  platform: z.string(),
  handle: z.string(),
  place: z.string(),
  at: z.string(),
  seen: z.array(z.string()),
  captures: z.int(),
  referrals: z.int(),
  /** Letters without any reply. */
  unanswered: z.int(),
  lastAt: z.string(),
});
export type FindRow = z.infer<typeof findRow>;

const capture = attachmentRow.extend({ capturedAt: z.string(), tool: z.string() });
const answer = referralAnswered.extend({ seq: z.int(), byName: z.string() });
export const referralView = referralSent.extend({
  seq: z.int(),
  byName: z.string(),
  answers: z.array(answer),
});
export type ReferralView = z.infer<typeof referralView>;

export const findView = z.strictObject({
  find: findRecorded,
  seq: z.int(),
  state: z.enum(findStates),
  /** Why it was closed; empty while it is open. */
  reason: z.string(),
  /** The case it became or went into. */
  case: z.strictObject({ case: z.string(), number: z.string(), title: z.string() }).nullable(),
  captures: z.array(capture),
  referrals: z.array(referralView),
  /** Files of it that are no captures: letters and replies. */
  papers: z.array(attachmentRow),
  /** What a report of it would say without anybody typing it. */
  draft: caseOpened.pick({ title: true, notes: true }).extend({ model: z.literal('A') }),
});
export type FindView = z.infer<typeof findView>;

export const findMethods = {
  'finds.list': {
    ...query,
    input: z.strictObject({
      search: z.string().max(200),
      state: z.enum(findStates).nullable(),
      platform: z.string().max(400).nullable(),
      /** Finds that became this case or went into it. */
      into: z.string().max(60).nullable(),
      ...listInput,
    }),
    output: listOf(findRow),
  },
  /** Platforms that finds were seen on, for the filter and for typing. */
  'finds.platforms': { ...query, input: nothing, output: z.array(z.string()) },
  'finds.get': { ...query, input: z.strictObject({ find }), output: findView },
  'finds.record': {
    ...command,
    input: findRecorded.omit({ case: true, number: true }),
    output: z.strictObject({ find: z.string(), number: z.string() }),
  },
  'finds.capture': {
    ...command,
    long: true,
    input: z.strictObject({
      find,
      file: fileSource,
      kind: z.enum(attachmentKinds),
      caption: attachmentAdded.shape.caption,
      capturedAt: findCaptured.shape.capturedAt,
      tool: findCaptured.shape.tool,
    }),
    output: z.strictObject({ attachment: z.string() }),
  },
  'finds.refer': {
    ...command,
    input: referralSent.omit({ case: true, referral: true }).extend({ find }),
    output: z.strictObject({ referral: z.string() }),
  },
  'finds.answer': { ...command, input: referralAnswered.omit({ case: true }).extend({ find }), output: nothing },
  'finds.close': { ...command, input: z.strictObject({ find, reason: shortText }), output: nothing },
  /** Turned into a report: what is left out is taken from the find. */
  'finds.open-case': {
    ...command,
    input: caseOpened.omit({ case: true }).extend({
      title: caseOpened.shape.title.exactOptional(),
      notes: caseOpened.shape.notes.exactOptional(),
      find,
    }),
    output: z.strictObject({ case: z.string() }),
  },
  /** Several finds into one case, with copies of their captures: all or none. */
  'finds.adopt': {
    ...command,
    long: true,
    input: z.strictObject({ case: z.string().max(60), finds: z.array(find).min(1).max(50), reason: shortText }),
    output: z.strictObject({ finds: z.int(), captures: z.int() }),
  },
} as const;
