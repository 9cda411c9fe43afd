import { describe, expect, test } from 'vitest';
import { guardTable, laws, stageTable } from '#shared/domain/case/machine.ts';
import { checkStage, decideStage, nextStages } from '#shared/domain/case/stage-decide.ts';
import type { StageFacts } from '#shared/domain/case/stage-facts.ts';
import { caseStages, stageGuards, type CaseStage, type StageGuard } from '#shared/domain/case/stages.ts';
import type { CaseStageChanged } from '#shared/domain/case/events.ts';
import { regimes } from '#shared/domain/procedure/regime.ts';
import type { ErrorCode } from '#shared/errors/codes.ts';
import { outcome } from '../../../support/outcome.ts';
import { now, today } from '../support/facts.ts';
import { answer, change, readyAt, since, stagePaper } from '../support/stages.ts';

/** domain.md section 6, copied by hand. */
const mayGo: Readonly<Record<CaseStage, readonly CaseStage[]>> = {
  reported: ['inquiry', 'investigation', 'transferred'],
  inquiry: ['investigation', 'inquiry-stopped', 'transferred'],
  investigation: ['file-submitted', 'terminated', 'transferred', 'diverted'],
  'file-submitted': ['file-returned', 'file-complete'],
  'file-returned': ['file-submitted'],
  'file-complete': ['handed-over'],
  'handed-over': ['prosecution'],
  prosecution: ['judgment'],
  judgment: ['execution', 'prosecution'],
  execution: ['closed'],
  terminated: ['closed', 'investigation'],
  closed: [],
  'inquiry-stopped': [],
  transferred: [],
  diverted: [],
};

const pairs = caseStages.flatMap((from) => caseStages.map((to) => ({ from, to })));

describe.each(regimes)('under %s', (regime) => {
  test.each(pairs)('$from to $to is what domain.md says', ({ from, to }) => {
    const expected = mayGo[from].includes(to) ? 'ok' : 'STAGE_NOT_ALLOWED';
    expect(outcome(checkStage(change(from, to), readyAt(from, { regime }), now))).toBe(expected);
  });

  test.each(caseStages)('from %s the next stages are offered, and no others', (from) => {
    const offered = nextStages(readyAt(from, { regime }), today).map(({ to }) => to);
    expect([...offered].sort()).toEqual([...mayGo[from]].sort());
  });
});

interface Row {
  readonly guard: StageGuard;
  readonly from: CaseStage;
  readonly to: CaseStage;
  readonly effect: 'refuses' | 'warns';
  /** Where it comes from under UU 8/1981 and under UU 20/2025; null: that code does not ask it. */
  readonly old: string | null;
  readonly now: string | null;
  /** What is missing. */
  readonly facts?: Partial<StageFacts>;
  readonly command?: Partial<CaseStageChanged>;
  readonly code: ErrorCode;
}

const unread = { frozenItems: 3, items: 3 };
const heldBack = { ...unread, heldItems: ['BB-002'] };
const noNumber = { paper: { ...stagePaper, number: ' ' } };
const noPapers = { papers: [] };
const noReport = { report: { number: ' ', openedOn: '2026-11-01' } };
const conference = { guard: 'case-conference', effect: 'refuses', old: 'perkap-6-2019', now: 'perkap-6-2019' } as const;
const lawful = { effect: 'refuses', old: 'uu-11-2012', now: 'uu-11-2012' } as const;
const custom = { effect: 'refuses', old: 'practice', now: 'practice' } as const;
const spdp = { guard: 'spdp-sent', effect: 'warns', old: 'mk-130-2015', now: 'uu-20-2025 60' } as const;
const sprindik = { guard: 'sprindik', effect: 'refuses', old: 'uu-20-2025 361', now: 'uu-20-2025 361' } as const;
const report = { guard: 'report-number', effect: 'refuses', old: 'kep-464-2021', now: 'kep-464-2021' } as const;
const settled = { guard: 'items-settled', effect: 'refuses', old: 'uu-8-1981 46', now: 'practice' } as const;
const whole = { guard: 'list-complete', effect: 'warns', old: 'practice', now: 'practice' } as const;
const letter = { guard: 'paper', effect: 'warns', old: 'practice', now: 'practice' } as const;

