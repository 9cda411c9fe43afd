import { z } from 'zod';
import { caseId } from '../ids/ids.ts';
import { calendarDate } from '../time/zoned-time.ts';
import { longText, shortText } from '../text.ts';

export const caseOpened = z.strictObject({
  case: caseId,
  /** Number of the police report (LP), as the unit writes it; unique in the catalogue. */
  number: shortText,
  title: shortText,
  unit: shortText,
  openedOn: calendarDate,
  /** Offence articles as cited in the report. */
  offences: z.array(shortText),
  notes: longText,
});
export type CaseOpened = z.infer<typeof caseOpened>;
