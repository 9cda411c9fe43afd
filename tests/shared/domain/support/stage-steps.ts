import fc from 'fast-check';
import type { CaseStageChanged } from '#shared/domain/case/events.ts';
import { stageTable } from '#shared/domain/case/machine.ts';
import { caseStages, type CaseStage, type StageGuard } from '#shared/domain/case/stages.ts';

/** Something a person might ask of the stages of a case, sensible or not, as plain data: for the rules and for the service. */
export type Asked =
  | {
      readonly act: 'stage';
      readonly change: Omit<CaseStageChanged, 'case' | 'from'>;
      readonly from: CaseStage | 'here';
    }
  | {
      readonly act: 'next';
      readonly choice: number;
      readonly on: string;
      readonly date: string;
      readonly bare: boolean;
    }
  | { readonly act: 'paper'; readonly kind: 'case-conference' | 'spdp' | 'coordination-record'; readonly date: string }
  | { readonly act: 'regime'; readonly regime: 'kuhap-1981' | 'kuhap-2025' }
  | { readonly act: 'modus'; readonly modus: readonly string[] }
  | { readonly act: 'correct'; readonly back: number; readonly changes: Readonly<Record<string, unknown>> };

/** Around the change of the codes, and up to a day to come. */
const day = fc.constantFrom(
  '2025-12-31',
  '2026-01-01',
  '2026-01-02',
  '2026-03-01',
  '2026-11-20',
  '2026-11-21',
  '2026-11-22',
);
/** Often the day of the stage before, so that many a change follows another. */
const sooner = fc.oneof({ arbitrary: fc.constant('since'), weight: 4 }, { arbitrary: day, weight: 1 });
const paper = fc.record({
  number: fc.constantFrom('B/1', ' '),
  date: day,
  signer: fc.constantFrom('Kasat', ''),
});
const answerable: readonly StageGuard[] = [
  'guidance-answered',
  'items-handed-over',
  'verdict-of-items',
  'items-settled',
  'return-plan',
];
const answers = fc.subarray([...answerable]).map((guards) => guards.map((guard) => ({ guard, text: 'BA 1' })));

const wild: fc.Arbitrary<Asked> = fc
  .record({
    from: fc.constantFrom<CaseStage | 'here'>('here', 'here', 'here', ...caseStages),
    to: fc.constantFrom(...caseStages),
    on: day,
    paper: fc.option(paper),
    answers: fc.option(answers),
  })
  .map(({ from, answers: given, ...change }) => ({
    act: 'stage',
    from,
    change: { ...change, attachment: null, notes: '', ...(given === null ? {} : { answers: given }) },
  }));
/** One of the stages that may come next, mostly with all that it asks for. */
const likely: fc.Arbitrary<Asked> = fc.record({
  act: fc.constant('next' as const),
  choice: fc.nat(5),
  on: sooner,
  date: sooner,
  bare: fc.constantFrom(false, false, false, true),
});

export const asked: fc.Arbitrary<Asked> = fc.oneof(
  { arbitrary: likely, weight: 6 },
  { arbitrary: wild, weight: 2 },
  {
    arbitrary: fc.record({
      act: fc.constant('paper' as const),
      kind: fc.constantFrom('case-conference' as const, 'spdp' as const, 'coordination-record' as const),
      date: day,
    }),
    weight: 2,
  },
  {
    arbitrary: fc.record({
      act: fc.constant('regime' as const),
      regime: fc.constantFrom('kuhap-1981' as const, 'kuhap-2025' as const),
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      act: fc.constant('modus' as const),
      modus: fc.array(fc.constantFrom('VCS', 'vcs', 'Pemerasan', ' '), { maxLength: 2 }),
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      act: fc.constant('correct' as const),
      back: fc.nat(12),
      changes: fc.oneof(
        fc.record({ on: day }),
        fc.record({ openedOn: day }),
        fc.record({ date: day }),
        fc.record({ paper: fc.option(paper) }),
        fc.constant({ to: 'closed' }),
        fc.constant({ number: ' ' }),
      ),
    }),
    weight: 2,
  },
);

/** The change that is asked of a case that stands at `stage`. */
export function changeAsked(
  what: Extract<Asked, { act: 'stage' | 'next' }>,
  caseId: string,
  { stage, since }: { readonly stage: CaseStage; readonly since: string },
): CaseStageChanged {
  const dayOf = (given: string) => (given === 'since' ? since : given);
  if (what.act === 'stage') return { case: caseId, from: what.from === 'here' ? stage : what.from, ...what.change };
  const choices = caseStages.filter((each) => stageTable[stage][each] !== undefined);
  const to = choices[what.choice % Math.max(1, choices.length)] ?? stage;
  const guards = (stageTable[stage][to] ?? []).filter((guard) => answerable.includes(guard));
  const change = { case: caseId, from: stage, to, on: dayOf(what.on), attachment: null, notes: '' };
  if (what.bare) return { ...change, paper: null };
  return {
    ...change,
    paper: { number: 'B/2', date: dayOf(what.date), signer: 'Kasat' },
    answers: guards.map((guard) => ({ guard, text: 'BA 2' })),
  };
}
