import type { FieldPath } from 'react-hook-form';
import { z } from 'zod';
import type { CaseView } from '#shared/contract/cases.ts';
import type { Input } from '#shared/contract/contract.ts';
import { caseStages, stageGuards, type CaseStage, type StageGuard } from '#shared/domain/case/stages.ts';
import { longText, textUpTo } from '#shared/domain/text.ts';
import type { Failure } from '#shared/errors/result.ts';
import { hasCome, notFutureDay } from '../../ui/form/not-future.ts';
import type { AskedGuard, NextStage } from './stage-line.ts';

/** The paper of a stage as it is typed: the date is empty while there is none. */
export const paperFields = {
  on: notFutureDay,
  number: textUpTo(400),
  paperDate: z.string().refine(hasCome, { error: 'future-day' }),
  signer: textUpTo(400),
  notes: longText,
};

/** A paper that is filled in has a date. The word of the problem is a key of the form's messages. */
export const datedPaper = ({
  number,
  signer,
  paperDate,
}: Readonly<Record<'number' | 'signer' | 'paperDate', string>>) =>
  paperDate !== '' || (number.trim() === '' && signer.trim() === '');
export const dateNeeded = { message: 'date-needed', path: ['paperDate'] };

export const stageSchema = z
  .object({
    ...paperFields,
    to: z.enum(caseStages),
    answers: z.partialRecord(z.enum(stageGuards), textUpTo(400)),
  })
  .refine(datedPaper, dateNeeded);
export type StageValues = z.output<typeof stageSchema>;
type StageField = FieldPath<StageValues>;

type Paper = Input<'cases.change-stage'>['paper'];

export function paperOf({ number, paperDate, signer }: Pick<StageValues, 'number' | 'paperDate' | 'signer'>): Paper {
  return paperDate === '' ? null : { number, date: paperDate, signer };
}

/** Guards that words stand for, where nothing in the case does. */
export function answeredInWords({ guards }: Pick<NextStage, 'guards'>): AskedGuard[] {
  return guards.filter(({ met, done }) => met.endsWith('answer') && !done);
}

/** Only answers to what this stage asks: what was typed for another one is not sent. */
export function answersOf(next: Pick<NextStage, 'guards'>, { answers }: Pick<StageValues, 'answers'>) {
  return answeredInWords(next).flatMap(({ guard }) => {
    const text = answers[guard]?.trim() ?? '';
    return text === '' ? [] : [{ guard, text }];
  });
}

/** Whether the guard is met by the case or by what stands in the form now. */
export function isMet({ guard, met, done }: AskedGuard, values: Pick<StageValues, 'number' | 'signer' | 'answers'>) {
  if (done) return true;
  if (met === 'paper') return values.number.trim() !== '' && (!needsSigner(guard) || values.signer.trim() !== '');
  return met.endsWith('answer') && (values.answers[guard]?.trim() ?? '') !== '';
}

function needsSigner(guard: StageGuard): boolean {
  return guard === 'sprindik' || guard === 'completeness-letter';
}

/** What would only be warned of if it were signed as it stands. */
export function gapsOf({ guards }: Pick<NextStage, 'guards'>, values: StageValues): AskedGuard[] {
  return guards.filter((asked) => asked.effect === 'warns' && !isMet(asked, values));
}

const answerOfCode: ReadonlyMap<string, StageGuard> = new Map([
  ['STAGE_GUIDANCE_OPEN', 'guidance-answered'],
  ['STAGE_ITEMS_NOT_HANDED_OVER', 'items-handed-over'],
  ['STAGE_ITEMS_UNSETTLED', 'items-settled'],
  ['STAGE_VERDICT_MISSING', 'verdict-of-items'],
  ['STAGE_RETURN_PLAN_MISSING', 'return-plan'],
]);

/** The fields that a refusal speaks of; none: it is about the case, and stands in the dialog alone. */
export function fieldsOfRefusal({ code, details }: Failure, { on }: Pick<StageValues, 'on'>): StageField[] {
  const answer = answerOfCode.get(code);
  if (answer !== undefined) return [`answers.${answer}`];
  switch (code) {
    case 'STAGE_PAPER_MISSING': {
      const empty: unknown = details['fields'];
      return Array.isArray(empty) ? (['number', 'signer'] as const).filter((field) => empty.includes(field)) : [];
    }
    case 'STAGE_PAPER_DATE':
      return ['paperDate'];
    case 'STAGE_TOO_EARLY':
      return ['on'];
    case 'STAGE_IN_FUTURE':
      return [details['happened'] === on ? 'on' : 'paperDate'];
    case 'STAGE_MOVED_ON':
    case 'STAGE_NOT_ALLOWED':
      return ['to'];
    default:
      return [];
  }
}

const patternOfStage: Partial<Record<CaseStage, string>> = {
  inquiry: 'inquiry-order',
  investigation: 'investigation-order',
  'file-submitted': 'file',
};

/** The kind of number that the unit has a pattern for. */
export function numberKindOf(stage: CaseStage): string | null {
  return patternOfStage[stage] ?? null;
}

/** What the scan of a paper is called among the attachments (400 characters at most). */
export function captionOf(word: string, number: string): string {
  const full = `${word} ${number}`.trim();
  return full.length > 400 ? word : full;
}

type Recorded = Pick<CaseView['stages'][number], 'on' | 'paper' | 'notes'>;
type Typed = Pick<StageValues, 'on' | 'number' | 'paperDate' | 'signer' | 'notes'>;

/** Only what differs from what stands there: a correction that changes nothing is refused by the service. */
export function changesOf(recorded: Recorded, typed: Typed): Record<string, unknown> {
  const paper = paperOf(typed);
  const samePaper = JSON.stringify(paper) === JSON.stringify(orderly(recorded.paper));
  return {
    ...(typed.on === recorded.on ? {} : { on: typed.on }),
    ...(samePaper ? {} : { paper }),
    ...(typed.notes === recorded.notes ? {} : { notes: typed.notes }),
  };
}

/** The members in the order in which `paperOf` gives them. */
function orderly(paper: Paper): Paper {
  return paper === null ? null : { number: paper.number, date: paper.date, signer: paper.signer };
}
