import { z } from 'zod';
import { caseId, itemId, seizureId } from '../ids/ids.ts';
import { count, longText, shortText } from '../text.ts';

const optional = shortText.or(z.literal(''));

/** Facts of one denomination: Rupiah per piece and number of pieces (SOPs list cash note by note, domain.md section 1). */
export const cashLine = z.strictObject({
  denomination: z.int().positive(),
  form: z.enum(['note', 'coin']),
  pieces: z.int().positive(),
});

/** Class-specific facts. `imei` and `iccid` are digits as text: a number type would cut them. */
export const itemAttributes = z.discriminatedUnion('class', [
  z.strictObject({
    class: z.literal('phone'),
    brand: shortText,
    model: optional,
    imei: optional,
    colour: optional,
    powerState: z.enum(['on', 'off', 'unknown']),
  }),
  z.strictObject({ class: z.literal('sim'), operator: shortText, iccid: optional, phoneNumber: optional }),
  z.strictObject({
    class: z.literal('storage'),
    kind: z.enum(['flash-drive', 'memory-card', 'hard-disk', 'solid-state', 'computer', 'other']),
    brand: shortText,
    serial: optional,
    capacityBytes: count,
  }),
  z.strictObject({
    class: z.literal('cash'),
    currency: z.string().regex(/^[A-Z]{3}$/),
    lines: z.array(cashLine).min(1),
    total: z.int().positive(),
  }),
  z.strictObject({
    class: z.literal('account'),
    platform: shortText,
    handle: shortText,
    link: optional,
    capturedAt: optional,
  }),
  z.strictObject({ class: z.literal('document'), kind: shortText, number: optional, pages: count }),
  z.strictObject({ class: z.literal('other'), kind: shortText }),
]);
export type ItemAttributes = z.infer<typeof itemAttributes>;
export type ItemClass = ItemAttributes['class'];
export const itemClasses = [
  'phone',
  'sim',
  'storage',
  'cash',
  'account',
  'document',
  'other',
] as const satisfies readonly ItemClass[];

export const itemSeized = z.strictObject({
  case: caseId,
  seizure: seizureId,
  item: itemId,
  /** BB-001, counted per case in the order of seizure. */
  number: z.string().regex(/^BB-\d{3,6}$/),
  /** What a person at the shelf reads: name, kind, shape, colour, features. */
  description: shortText,
  /** Pieces in this item. */
  quantity: z.int().positive(),
  attributes: itemAttributes,
  notes: longText,
});
export type ItemSeized = z.infer<typeof itemSeized>;
