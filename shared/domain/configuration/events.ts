import { z } from 'zod';
import { itemClasses } from '../item/events.ts';
import { regimes } from '../procedure/regime.ts';
import { dutyUnits } from '../procedure/units.ts';
import { calendarDate } from '../time/zoned-time.ts';
import { invisible, textUpTo } from '../text.ts';

const label = textUpTo(200)
  .min(1)
  .refine((text) => text.search(invisible) === -1);
const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const list = z.array(label).max(2000);

/** A field that the unit adds to a class. */
const classField = z.strictObject({
  key,
  label: textUpTo(200),
  type: z.enum(['text', 'number', 'date', 'choice']),
  choices: z.array(label).max(100),
  mandatory: z.boolean(),
});
export type ClassField = z.infer<typeof classField>;

/** What a unit may set for itself. Each entry replaces the whole topic; what was recorded before stays as it is. */
export const configurationTopics = {
  units: list,
  offences: list,
  modus: list,
  'seen-terms': list,
  'referral-targets': list,
  holidays: z.strictObject({
    days: z
      .array(
        z.strictObject({
          date: calendarDate,
          name: label,
          /** Joint leave (cuti bersama) is no national holiday: it is shown, and counts as a working day (the earlier date is the safe one). */
          kind: z.enum(['national', 'joint-leave']),
          /** The decree it stands in; empty: nobody has confirmed it. */
          source: textUpTo(300),
        }),
      )
      .max(1000),
    /** Years whose decree is in the list; a deadline in any other year says that days may be missing. */
    completeYears: z.array(z.int().min(1981).max(2200)).max(200),
  }),
  /** Rules of domain.md section 2 that are switched away from their default. `length` null: at once, without a number of days. */
  rules: z
    .array(
      z.strictObject({
        rule: z.string().regex(/^R\d{1,2}[a-z]?$/),
        regime: z.enum(regimes),
        on: z.boolean(),
        length: z.int().min(0).max(3650).nullable(),
        unit: z.enum(dutyUnits),
      }),
    )
    .max(100),
  /** Patterns that only warn, by kind of number; their language: number-pattern.ts. */
  numbers: z.array(z.strictObject({ kind: key, pattern: textUpTo(300), example: textUpTo(200) })).max(50),
  'item-classes': z
    .array(
      z.strictObject({
        class: z.enum(itemClasses),
        fields: z.array(classField).max(40),
        /** Fields that the class has by itself, by their names in an entry. */
        mandatory: z.array(z.string().min(1).max(40)).max(40),
      }),
    )
    .max(itemClasses.length),
} as const;
export type ConfigurationTopic = keyof typeof configurationTopics;
export type ConfigurationValue<T extends ConfigurationTopic> = z.infer<(typeof configurationTopics)[T]>;

const topic = <T extends ConfigurationTopic>(name: T) =>
  z.strictObject({ topic: z.literal(name), value: configurationTopics[name] });

export const configurationSet = z.discriminatedUnion('topic', [
  topic('units'),
  topic('offences'),
  topic('modus'),
  topic('seen-terms'),
  topic('referral-targets'),
  topic('holidays'),
  topic('rules'),
  topic('numbers'),
  topic('item-classes'),
]);
export type ConfigurationSet = z.infer<typeof configurationSet>;
