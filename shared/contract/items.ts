import { z } from 'zod';
import { attachmentAdded } from '../domain/attachment/events.ts';
import { itemContentBlocked } from '../domain/blocked/events.ts';
import {
  custodyHandedOver,
  custodyLent,
  custodyMoved,
  custodyReceived,
  custodyReturned,
} from '../domain/custody/events.ts';
import { custodyStates } from '../domain/custody/transitions.ts';
import { legalStanding } from './court.ts';
import { legalReasons, legalStates } from '../domain/legal/states.ts';
import { fileListSealed } from '../domain/file-list/events.ts';
import { bundleExported } from '../domain/handover/events.ts';
import { intakeJudged } from '../domain/intake/events.ts';
import { itemClasses, itemSeized } from '../domain/item/events.ts';
import { packageOpened, packageSealed } from '../domain/packaging/events.ts';
import type { Act } from '../domain/roles/acts.ts';
import { shortText } from '../domain/text.ts';
import { itemFilter, itemSort } from './lists.ts';
import { fileSource, fileToken, listInput, listOf, pageInput, pageOf } from './method.ts';

const query = { kind: 'query', host: 'service', long: false } as const;
const command = { kind: 'command', host: 'service', long: false } as const;

/** What is true of an item now. */
export const itemRow = z.strictObject({
  item: z.string(),
  case: z.string(),
  caseNumber: z.string(),
  number: z.string(),
  class: z.enum(itemClasses),
  description: z.string(),
  quantity: z.int(),
  custody: z.enum(custodyStates),
  /** Where it lies in the store, or who holds it outside. */
  location: z.string(),
  due: z.string().nullable(),
  overdue: z.boolean(),
  seal: z.string().nullable(),
  /** How it stands before the law, and since which day. */
  legal: z.enum(legalStates),
  legalSince: z.string().nullable(),
  /** The last entry about it. */
  lastAt: z.string(),
  /** The item that it is part of. */
  inside: z.string().nullable(),
  unitNumber: z.string().nullable(),
  /** How the store judged it, while it has not accepted it. */
  intake: intakeJudged.shape.outcome.nullable(),
  /** Its content must not be seen: blocked by itself or with what it is part of. */
  blocked: z.boolean(),
  /** A hash of a forensic copy of it does not match, or the copy is damaged or cannot be read, and nobody has answered that. */
  inQuestion: z.boolean(),
});
export type ItemRow = z.infer<typeof itemRow>;

