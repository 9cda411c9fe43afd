import { expect, test } from 'vitest';
import { decideWarrant } from '#shared/domain/warrant/decide.ts';
import { outcome } from '../../../support/outcome.ts';
import { now, warrantData } from '../support/facts.ts';

const scan = 'at_0000000000000001';
const facts = { now, attachments: new Set([scan]) };

test('a paper of a known case is recorded', () => {
  expect(outcome(decideWarrant(warrantData({ date: '2026-11-21' }), { ...facts, caseKnown: true }))).toBe('ok');
});

test('a paper of an unknown case is refused', () => {
  expect(outcome(decideWarrant(warrantData(), { ...facts, caseKnown: false }))).toBe('CASE_UNKNOWN');
});

test('a paper that is not yet issued is refused', () => {
  expect(outcome(decideWarrant(warrantData({ date: '2026-11-22' }), { ...facts, caseKnown: true }))).toBe(
    'INPUT_INVALID',
  );
});

test('a paper is recorded with a scan that the case holds', () => {
  const decided = decideWarrant(warrantData({ date: '2026-11-21', attachment: scan }), { ...facts, caseKnown: true });
  expect(outcome(decided)).toBe('ok');
});

test('a scan that the case does not hold is refused', () => {
  const data = warrantData({ date: '2026-11-21', attachment: 'at_0000000000000002' });
  expect(outcome(decideWarrant(data, { ...facts, caseKnown: true }))).toBe('ATTACHMENT_UNKNOWN');
});