const rows: readonly Row[] = [
  ...(['inquiry', 'investigation', 'transferred'] as const).map((to): Row => ({
    ...report,
    from: 'reported',
    to,
    facts: noReport,
    code: 'STAGE_REPORT_NUMBER_MISSING',
  })),
  ...(['investigation', 'inquiry-stopped', 'transferred'] as const).map((to): Row => ({
    ...conference,
    from: 'inquiry',
    to,
    facts: noPapers,
    code: 'STAGE_CONFERENCE_MISSING',
  })),
  ...(['reported', 'inquiry', 'terminated'] as const).map((from): Row => ({
    ...sprindik,
    from,
    to: 'investigation',
    command: { paper: null },
    code: 'STAGE_PAPER_MISSING',
  })),
  ...(['file-submitted', 'terminated'] as const).map((to): Row => ({
    ...spdp,
    from: 'investigation',
    to,
    facts: noPapers,
    code: 'STAGE_SPDP_MISSING',
  })),
  ...(['investigation', 'file-returned'] as const).flatMap((from): Row[] => [
    {
      ...custom,
      guard: 'list-frozen',
      from,
      to: 'file-submitted',
      facts: { frozenItems: null },
      code: 'STAGE_LIST_NOT_FROZEN',
    },
    { ...whole, from, to: 'file-submitted', facts: { frozenItems: 2, items: 3 }, code: 'STAGE_LIST_INCOMPLETE' },
  ]),
  {
    guard: 'returned-once',
    effect: 'warns',
    old: null,
    now: 'uu-20-2025 59(4)-(5)',
    from: 'file-submitted',
    to: 'file-returned',
    facts: {
      steps: [
        change('reported', 'file-returned', { on: since }),
        change('file-returned', 'file-submitted', { on: since }),
      ],
    },
    code: 'STAGE_RETURNED_TWICE',
  },
  {
    guard: 'guidance-answered',
    effect: 'refuses',
    old: 'kepja-518-2001',
    now: 'uu-20-2025 59(4)-(5)',
    from: 'file-returned',
    to: 'file-submitted',
    facts: noPapers,
    code: 'STAGE_GUIDANCE_OPEN',
  },
  {
    guard: 'completeness-letter',
    effect: 'refuses',
    old: 'kepja-518-2001',
    now: 'uu-20-2025 59(7)-(8)',
    from: 'file-submitted',
    to: 'file-complete',
    command: { paper: { ...stagePaper, signer: '' } },
    code: 'STAGE_PAPER_MISSING',
  },
  {
    guard: 'items-handed-over',
    effect: 'refuses',
    old: 'kep-112-1989',
    now: 'kep-112-1989',
    from: 'file-complete',
    to: 'handed-over',
    facts: heldBack,
    code: 'STAGE_ITEMS_NOT_HANDED_OVER',
  },
  {
    guard: 'items-not-barred',
    effect: 'refuses',
    old: 'practice',
    now: 'uu-20-2025 121',
    from: 'file-complete',
    to: 'handed-over',
    facts: { barredItems: ['BB-002'] },
    code: 'STAGE_ITEMS_BARRED',
  },
  {
    guard: 'verdict-of-items',
    effect: 'refuses',
    old: 'uu-8-1981 46',
    now: 'practice',
    from: 'judgment',
    to: 'execution',
    facts: unread,
    code: 'STAGE_VERDICT_MISSING',
  },
  ...(['execution', 'terminated'] as const).map((from): Row => ({
    ...settled,
    from,
    to: 'closed',
    facts: heldBack,
    code: 'STAGE_ITEMS_UNSETTLED',
  })),
  {
    guard: 'return-plan',
    effect: 'refuses',
    old: 'uu-8-1981 46',
    now: 'practice',
    from: 'investigation',
    to: 'terminated',
    facts: unread,
    code: 'STAGE_RETURN_PLAN_MISSING',
  },
  {
    ...lawful,
    guard: 'child-suspect',
    from: 'investigation',
    to: 'diverted',
    facts: { childSuspect: false },
    code: 'STAGE_NO_CHILD_SUSPECT',
  },
  {
    ...lawful,
    guard: 'diversion-order',
    from: 'investigation',
    to: 'diverted',
    command: noNumber,
    code: 'STAGE_PAPER_MISSING',
  },
  ...(
    [
      ['reported', 'inquiry'],
      ['reported', 'transferred'],
      ['inquiry', 'inquiry-stopped'],
      ['inquiry', 'transferred'],
      ['investigation', 'file-submitted'],
      ['investigation', 'terminated'],
      ['investigation', 'transferred'],
      ['file-submitted', 'file-returned'],
      ['file-returned', 'file-submitted'],
      ['file-complete', 'handed-over'],
      ['prosecution', 'judgment'],
      ['judgment', 'execution'],
    ] as const
  ).map(([from, to]): Row => ({ ...letter, from, to, command: noNumber, code: 'STAGE_PAPER_MISSING' })),
];

