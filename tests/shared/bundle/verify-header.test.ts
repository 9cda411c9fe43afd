import { describe, expect, it } from 'vitest';
import type { BundleHeader } from '#shared/bundle/bag-info.ts';
import { bundleFiles } from '#shared/bundle/layout.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { TestCase } from '../../support/bundle.ts';
import { caseStory, idOf } from '../../support/case-story.ts';
import { CASE } from '../../support/ledger.ts';
import { problemsOf, textOf } from '../../support/tamper.ts';
import { stationKey, verify } from '../../support/verify-files.ts';

/** Every entry of the test ledger has this time unless told otherwise. */
const lastEntry = '2026-11-21T14:05:00.000+08:00';
const lent: DomainEvent = {
  type: 'custody.lent',
  data: {
    case: CASE,
    item: idOf('it', 1),
    purpose: 'laboratory',
    releasedBy: 'Petugas 1',
    receivedBy: 'Labfor',
    document: 'ST/1',
    due: '2026-11-21',
    condition: 'baik',
  },
};

async function report(made: TestCase, changes: Partial<BundleHeader> = {}) {
  const { files } = await made.export(changes);
  return await verify(files, { bundleKey: stationKey });
}

describe('the time that a bundle gives itself', () => {
  const disagree = { code: 'BUNDLE_FIELDS_DISAGREE', details: { field: 'Rantai-Bukti-Created-At' } };

  it.each([
    ['years before', '1999-01-01T00:00:00Z'],
    ['a second before', '2026-11-21T14:04:59.999+08:00'],
    ['later by the clock of a place further west, but earlier', '2026-11-21T14:10:00.000+09:00'],
  ])('is not %s the last entry that it shows', async (_, createdAt) => {
    const found = await report(new TestCase(), { createdAt });
    expect(problemsOf(found)).toEqual(['list-matches-ledger BUNDLE_FIELDS_DISAGREE']);
    expect(found.checks.flatMap(({ problems }) => problems)).toMatchObject([disagree]);
  });

  it.each(['2026-11-21T06:05:00Z', lastEntry])('may be that of the last entry: %s', async (createdAt) => {
    expect((await report(new TestCase(), { createdAt })).verdict).toBe('whole');
  });

  it('may be earlier than an entry before, when the ledger says that the clock went back', async () => {
    const createdAt = '2026-11-21T10:00:00.000+08:00';
    const made = new TestCase();
    const data = { previous: lastEntry, now: createdAt };
    made.tell({ type: 'clock.moved-back', data }, { change: { at: createdAt } });
    expect((await report(made, { createdAt })).verdict).toBe('whole');
    expect(problemsOf(await report(made, { createdAt: '2026-11-21T09:59:59.000+08:00' }))).toEqual([
      'list-matches-ledger BUNDLE_FIELDS_DISAGREE',
    ]);
  });
});

describe('the gaps that a bundle states', () => {
  it('are those that the ledger part has on the day of the bundle', async () => {
    const { files } = await new TestCase([...caseStory, lent]).export({ stage: 'tahap-1' });
    const list = textOf(files, bundleFiles.listJson);
    for (const code of ['overdue', 'out-of-store', 'court-paper-missing']) expect(list).toContain(`"code":"${code}"`);
    expect((await verify(files, { bundleKey: stationKey })).verdict).toBe('whole');
  });

  it('make a bundle of Tahap II that should never have been made a broken one', async () => {
    const found = await report(new TestCase([...caseStory, lent]));
    expect(problemsOf(found)).toEqual(['rules HANDOVER_BLOCKED']);
    expect(found.checks.flatMap(({ problems }) => problems)[0]?.details).toMatchObject({ findings: ['overdue'] });
  });

  it('make a bundle of nothing a broken one', async () => {
    expect(problemsOf(await report(new TestCase([]), { stage: 'tahap-1' }))).toEqual(['rules HANDOVER_NOTHING']);
  });

  it('cannot be left out by giving the bundle an earlier day', async () => {
    const found = await report(new TestCase([...caseStory, lent]), { createdAt: '2026-11-20T10:00:00.000+08:00' });
    expect(problemsOf(found)).toEqual(['list-matches-ledger BUNDLE_FIELDS_DISAGREE']);
  });
});