/** One point on a timeline: the entry as it stands, with corrections applied and named. */
export const timelineEntry = z.strictObject({
  station: z.string(),
  seq: z.int(),
  leaf: z.string(),
  at: z.string(),
  by: z.string(),
  byName: z.string(),
  type: z.string(),
  item: z.string().nullable(),
  itemNumber: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
  /** What people read for ids in `data`: names of users, codes of protected people. */
  names: z.record(z.string(), z.string()),
  corrections: z.array(
    z.strictObject({
      seq: z.int(),
      at: z.string(),
      byName: z.string(),
      /** Who signed with them, where it took two. */
      secondName: z.string().nullable(),
      reason: z.string(),
      before: z.record(z.string(), z.unknown()),
      after: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

export const attachmentRow = attachmentAdded.extend({
  seq: z.int(),
  at: z.string(),
  byName: z.string(),
  /** Its bytes belong to a blocked item, or a blocked hash set has them: never shown, and saved only by two people. */
  blocked: z.boolean(),
});
export type AttachmentRow = z.infer<typeof attachmentRow>;

/** What the store said of an item that it did not accept. */
export const intakeView = intakeJudged
  .omit({ case: true, item: true })
  .extend({ seq: z.int(), at: z.string(), byName: z.string() });
export type IntakeView = z.infer<typeof intakeView>;

const otherItem = z.strictObject({ item: z.string(), number: z.string(), description: z.string() });

const { stage, version, recipient, createdAt } = bundleExported.shape;

export const itemView = z.strictObject({
  item: itemRow,
  seized: itemSeized,
  seq: z.int(),
  timeline: z.array(timelineEntry),
  attachments: z.array(attachmentRow),
  fileList: fileListSealed.nullable(),
  /** The same with its reason and the papers it rests on, oldest first; words in shared/text/legal.ts. */
  legal: legalStanding,
  /** The item that it is part of, and those that are part of it. */
  outer: otherItem.nullable(),
  parts: z.array(otherItem),
  /** Its seizure as it stands, corrections named. */
  seizure: timelineEntry,
  /** Blocked by an entry of its own, and not only with what it is part of. */
  blockedHere: z.boolean(),
  /** While it is blocked: the bundles made before that, which held its content. */
  goneOut: z.array(z.strictObject({ stage, version, recipient, createdAt })),
  /** The latest judgement of the store, while it has not accepted the item. */
  judged: intakeView.nullable(),
});
export type ItemView = z.infer<typeof itemView>;

/** The same act for several items is one input and one entry for each item, all or none. */
const forItems = { items: z.array(z.string()).min(1).max(5000) };
const done = z.strictObject({ entries: z.array(z.int()) });
const subject = { case: true, item: true } as const;
const correction = z.strictObject({
  seq: z.int().min(0),
  reason: shortText,
  changes: z.record(z.string(), z.unknown()),
});
const act = <S extends z.ZodRawShape, A extends Act>(act: A, fields: z.ZodObject<S, z.core.$strict>) => ({
  ...command,
  act,
  input: fields.extend(forItems),
  output: done,
});

export const itemMethods = {
  'items.list': {
    ...query,
    act: 'read-cases',
    input: z.strictObject({
      case: z.string().nullable(),
      search: z.string().max(200),
      custody: z.enum(custodyStates).nullable(),
      filter: itemFilter.exactOptional(),
      sort: itemSort.exactOptional(),
      ...listInput,
    }),
    output: listOf(itemRow),
  },
  'items.get': { ...query, act: 'read-cases', input: z.strictObject({ item: z.string() }), output: itemView },
  'custody.receive': act('keep-items', custodyReceived.omit(subject)),
  'custody.move': act('keep-items', custodyMoved.omit(subject)),
  'custody.lend': act('keep-items', custodyLent.omit(subject)),
  'custody.return': act('keep-items', custodyReturned.omit(subject)),
  'custody.hand-over': act('keep-items', custodyHandedOver.omit(subject)),
  /** Which of these items must not go to the prosecutor, why, and by which paper of a court. */
  'custody.barred': {
    ...query,
    act: 'read-cases',
    input: z.strictObject(forItems),
    output: z.array(
      z.strictObject({
        item: z.string(),
        reason: z.enum(legalReasons),
        paper: z.strictObject({ number: z.string(), date: z.string() }).nullable(),
      }),
    ),
  },
  /** One seal number each: `seals` runs parallel to `items`. */
  'package.seal': {
    ...command,
    act: 'pack-items',
    input: packageSealed
      .omit({ case: true, item: true, seal: true })
      .extend({ ...forItems, seals: z.array(shortText).min(1) }),
    output: done,
  },
  'package.open': act('pack-items', packageOpened.omit({ ...subject, seal: true })),
  'custody.timeline': {
    ...query,
    act: 'read-cases',
    input: z.strictObject({ case: z.string(), ...pageInput }),
    output: pageOf(timelineEntry),
  },
  'entries.correct': { ...command, act: 'correct', input: correction, output: done },
  /** What a court said: waits for a second person. */
  'entries.correct-by-two': { ...command, long: true, act: 'correct', input: correction, output: done },
  'attachments.list': {
    ...query,
    act: 'read-cases',
    input: z.strictObject({ case: z.string() }),
    output: z.array(attachmentRow),
  },
  'attachments.add': {
    ...command,
    act: 'record-case',
    long: true,
    input: attachmentAdded.pick({ case: true, item: true, kind: true, caption: true }).extend({ file: fileSource }),
    output: z.strictObject({ attachment: z.string() }),
  },
  /** Plain bytes of a picture for the screen; only kind photo and at most 8 MB. */
  'attachments.preview': {
    ...query,
    act: 'read-cases',
    input: z.strictObject({ attachment: z.string() }),
    output: z.strictObject({
      mediaType: z.enum(['image/png', 'image/jpeg', 'image/webp']),
      bytes: z.instanceof(Uint8Array),
    }),
  },
  'attachments.save': {
    ...command,
    act: 'read-cases',
    long: true,
    input: z.strictObject({ attachment: z.string(), folder: fileToken }),
    output: z.strictObject({ name: z.string() }),
  },
  /** From now on nothing of its content is shown or exported. */
  'items.block': {
    ...command,
    act: 'record-case',
    input: itemContentBlocked.omit({ case: true }),
    output: done,
  },
  /** Waits for a second person. */
  'items.release': {
    ...command,
    act: 'record-case',
    long: true,
    input: itemContentBlocked.omit({ case: true }),
    output: done,
  },
  /** Of a blocked item: waits for a second person, is recorded, and only then saved. `name`: null when it was asked for again and nothing was saved. */
  'attachments.open-blocked': {
    ...command,
    act: 'record-case',
    long: true,
    input: z.strictObject({ attachment: z.string(), reason: shortText, folder: fileToken }),
    output: z.strictObject({ name: z.string().nullable() }),
  },
} as const;