/** What was decided, and of what only a warning was given. */
function decided(row: Row, regime: StageFacts['regime'], over: Partial<CaseStageChanged> = {}) {
  const facts = readyAt(row.from, { ...row.facts, regime });
  const result = decideStage(change(row.from, row.to, { ...row.command, ...over }), facts, now);
  return { code: outcome(result), warnings: result.ok ? result.value.warnings.map(({ code }) => code) : [] };
}

describe.each(rows)('$guard from $from to $to', (row) => {
  const sources = { 'kuhap-1981': row.old, 'kuhap-2025': row.now };

  test.each(regimes)('under %s rests on its article, and bites when it is missing', (regime) => {
    const source = guardTable[row.guard].source[regime];
    expect(source === null ? null : `${source.law} ${source.article}`.trim()).toBe(sources[regime]);
    if (sources[regime] === null) expect(decided(row, regime)).toEqual({ code: 'ok', warnings: [] });
    else if (row.effect === 'refuses') expect(decided(row, regime).code).toBe(row.code);
    else expect(decided(row, regime)).toEqual({ code: 'ok', warnings: [row.code] });
  });

  test.each(regimes)('under %s is shown as missing beforehand', (regime) => {
    const next = nextStages(readyAt(row.from, { ...row.facts, regime }), today).find(({ to }) => to === row.to);
    const shown = next?.guards.find(({ guard }) => guard === row.guard);
    expect(shown?.done ?? null).toBe(sources[regime] === null ? null : false);
  });

  test('can be answered in words exactly where domain.md offers another way', () => {
    const inWords = decided(row, 'kuhap-2025', answer(row.guard));
    const answerable = ['guidance-answered', 'items-handed-over', 'verdict-of-items', 'items-settled', 'return-plan'];
    expect(inWords.code).toBe(answerable.includes(row.guard) ? 'ok' : 'INPUT_INVALID');
    if (answerable.includes(row.guard)) expect(decided(row, 'kuhap-2025', answer(row.guard, ' ')).code).toBe(row.code);
  });
});

test('every guard of every change stands in the table of this test, and every guard is used', () => {
  const ofCode = caseStages.flatMap((from) =>
    Object.entries(stageTable[from]).flatMap(([to, guards]) => guards.map((guard) => `${guard} ${from} ${to}`)),
  );
  expect([...ofCode].sort()).toEqual(rows.map(({ guard, from, to }) => `${guard} ${from} ${to}`).sort());
  expect(new Set(rows.map(({ guard }) => guard)).size).toBe(stageGuards.length);
});

test('every law that is named is used', () => {
  const used = stageGuards.flatMap((guard) => regimes.map((regime) => guardTable[guard].source[regime]?.law));
  expect(laws.filter((law) => !used.includes(law))).toEqual([]);
});
