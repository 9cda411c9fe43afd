import { z } from 'zod';
import { caseStages } from '../domain/case/stages.ts';
import { custodyStates } from '../domain/custody/transitions.ts';
import { itemClasses } from '../domain/item/events.ts';
import { legalStates } from '../domain/legal/states.ts';
import { regimes } from '../domain/procedure/regime.ts';
import { calendarDate } from '../domain/time/zoned-time.ts';
import { textUpTo } from '../domain/text.ts';

/** What can be asked of the list of cases beside words. What is not named is not asked. */
export const caseFilter = z.strictObject({
  stage: z.enum(caseStages).exactOptional(),
  regime: z.enum(regimes).exactOptional(),
  unit: textUpTo(400).exactOptional(),
  modus: textUpTo(80).exactOptional(),
  openedFrom: calendarDate.exactOptional(),
  openedTo: calendarDate.exactOptional(),
  /** Something lent is late. */
  overdue: z.literal(true).exactOptional(),
  /** Opened by whoever asks, or they are of its team. */
  mine: z.literal(true).exactOptional(),
});
export type CaseFilter = z.infer<typeof caseFilter>;

export const itemFilter = z.strictObject({
  class: z.enum(itemClasses).exactOptional(),
  custody: z.enum(custodyStates).exactOptional(),
  legal: z.enum(legalStates).exactOptional(),
  package: z.enum(['sealed', 'open']).exactOptional(),
  /** How the store judged it, while it has not accepted it. */
  intake: z.enum(['refused', 'returned']).exactOptional(),
  seizure: z.string().max(60).exactOptional(),
  /** Part of the place where it lies, or of the name of who holds it. */
  location: textUpTo(200).exactOptional(),
  overdue: z.literal(true).exactOptional(),
  blocked: z.literal(true).exactOptional(),
  /** Of a forensic copy that is in question. */
  inQuestion: z.literal(true).exactOptional(),
});
export type ItemFilter = z.infer<typeof itemFilter>;

/** `recorded`: in the order of the ledger. What has no due date comes last, whichever way. */
export const caseSorts = ['recorded', 'number', 'date', 'changed', 'due'] as const;
export type CaseSort = (typeof caseSorts)[number];
export const itemSorts = ['recorded', 'number', 'changed', 'due'] as const;
export type ItemSort = (typeof itemSorts)[number];

const sortOf = <T extends readonly string[]>(names: T) => z.strictObject({ by: z.enum(names), down: z.boolean() });
export const caseSort = sortOf(caseSorts);
export const itemSort = sortOf(itemSorts);
export interface Sort<T extends string> {
  readonly by: T;
  readonly down: boolean;
}
