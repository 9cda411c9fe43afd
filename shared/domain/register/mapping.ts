import { z } from 'zod';
import { caseId, warrantId } from '../ids/ids.ts';
import { urgentGrounds } from '../seizure/events.ts';
import { shortText, textUpTo } from '../text.ts';
import { calendarDate } from '../time/zoned-time.ts';
import { registerFields } from './fields.ts';

/** Which sheet, where its heading stands, and what each column holds. Columns that are not named go to the notes. */
export const registerMapping = z.strictObject({
  sheet: textUpTo(400),
  /** Rows of the heading as the spreadsheet counts them; both 0 when it has none. */
  headerFrom: z.int().min(0),
  headerTo: z.int().min(0),
  columns: z.array(z.strictObject({ column: z.int().min(0).max(255), field: z.enum(registerFields) })).max(256),
});
export type RegisterMapping = z.infer<typeof registerMapping>;

/** What the register does not say of itself. A value of the row goes before a value given here. */
export const registerOptions = z.strictObject({
  /** All rows into this case; null: each by the number of its police report. */
  case: caseId.nullable(),
  /** Open a case for a report that the catalogue does not have. */
  openCases: z.strictObject({ unit: shortText }).nullable(),
  /** Authority of the rows that name no order: a paper of the chosen case, or an urgent ground. */
  warrant: warrantId.nullable(),
  urgentGround: z.enum(urgentGrounds).nullable(),
  /** Who issued the orders that rows name and the case does not have yet. */
  orderIssuer: textUpTo(400),
  seizedOn: calendarDate.nullable(),
  place: textUpTo(400),
  holder: textUpTo(400),
  officers: textUpTo(400),
  /** An empty cell of report, date, place, holder or officers means: as in the row above. */
  carryDown: z.boolean(),
  /** What to do with an identifier that cannot be right: refuse the row, or take it with the text in the notes. */
  identifiers: z.enum(['refuse', 'note']),
  /** What to do with what stands in the file or the catalogue already. */
  duplicates: z.enum(['refuse', 'record']),
});
export type RegisterOptions = z.infer<typeof registerOptions>;

export const registerPlan = z.strictObject({ mapping: registerMapping, options: registerOptions });
export type RegisterPlan = z.infer<typeof registerPlan>;

export const plainOptions: RegisterOptions = {
  case: null,
  openCases: null,
  warrant: null,
  urgentGround: null,
  orderIssuer: '',
  seizedOn: null,
  place: '',
  holder: '',
  officers: '',
  carryDown: false,
  identifiers: 'refuse',
  duplicates: 'refuse',
};
