import { describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { verifyBundle } from '#shared/bundle/verify.ts';
import { foldCase } from '#shared/domain/case/case-state.ts';
import type { DomainEvent, RecordedEvent } from '#shared/domain/events.ts';
import { unwrap } from '#shared/errors/result.ts';
import { readEntry } from '#shared/ledger/entry.ts';
import { memorySource, TestCase, type BundleFiles } from '../../support/bundle.ts';
import { caseStory, idOf } from '../../support/case-story.ts';
import { CASE } from '../../support/ledger.ts';
import { problemsOf } from '../../support/tamper.ts';
import { stationKey } from '../../support/verify-files.ts';

/** What an exporter would rather not show: the clock went back, and a seal was found broken. */
const shameful: readonly DomainEvent[] = [
  ...caseStory,
  {
    type: 'clock.moved-back',
    data: { previous: '2026-11-21T14:05:00.000+08:00', now: '2026-11-21T14:04:00.000+08:00' },
  },
  {
    type: 'package.opened',
    data: { case: CASE, item: idOf('it', 1), seal: 'SGL-1', reason: 'segel ditemukan rusak', witness: 'SK-01' },
  },
  {
    type: 'package.sealed',
    data: { case: CASE, item: idOf('it', 1), seal: 'SGL-2', wrapping: 'plastik', witness: 'SK-01' },
  },
];

/** A bundle that says nothing of the entries `left`, made and sealed as one that has nothing to hide. */
async function exportWithout(made: TestCase, left: (event: RecordedEvent) => boolean): Promise<BundleFiles> {
  const events = made.events().filter((event) => !left(event));
  const shown = new Set(events.map(({ seq }) => seq));
  const records = made.records().filter(({ bytes }) => shown.has(unwrap(readEntry(bytes)).seq));
  const state = unwrap(foldCase(events));
  return (await made.exportAs({ ...made.facts(), events, state }, records)).files;
}

const verify = (files: BundleFiles, older?: BundleFiles) =>
  verifyBundle(
    memorySource(files),
    { bundleKey: stationKey, ...(older ? { older: { kind: 'bundle' as const, source: memorySource(older) } } : {}) },
    nativePrimitives,
  );

const secondSeal = (event: RecordedEvent) => event.type === 'package.sealed' && event.data.seal === 'SGL-2';
const seqOf = (made: TestCase, wanted: (event: RecordedEvent) => boolean) => made.events().find(wanted)?.seq;

describe('a bundle sealed with the right key', () => {
  it('is whole when it shows everything', async () => {
    const made = new TestCase(shameful);
    expect(problemsOf(await verify((await made.export()).files))).toEqual([]);
    expect(problemsOf(await verify((await made.export()).files))).toEqual([]);
  });

  it('is broken without the entry of a broken seal and its new seal', async () => {
    const made = new TestCase(shameful);
    await made.export();
    const report = await verify(
      await exportWithout(made, (event) => event.type === 'package.opened' || secondSeal(event)),
    );
    expect(problemsOf(report)).toEqual(['ledger-entries LEDGER_SUBJECT_GAP']);
    expect(report.verdict).toBe('broken');
  });

  it('is broken without an earlier hand-over', async () => {
    const made = new TestCase(shameful);
    await made.export();
    made.tell({
      type: 'custody.moved',
      data: { case: CASE, item: idOf('it', 3), location: 'Rak Z', reason: 'penataan' },
    });
    const report = await verify(await exportWithout(made, (event) => event.type === 'bundle.exported'));
    expect(problemsOf(report)).toEqual(['ledger-entries LEDGER_SUBJECT_GAP']);
  });

  it('is broken without an entry of the catalogue, once another such entry is shown', async () => {
    const made = new TestCase([...shameful, ...shameful.filter(({ type }) => type === 'clock.moved-back')]);
    const first = seqOf(made, ({ type }) => type === 'clock.moved-back');
    const report = await verify(await exportWithout(made, ({ seq }) => seq === first));
    expect(problemsOf(report)).toEqual(['ledger-entries LEDGER_SUBJECT_GAP']);
  });
});

describe('the newest entries left out', () => {
  const newest = (event: RecordedEvent) => event.type === 'package.opened' || secondSeal(event);

  it('cannot be seen in that bundle alone', async () => {
    expect(problemsOf(await verify(await exportWithout(new TestCase(shameful), newest)))).toEqual([]);
  });

  it('are named when an honest later bundle is compared with it', async () => {
    const made = new TestCase(shameful);
    const older = await exportWithout(made, newest);
    await made.export();
    const report = await verify((await made.export()).files, older);
    const extending = report.checks.find(({ check }) => check === 'extends-older');
    expect(extending?.problems[0]).toEqual({
      code: 'BUNDLE_NOT_EXTENDING',
      details: { seq: seqOf(made, newest) },
    });
  });

  it('are missed by the comparison with an honest older bundle', async () => {
    const made = new TestCase(shameful);
    const older = (await made.export()).files;
    const later = await exportWithout(made, (event) => newest(event) || event.type === 'bundle.exported');
    const report = await verify(later, older);
    const extending = report.checks.find(({ check }) => check === 'extends-older');
    expect(extending?.problems[0]).toEqual({
      code: 'BUNDLE_NOT_EXTENDING',
      details: { seq: seqOf(made, newest) },
    });
  });

  it('left out again and again, take the record of every bundle since with them', async () => {
    const made = new TestCase(shameful);
    const older = await exportWithout(made, newest);
    await made.export();
    const later = await exportWithout(made, (event) => newest(event) || event.type === 'bundle.exported');
    const report = await verify(later, older);
    const extending = report.checks.find(({ check }) => check === 'extends-older');
    expect(extending?.problems.map(({ details }) => details['reason'])).toContain('older-not-recorded');
  });
});
