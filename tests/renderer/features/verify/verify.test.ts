import { describe, expect, test } from 'vitest';
import type { VerificationReport } from '#shared/contract/handover.ts';
import { bundleChecks } from '#shared/bundle/report.ts';
import { verifierTexts } from '#shared/text/screens/verifier.ts';
import { verifyTexts } from '#shared/text/screens/verify.ts';
import { readTrustKey } from '#renderer/features/verify/trust-key.ts';
import { checkText, countResults, reportText } from '#renderer/features/verify/report-text.ts';

const key = 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3';

describe('the key a person types', () => {
  test.each([key, ` ${key}\n`, key.match(/.{1,4}/g)?.join(' ') ?? ''])('"%s" is read', (typed) => {
    expect(readTrustKey(typed)).toEqual({ key, wrong: false });
  });

  test('may be left out', () => {
    expect(readTrustKey('  ')).toEqual({ key: null, wrong: false });
  });

  test.each([key.slice(1), `${key}A`, key.replace('RW', 'RX'), key.replace('6', '-'), 'untrusted comment', 'RW'])(
    '"%s" is none',
    (typed) => {
      expect(readTrustKey(typed).wrong).toBe(true);
    },
  );
});

const report: VerificationReport = {
  verdict: 'broken',
  otherKey: null,
  subject: {
    bundle: 'bu_1',
    case: 'ca_1',
    caseNumber: 'LP/B/123/IV/2026',
    stage: 'tahap-2',
    version: 2,
    createdAt: '2026-11-21T14:05:00.000+08:00',
    unit: 'Ditreskrimsus',
    signerKey: key,
    treeSize: 412,
    items: 26,
    files: 61,
    bytes: 8,
  },
  checks: [
    { check: 'container', result: 'passed', problems: [] },
    {
      check: 'manifest',
      result: 'failed',
      problems: [{ code: 'BUNDLE_FILE_CHANGED', details: { file: 'data/04-foto/BB-007.jpg' } }],
    },
    { check: 'extends-older', result: 'not-possible', problems: [] },
    { check: 'check-of-tomorrow', result: 'failed', problems: [{ code: 'CODE_OF_TOMORROW', details: {} }] },
  ],
  sealed: [
    {
      seq: 9,
      type: 'person.recorded',
      code: 'AK-01',
      roles: ['child-victim'],
      fields: [
        { name: 'name', disclosed: true },
        { name: 'address', disclosed: false },
      ],
    },
  ],
};

describe('the report as text', () => {
  test.each(['id', 'en'] as const)('in %s names the verdict, the file and the code', (language) => {
    const text = reportText(language, 'paket-2', report, null);
    for (const part of ['paket-2', 'LP/B/123/IV/2026', key, 'BUNDLE_FILE_CHANGED', 'data/04-foto/BB-007.jpg']) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/\{\w+\}|undefined|\[object/);
  });

  test('says what it does not know by its name instead of hiding it', () => {
    const text = reportText('id', 'paket-2', report, null);
    expect(text).toContain('check-of-tomorrow');
    expect(text).toContain('CODE_OF_TOMORROW');
  });

  test('says that the key is the own one of this unit, which nobody entered', () => {
    const whole = { ...report, verdict: 'whole' } as const;
    expect(reportText('id', 'x', whole, key)).toContain(verifyTexts.ownLead.id);
    const other = `${key.slice(0, -1)}4`;
    for (const text of [reportText('id', 'x', whole, other), reportText('id', 'x', whole, null)])
      expect(text).toContain(verifierTexts.wholeLead.id);
    for (const verdict of ['broken', 'whole-but-untrusted-signer'] as const)
      expect(reportText('id', 'x', { ...report, verdict }, key)).not.toContain(verifyTexts.ownLead.id);
    expect(reportText('id', 'x', { ...whole, subject: null }, key)).not.toContain(verifyTexts.ownLead.id);
  });

  test('of a bundle that cannot be opened has no subject', () => {
    expect(reportText('id', 'x', { ...report, subject: null }, null)).not.toContain(key);
  });
});

test('the counts add up to the checks', () => {
  expect(countResults(report)).toEqual({ passed: 1, failed: 2, skipped: 1 });
});

test.each([...bundleChecks])('the check %s has a title and an explanation in both languages', (check) => {
  const { title, explanation } = checkText(check);
  for (const text of [title.id, title.en, explanation.id, explanation.en]) expect(text).not.toBe('');
  expect(title.id).not.toBe(check);
});
