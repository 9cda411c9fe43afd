import { describe, expect, test } from 'vitest';
import type { CaseStageChanged } from '#shared/domain/case/events.ts';
import { regimeOf } from '#shared/domain/procedure/case-regime.ts';
import { theCase } from '../support/facts.ts';
import { change, stagePaper } from '../support/stages.ts';

const begun = (date: string, over: Partial<CaseStageChanged> = {}) =>
  change('inquiry', 'investigation', { on: date, paper: { ...stagePaper, date }, ...over });
const stopped = (on: string) => change('investigation', 'terminated', { on });
const reopened = (date: string) => begun(date, { from: 'terminated' });

describe('the code of a case across 2 January 2026', () => {
  test.each([
    ['no Sprindik yet', [], null, 'not-begun', null],
    ['an inquiry only, long before', [change('reported', 'inquiry', { on: '2025-03-01' })], null, 'not-begun', null],
    ['Sprindik of 31 December 2025', [begun('2025-12-31')], 'kuhap-1981', 'running', '2025-12-31'],
    ['Sprindik of 1 January 2026', [begun('2026-01-01')], 'kuhap-1981', 'running', '2026-01-01'],
    ['Sprindik of 2 January 2026', [begun('2026-01-02')], 'kuhap-2025', 'begun-after', '2026-01-02'],
    [
      'Sprindik of 1 January, begun on the 2nd: the date of the order decides',
      [begun('2026-01-01', { on: '2026-01-02' })],
      'kuhap-1981',
      'running',
      '2026-01-01',
    ],
    [
      'an inquiry before, the Sprindik after: the offence is older, the investigation is not',
      [change('reported', 'inquiry', { on: '2025-11-01' }), begun('2026-02-01')],
      'kuhap-2025',
      'begun-after',
      '2026-02-01',
    ],
    [
      'stopped and reopened before',
      [begun('2025-02-01'), stopped('2025-05-01'), reopened('2025-09-01')],
      'kuhap-1981',
      'running',
      '2025-02-01',
    ],
    [
      'running on the day, stopped that very day, reopened later',
      [begun('2025-02-01'), stopped('2026-01-02'), reopened('2026-03-01')],
      'kuhap-1981',
      'running',
      '2025-02-01',
    ],
    [
      'stopped before, reopened after: the law does not say',
      [begun('2025-02-01'), stopped('2026-01-01'), reopened('2026-01-02')],
      'kuhap-1981',
      'stopped-and-reopened',
      '2025-02-01',
    ],
    [
      'stopped before and never reopened',
      [begun('2025-02-01'), stopped('2025-05-01')],
      'kuhap-1981',
      'running',
      '2025-02-01',
    ],
    [
      'begun after, stopped and reopened',
      [begun('2026-01-05'), stopped('2026-02-01'), reopened('2026-03-01')],
      'kuhap-2025',
      'begun-after',
      '2026-01-05',
    ],
  ] as const)('%s', (_, steps, regime, ground, date) => {
    expect(regimeOf(steps, null)).toEqual({
      regime,
      ground,
      date,
      basis: regime === null ? 'none' : 'sprindik',
      reason: '',
    });
  });

  test.each([
    ['before a Sprindik', [], null],
    ['against the Sprindik', [begun('2026-01-02')], '2026-01-02'],
  ] as const)('may be set with a reason %s, and says so', (_, steps, date) => {
    const set = { case: theCase, regime: 'kuhap-1981', reason: 'Penetapan PN' } as const;
    expect(regimeOf(steps, set)).toEqual({
      regime: 'kuhap-1981',
      basis: 'set',
      date,
      ground: 'set',
      reason: 'Penetapan PN',
    });
  });
});
