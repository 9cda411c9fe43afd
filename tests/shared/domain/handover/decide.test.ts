import { expect, test } from 'vitest';
import { decideHandover, mayHandOver } from '#shared/domain/handover/decide.ts';
import type { HandoverFacts } from '#shared/domain/handover/decide.ts';
import type { BundleExported } from '#shared/domain/handover/events.ts';
import type { Finding } from '#shared/domain/handover/precheck.ts';
import { outcome } from '../../../support/outcome.ts';
import { idOf, now, theCase } from '../support/facts.ts';

const command: Omit<BundleExported, 'version'> = {
  case: theCase,
  bundle: idOf('bu', 1),
  stage: 'tahap-2',
  recipient: 'Kejari',
  createdAt: now,
  treeSize: 10,
  rootHash: 'ab'.repeat(32),
  items: 2,
  tagManifestSha256: 'cd'.repeat(32),
};
const facts: HandoverFacts = { caseKnown: true, findings: [], previousVersion: 2, seq: 10 };
const finding = (code: Finding['code'], severity: Finding['severity']): Finding => ({
  code,
  severity,
  item: null,
  number: null,
});

test('versions are counted on', () => {
  const decided = decideHandover(command, facts);
  expect(decided).toEqual({ ok: true, value: [{ type: 'bundle.exported', data: { ...command, version: 3 } }] });
});

test('warnings do not stop a hand-over', () => {
  expect(outcome(decideHandover(command, { ...facts, findings: [finding('not-sealed', 'warns')] }))).toBe('ok');
});

test('blocking gaps stop it, each named once', () => {
  const findings = [
    finding('overdue', 'blocks'),
    finding('never-stored', 'blocks'),
    finding('overdue', 'blocks'),
    finding('not-sealed', 'warns'),
  ];
  const refused = {
    ok: false,
    error: { code: 'HANDOVER_BLOCKED', details: { findings: ['overdue', 'never-stored'] } },
  };
  expect(decideHandover(command, { ...facts, findings })).toEqual(refused);
  expect(mayHandOver(theCase, { caseKnown: true, findings })).toEqual(refused);
});

test.each([
  ['an unknown case', command, { ...facts, caseKnown: false }, 'CASE_UNKNOWN'],
  ['no items', command, { ...facts, findings: [finding('no-items', 'blocks')] }, 'HANDOVER_NOTHING'],
  ['a count of no items', { ...command, items: 0 }, facts, 'HANDOVER_NOTHING'],
  ['entries that are not yet there', { ...command, treeSize: 11 }, facts, 'BUNDLE_FIELDS_DISAGREE'],
] as const)('%s is refused', (_, refused, with_, code) => {
  expect(outcome(decideHandover(refused, with_))).toBe(code);
});
