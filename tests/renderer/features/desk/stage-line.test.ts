import { describe, expect, test } from 'vitest';
import { stageLine, wantedOf, type AskedGuard, type NextStage } from '#renderer/features/desk/stage-line.ts';
import { stageTable } from '#shared/domain/case/machine.ts';
import { caseStages, type CaseStage } from '#shared/domain/case/stages.ts';

const next = (...to: CaseStage[]): NextStage[] => to.map((stage) => ({ to: stage, guards: [] }));
const change = (from: CaseStage, to: CaseStage, on: string) => ({
  case: 'ca_1',
  from,
  to,
  on,
  paper: null,
  attachment: null,
  notes: '',
  seq: 1,
});
const opened = { openedOn: '2026-01-01' };

describe('the bar of stages', () => {
  test('of a new case it goes from the report to the end, and only what the machine allows may come next', () => {
    const line = stageLine({ case: opened, stage: 'reported', stages: [], next: next('inquiry', 'investigation') });
    expect(line[0]).toEqual({ stage: 'reported', place: 'now', on: '2026-01-01' });
    expect(line.filter(({ place }) => place === 'next').map(({ stage }) => stage)).toEqual([
      'inquiry',
      'investigation',
    ]);
    expect(line.at(-1)).toEqual({ stage: 'closed', place: 'later', on: null });
  });

  test('leaves out a stage that was passed by', () => {
    const stages = [change('reported', 'investigation', '2026-02-01')];
    const line = stageLine({ case: opened, stage: 'investigation', stages, next: next('file-submitted') });
    expect(line.map(({ stage }) => stage)).not.toContain('inquiry');
  });

  test('shows a stage that was reached twice once, with its last day', () => {
    const stages = [
      change('reported', 'investigation', '2026-02-01'),
      change('investigation', 'file-submitted', '2026-03-01'),
      change('file-submitted', 'file-returned', '2026-03-10'),
      change('file-returned', 'file-submitted', '2026-03-20'),
    ];
    const line = stageLine({ case: opened, stage: 'file-submitted', stages, next: next('file-complete') });
    expect(line.filter(({ stage }) => stage === 'file-submitted')).toEqual([
      { stage: 'file-submitted', place: 'now', on: '2026-03-20' },
    ]);
    expect(line.findIndex(({ stage }) => stage === 'file-returned')).toBe(2);
  });

  test('after P-19 the course goes on with Stage I', () => {
    const stages = [change('file-submitted', 'file-returned', '2026-03-10')];
    const line = stageLine({ case: opened, stage: 'file-returned', stages, next: next('file-submitted') });
    expect(line.find(({ place }) => place === 'next')?.stage).toBe('file-submitted');
  });

  test('a transferred case has nothing ahead', () => {
    const stages = [change('reported', 'transferred', '2026-02-01')];
    const line = stageLine({ case: opened, stage: 'transferred', stages, next: [] });
    expect(line.at(-1)).toEqual({ stage: 'transferred', place: 'now', on: '2026-02-01' });
  });

  test.each(caseStages)('at %s every stage stands in it once, one of them now', (stage) => {
    const line = stageLine({
      case: opened,
      stage,
      stages: stage === 'reported' ? [] : [change('reported', stage, '2026-02-01')],
      next: next(...(Object.keys(stageTable[stage]) as CaseStage[])),
    });
    expect(new Set(line.map((step) => step.stage)).size).toBe(line.length);
    expect(line.filter(({ place }) => place === 'now').map((step) => step.stage)).toEqual([stage]);
  });
});

describe('what a next stage still wants', () => {
  const asked = (guard: AskedGuard['guard'], changes: Partial<AskedGuard>): AskedGuard => ({
    guard,
    effect: 'refuses',
    met: 'case',
    done: false,
    source: null,
    ...changes,
  });

  test('is what refuses before what only warns; not what is there, nor what its form asks', () => {
    const guards = [
      asked('spdp-sent', { effect: 'warns' }),
      asked('sprindik', { met: 'paper' }),
      asked('report-number', { done: true }),
      asked('case-conference', {}),
    ];
    expect(wantedOf({ guards }).map(({ guard }) => guard)).toEqual(['case-conference', 'spdp-sent']);
  });
});
