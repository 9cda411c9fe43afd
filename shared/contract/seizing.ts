import { z } from 'zod';
import { caseId, draftId, itemId, seizureId } from '../domain/ids/ids.ts';
import { intakeJudged, intakeReasons } from '../domain/intake/events.ts';
import { itemAttributes, itemSeized } from '../domain/item/events.ts';
import { identifierKinds } from '../domain/item/identifiers.ts';
import { regimes } from '../domain/procedure/regime.ts';
import { missingCodes, missingEffects, missingPlaces } from '../domain/seizure/missing.ts';
import { seizureRecorded } from '../domain/seizure/events.ts';
import { textUpTo } from '../domain/text.ts';
import { intakeView, itemRow } from './items.ts';
import { listInput, listOf } from './method.ts';

const query = { kind: 'query', host: 'service', long: false } as const;
const command = { kind: 'command', host: 'service', long: false } as const;

/** An item typed in the seizure form: the service gives ids and numbers. */
export const newItem = itemSeized
  .pick({
    description: true,
    quantity: true,
    attributes: true,
    notes: true,
    unitNumber: true,
    movable: true,
    fields: true,
    counts: true,
    sameAs: true,
  })
  .extend({
    /** What it is part of: an item of the case, or an earlier row of the same form, counted from 0. */
    inside: z
      .union([z.strictObject({ item: itemId }), z.strictObject({ row: z.int().min(0).max(4999) })])
      .exactOptional(),
  });

const revision = z.int().min(0);
/** What the form holds, as JSON text of its own: only the window reads it, and gets it back byte for byte. `form`: version of that shape, so that a newer window knows an older draft. */
const draftContent = z.strictObject({ form: z.int().min(1).max(1000), text: z.string().max(12_000_000) });
const draftHead = z.strictObject({
  draft: draftId,
  case: caseId,
  title: z.string(),
  /** Goes up by one with each saving. */
  revision: z.int().min(1),
  savedAt: z.string(),
});

const missingEntry = z.strictObject({
  code: z.enum(missingCodes),
  /** Which paper wants it, or the item itself. */
  place: z.enum(missingPlaces),
  /** `needed`: a provision that was read asks for it. `advised`: usual, or not confirmed. */
  effect: z.enum(missingEffects),
  /** Number of the item; null when it is about the seizure. */
  item: z.string().nullable(),
  source: z.strictObject({ law: z.string(), article: z.string() }).nullable(),
});

export const seizingMethods = {
  'seizures.record': {
    ...command,
    act: 'record-case',
    input: seizureRecorded.omit({ seizure: true }).extend({
      items: z.array(newItem).min(1).max(5000),
      /** The draft that this was; it is removed in the same transaction. */
      draft: z.strictObject({ draft: draftId, revision: z.int().min(1) }).exactOptional(),
    }),
    output: z.strictObject({
      seizure: z.string(),
      items: z.array(z.strictObject({ item: z.string(), number: z.string() })),
    }),
  },
  /** What minutes and receipt of a recorded seizure still want; of one that is being typed, ask `missingOfSeizure` itself. */
  'seizures.missing': {
    ...query,
    act: 'read-cases',
    input: z.strictObject({ seizure: seizureId }),
    output: z.strictObject({ regime: z.enum(regimes).nullable(), missing: z.array(missingEntry) }),
  },
  /** What number the next items would get by the unit's pattern; null when there is none, or a person must write it. */
  'items.next-numbers': {
    ...query,
    act: 'read-cases',
    input: z.strictObject({ case: caseId, at: seizureRecorded.shape.at, items: z.int().min(1).max(5000) }),
    output: z.strictObject({ first: z.string(), unitNumbers: z.array(z.string()).nullable() }),
  },
  /** Items of the whole catalogue that bear an identifier of what is being typed; `row`: its place in `items`. */
  'items.same-identifier': {
    ...query,
    act: 'read-cases',
    input: z.strictObject({ items: z.array(itemAttributes).min(1).max(500) }),
    output: z.array(
      z.strictObject({
        row: z.int(),
        kind: z.enum(identifierKinds),
        others: z.array(
          z.strictObject({ item: z.string(), number: z.string(), case: z.string(), caseNumber: z.string() }),
        ),
      }),
    ),
  },
  'drafts.list': {
    ...query,
    act: 'record-case',
    input: z.strictObject({ case: caseId.nullable() }),
    output: z.array(draftHead.extend({ caseNumber: z.string() })),
  },
  'drafts.get': {
    ...query,
    act: 'record-case',
    input: z.strictObject({ draft: draftId }),
    output: draftHead.extend({ content: draftContent }),
  },
  /** `revision`: that of the draft as it was read; 0 with `draft: null`, for a new one. Another window saved meanwhile: DRAFT_CHANGED. */
  'drafts.save': {
    ...command,
    act: 'record-case',
    input: z.strictObject({
      draft: draftId.nullable(),
      case: caseId,
      title: textUpTo(200),
      revision,
      content: draftContent,
    }),
    output: z.strictObject({ draft: draftId, revision: z.int(), savedAt: z.string() }),
  },
  'drafts.remove': {
    ...command,
    act: 'record-case',
    input: z.strictObject({ draft: draftId, revision: z.int().min(1) }),
    output: z.strictObject({ removed: z.literal(true) }),
  },
  /** Not accepted by the store. The photo is added first (attachments.add), about the item or about the case as a whole. */
  'intake.judge': {
    ...command,
    act: 'keep-items',
    input: intakeJudged.omit({ case: true, item: true }).extend({ items: z.array(itemId).min(1).max(5000) }),
    output: z.strictObject({ entries: z.array(z.int()) }),
  },
  /** Items that no store has accepted yet, in the order of seizure. */
  'intake.waiting': {
    ...query,
    act: 'read-cases',
    input: z.strictObject({
      case: caseId.nullable(),
      /** Only those judged so; `none`: those that nobody has looked at. */
      outcome: z.enum(['none', 'refused', 'returned']).exactOptional(),
      ...listInput,
    }),
    output: listOf(
      itemRow.extend({
        seizure: z.string(),
        seizedAt: z.string(),
        /** The latest judgement, while nobody has accepted it; null: nobody has looked yet. */
        judged: intakeView.nullable(),
      }),
    ),
  },
  /** The same, counted by case: where most waits comes first. `search`: a part of its number or title. */
  'intake.cases': {
    ...query,
    act: 'read-cases',
    input: z.strictObject({ search: z.string().max(200), limit: z.int().min(1).max(500) }),
    output: z.array(
      z.strictObject({
        case: z.string(),
        caseNumber: z.string(),
        waiting: z.int(),
        refused: z.int(),
        returned: z.int(),
      }),
    ),
  },
  /** How often what was wrong, by month of the judgement. Months as YYYY-MM; both ends belong to it. */
  'intake.statistics': {
    ...query,
    act: 'read-cases',
    input: z.strictObject({ from: z.string().regex(/^\d{4}-\d{2}$/), to: z.string().regex(/^\d{4}-\d{2}$/) }),
    output: z.array(
      z.strictObject({
        month: z.string(),
        reason: z.enum(intakeReasons),
        outcome: intakeJudged.shape.outcome,
        judgements: z.int(),
      }),
    ),
  },
} as const;
