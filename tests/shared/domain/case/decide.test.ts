import { expect, test } from 'vitest';
import { decideCase } from '#shared/domain/case/decide.ts';
import { outcome } from '../../../support/outcome.ts';
import { caseData, now } from '../support/facts.ts';

test('a case is opened on its report', () => {
  expect(decideCase(caseData(), { now, numberTaken: false })).toEqual({
    ok: true,
    value: [{ type: 'case.opened', data: caseData() }],
  });
});

test('a number that another case bears is refused, and the number stays out of the failure', () => {
  expect(decideCase(caseData(), { now, numberTaken: true })).toEqual({
    ok: false,
    error: { code: 'CASE_NUMBER_TAKEN', details: {} },
  });
});

test.each(['2026-11-22', '2027-01-01'])('a report dated %s, a day to come, is refused', (openedOn) => {
  expect(outcome(decideCase(caseData({ openedOn }), { now, numberTaken: false }))).toBe('INPUT_INVALID');
});

test.each([
  [['VCS', ' vcs'], 'INPUT_INVALID'],
  [['VCS', ' '], 'INPUT_INVALID'],
  [['VCS', 'Pemerasan'], 'ok'],
  [[], 'ok'],
])('a report with the tags %j: %s', (modus, code) => {
  expect(outcome(decideCase(caseData({ modus }), { now, numberTaken: false }))).toBe(code);
});
