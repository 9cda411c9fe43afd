import { z } from 'zod';
import { attachmentId, caseId, userId } from '../ids/ids.ts';
import { regimes } from '../procedure/regime.ts';
import { calendarDate } from '../time/zoned-time.ts';
import { longText, shortText, textUpTo } from '../text.ts';
import { caseStages, stageGuards } from './stages.ts';

/** LP model A: an officer found it; model B: somebody reported it (Perkap 6/2019 art. 3(5); domain.md section 1). */
export const reportModels = ['A', 'B'] as const;

/** What kind of crime people would look for: chosen from the unit's list or typed. */
const tag = textUpTo(80).min(1);

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
  model: z.enum(reportModels).exactOptional(),
  modus: z.array(tag).max(20).exactOptional(),
});
export type CaseOpened = z.infer<typeof caseOpened>;

/** Who works on the case, whole list at once. `user`: null for an officer without an account here. */
export const caseTeamSet = z.strictObject({
  case: caseId,
  team: z.array(z.strictObject({ user: userId.nullable(), name: shortText, task: textUpTo(400) })).max(50),
});
export type TeamMember = z.infer<typeof caseTeamSet>['team'][number];

/** The modus tags of a case, whole list at once. */
export const caseTagged = z.strictObject({ case: caseId, modus: z.array(tag).max(20) });

/** Cases of one network, or a find that went into this one. Said of each side by an entry of its own. */
export const caseLinked = z.strictObject({ case: caseId, other: caseId, reason: shortText });
export const caseUnlinked = z.strictObject({ case: caseId, other: caseId, reason: shortText });

/** The paper that a stage stands on: Sprindik, letter of completeness, SP3 (domain.md section 6). */
export const stagePaper = z.strictObject({ number: textUpTo(400), date: calendarDate, signer: textUpTo(400) });

export const caseStageChanged = z.strictObject({
  case: caseId,
  from: z.enum(caseStages),
  to: z.enum(caseStages),
  /** The day it happened, not the day it was typed. */
  on: calendarDate,
  paper: stagePaper.nullable(),
  /** Its scan, when the case holds one. */
  attachment: attachmentId.nullable(),
  notes: longText,
  /** What stands in the place of something that the change asks for: minutes of a difference, the plan of return. */
  answers: z
    .array(z.strictObject({ guard: z.enum(stageGuards), text: shortText }))
    .max(stageGuards.length)
    .exactOptional(),
});
export type CaseStageChanged = z.infer<typeof caseStageChanged>;

/** Another procedure code than the date of the Sprindik gives (UU 20/2025 art. 361), and why. */
export const caseRegimeSet = z.strictObject({ case: caseId, regime: z.enum(regimes), reason: shortText });
export type CaseRegimeSet = z.infer<typeof caseRegimeSet>;
