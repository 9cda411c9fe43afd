import { expect, test } from 'vitest';
import { decideWarrant } from '#shared/domain/warrant/decide.ts';
import { outcome } from '../../../support/outcome.ts';
import { now, warrantData } from '../support/facts.ts';

test('a paper of a known case is recorded', () => {
  expect(outcome(decideWarrant(warrantData({ date: '2026-11-21' }), { now, caseKnown: true }))).toBe('ok');
});

test('a paper of an unknown case is refused', () => {
  expect(outcome(decideWarrant(warrantData(), { now, caseKnown: false }))).toBe('CASE_UNKNOWN');
});

test('a paper that is not yet issued is refused', () => {
  expect(outcome(decideWarrant(warrantData({ date: '2026-11-22' }), { now, caseKnown: true }))).toBe('INPUT_INVALID');
});
