import { z } from 'zod';
import { caseId, itemId, seizureId } from '../ids/ids.ts';
import { count, longText, shortText, textUpTo } from '../text.ts';
import { calendarDate } from '../time/zoned-time.ts';

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
  z.strictObject({
    class: z.literal('computer'),
    kind: z.enum(['laptop', 'desktop', 'tablet', 'server', 'router', 'other']),
    brand: shortText,
    model: optional,
    serial: optional,
    powerState: z.enum(['on', 'off', 'unknown']),
  }),
  /** Bank account, e-money or crypto wallet that was blocked or seized. */
  z.strictObject({
    class: z.literal('wallet'),
    kind: z.enum(['bank', 'e-money', 'crypto', 'phone-credit']),
    provider: shortText,
    identifier: shortText,
    holder: optional,
    balance: optional,
  }),
  z.strictObject({
    class: z.literal('vehicle'),
    kind: shortText,
    brand: shortText,
    plate: optional,
    chassisNumber: optional,
    engineNumber: optional,
    colour: optional,
  }),
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
  'computer',
  'wallet',
  'vehicle',
] as const satisfies readonly ItemClass[];

/** A number that somebody reports is worth what its origin is worth (domain.md section 4). */
export const countWithProvenance = z.strictObject({
  what: shortText,
  value: count,
  unit: shortText,
  method: z.enum(['tool', 'counted', 'estimate', 'statement']),
  by: shortText,
  on: calendarDate,
  deduplicated: z.enum(['yes', 'no', 'unknown']),
});

export const itemSeized = z.strictObject({
  case: caseId,
  seizure: seizureId,
  item: itemId,
  /** BB-001, counted per case in the order of seizure; BB-001.1 for what is inside of BB-001. */
  number: z.string().regex(/^BB-\d{3,6}(\.\d{1,3})?$/),
  /** What a person at the shelf reads: name, kind, shape, colour, features. */
  description: shortText,
  /** Pieces in this item. */
  quantity: z.int().positive(),
  attributes: itemAttributes,
  notes: longText,
  /** The item that it is part of: a SIM inside a phone. */
  inside: itemId.exactOptional(),
  /** Number by the unit's own pattern. */
  unitNumber: textUpTo(200).exactOptional(),
  /** False: land, a building; never seized as urgent (UU 8/1981 art. 38(2); UU 20/2025 art. 120(1)). */
  movable: z.boolean().exactOptional(),
  /** Fields that the unit added to the class, by their key. */
  fields: z.record(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), textUpTo(2000)).exactOptional(),
  counts: z.array(countWithProvenance).max(50).exactOptional(),
  /** Why it is recorded although another item bears the same identifier. */
  sameAs: shortText.exactOptional(),
});
export type ItemSeized = z.infer<typeof itemSeized>;
