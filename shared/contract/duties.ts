import { z } from 'zod';
import { clearedBys, ruleIds } from '../domain/procedure/duties/rules.ts';
import { regimes } from '../domain/procedure/regime.ts';
import { dutyUnits } from '../domain/procedure/units.ts';
import { calendarDate } from '../domain/time/zoned-time.ts';
import { listInput, listOf, nothing } from './method.ts';

const query = { kind: 'query', host: 'service', long: false, act: 'read-cases' } as const;

const notedDay = z.strictObject({
  date: z.string(),
  why: z.enum(['weekend', 'national', 'joint-leave']),
  name: z.string(),
});

export const dutyRow = z.strictObject({
  case: z.string(),
  caseNumber: z.string(),
  caseTitle: z.string(),
  rule: z.enum(ruleIds),
  regime: z.enum(regimes),
  /** The case has no Sprindik yet: the code of the day was taken. */
  assumed: z.boolean(),
  article: z.string(),
  confirmed: z.boolean(),
  whose: z.enum(['investigator', 'court', 'prosecutor']),
  clearedBy: z.enum(clearedBys),
  /** The entry it arises from, and the date its clock runs from. */
  station: z.string(),
  seq: z.int(),
  since: z.string(),
  length: z.int().nullable(),
  unit: z.enum(dutyUnits),
  /** Null: at once, without a number of days. */
  due: z
    .strictObject({
      dueOn: z.string(),
      skipped: z.array(notedDay),
      counted: z.array(notedDay),
      incompleteYears: z.array(z.int()),
    })
    .nullable(),
  state: z.enum(['open', 'late', 'cleared']),
  clearedOn: z.string().nullable(),
  clearedLate: z.boolean(),
  /** Open, and due within the next days. */
  soon: z.boolean(),
  about: z.strictObject({
    seizure: z.string().nullable(),
    items: z.int(),
    application: z.string().nullable(),
    number: z.string(),
    /** The item, when it is about just one. */
    item: z.strictObject({ item: z.string(), number: z.string() }).nullable(),
  }),
});
export type DutyRow = z.infer<typeof dutyRow>;

export const dutyMethods = {
  /** What is to be answered now, then open ones by their date, those without a date last; of one case the cleared ones too. */
  'duties.list': {
    ...query,
    input: z.strictObject({
      case: z.string().nullable(),
      /** Only those due on or before this day; null: all. */
      before: calendarDate.nullable(),
      ...listInput,
    }),
    output: listOf(dutyRow),
  },
  /** For the rail: what this unit itself is late with or must answer at once, and what it must do soon. */
  'duties.counts': {
    ...query,
    input: nothing,
    output: z.strictObject({ late: z.int(), soon: z.int(), open: z.int() }),
  },
} as const;
