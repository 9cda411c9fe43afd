import { describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { bundleFiles } from '#shared/bundle/layout.ts';
import { verifyBundle } from '#shared/bundle/verify.ts';
import type { OlderBundle } from '#shared/bundle/compare.ts';
import { memorySource, TestCase, type BundleFiles } from '../../support/bundle.ts';
import { caseStory, idOf } from '../../support/case-story.ts';
import { seedOf } from '../../support/ledger.ts';
import { problemsOf, resultOf, textOf, withText } from '../../support/tamper.ts';
import { stationKey, verify } from '../../support/verify-files.ts';

const bundle = (files: BundleFiles): OlderBundle => ({ kind: 'bundle', source: memorySource(files) });
const checkpoint = (text: string): OlderBundle => ({ kind: 'checkpoint', text });

async function extending(later: BundleFiles, older: OlderBundle) {
  const report = await verifyBundle(memorySource(later), { older }, nativePrimitives);
  const outcome = report.checks.find(({ check }) => check === 'extends-older');
  const others = report.checks.filter(({ check, result }) => check !== 'extends-older' && result === 'failed');
  expect(others).toEqual([]);
  return outcome;
}

/** The case up to its third entry told otherwise, from there on the same: history rewritten and signed again. */
const rewritten = caseStory.map((event) =>
  event.type === 'seizure.recorded' ? { ...event, data: { ...event.data, place: 'Atambua' } } : event,
);

const nothing: BundleFiles = new Map();

async function versions(...cases: readonly TestCase[]): Promise<BundleFiles[]> {
  const made: BundleFiles[] = [];
  for (const each of cases) made.push((await each.export()).files);
  return made;
}

describe('a later bundle', () => {
  it('extends every earlier one of its case', async () => {
    const made = new TestCase();
    const [one, two, three] = await versions(made, made, made);
    for (const older of [one, two, three]) {
      expect(await extending(three ?? nothing, bundle(older ?? nothing))).toMatchObject({ result: 'passed' });
    }
  });

  it('extends what only a checkpoint is left of', async () => {
    const made = new TestCase();
    const [one = nothing, two = nothing] = await versions(made, made);
    expect(await extending(two, checkpoint(textOf(one, bundleFiles.checkpoint)))).toMatchObject({ result: 'passed' });
    expect(await extending(two, checkpoint(textOf(two, bundleFiles.checkpoint)))).toMatchObject({ result: 'passed' });
  });

  it('is not taken for whole when it proves nothing about the head that the recipient holds', async () => {
    const made = new TestCase();
    const [one = nothing] = await versions(made);
    const older = checkpoint(made.ledger.checkpoint(4));
    expect(await extending(one, older)).toMatchObject({
      result: 'failed',
      problems: [{ code: 'BUNDLE_NOT_EXTENDING', details: { reason: 'not-proven', treeSize: 4 } }],
    });
    expect((await verify(one, { bundleKey: stationKey, older })).verdict).toBe('broken');
  });

  it('proves nothing of the history before it when it is the first', async () => {
    const [one = nothing] = await versions(new TestCase());
    const report = await verify(one, { bundleKey: stationKey });
    expect([report.verdict, resultOf(report, 'history-consistency')]).toEqual(['whole', 'not-possible']);
  });
});

describe('rewritten history', () => {
  it('is refused and the first entry that differs is named', async () => {
    const honest = new TestCase();
    const liar = new TestCase(rewritten);
    const [old = nothing] = await versions(honest);
    const [, later = nothing] = await versions(liar, liar);
    const outcome = await extending(later, bundle(old));
    expect(outcome?.result).toBe('failed');
    // 0 creation, 1 case, then another case before each entry: the seizure is the second of the story.
    expect(outcome?.problems[0]).toEqual({ code: 'BUNDLE_NOT_EXTENDING', details: { seq: 5 } });
    expect(outcome?.problems.map(({ details }) => details['reason'])).toContain('history-rewritten');
  });

  it('is refused when only entries of other cases were changed', async () => {
    const honest = new TestCase();
    const liar = new TestCase();
    honest.other();
    liar.tell({ type: 'clock.moved-back', data: { previous: 'a', now: 'b' } });
    const [old = nothing] = await versions(honest);
    const [, later = nothing] = await versions(liar, liar);
    expect((await extending(later, bundle(old)))?.problems.map(({ code }) => code)).toContain('BUNDLE_NOT_EXTENDING');
  });

  it('is refused by the checkpoint alone', async () => {
    const [old = nothing] = await versions(new TestCase());
    const liar = new TestCase(rewritten);
    const [, later = nothing] = await versions(liar, liar);
    expect(await extending(later, checkpoint(textOf(old, bundleFiles.checkpoint)))).toMatchObject({
      result: 'failed',
      problems: [{ code: 'BUNDLE_NOT_EXTENDING', details: { reason: 'history-rewritten' } }],
    });
  });

  it('is refused when an entry of the case is left out that an older bundle shows', async () => {
    const made = new TestCase();
    const facts = made.facts();
    const [old = nothing] = await versions(made);
    const forgotten = made.records().filter((_, index) => index !== 9);
    const { files } = await made.exportAs(facts, forgotten.slice(0, -1));
    const report = await verifyBundle(memorySource(files), { older: bundle(old) }, nativePrimitives);
    expect(report.checks.find(({ check }) => check === 'extends-older')?.problems[0]?.code).toBe(
      'BUNDLE_NOT_EXTENDING',
    );
  });
});

describe('two bundles made at the same place of the ledger', () => {
  it('are one hand-over only when they are the same to the last byte', async () => {
    const made = new TestCase();
    const [facts, records] = [made.facts(), made.records()];
    const one = await made.exportAs(facts, records);
    expect(await extending(one.files, bundle(new Map(one.files)))).toMatchObject({ result: 'passed' });
    const changes = [
      { recipient: 'Orang lain' },
      { bundle: idOf('bu', 77) },
      { stage: 'tahap-1' as const },
      { createdAt: '2026-11-22T10:00:01.000+08:00' },
    ];
    for (const change of changes) {
      const other = await made.exportAs(facts, records, change);
      expect(await extending(other.files, bundle(one.files))).toMatchObject({
        result: 'failed',
        problems: [{ code: 'BUNDLE_NOT_EXTENDING', details: { reason: 'other-at-same-place' } }],
      });
    }
  });

  it('are not the same when nobody can read what one of them was sealed over', async () => {
    const [one = nothing] = await versions(new TestCase());
    const unsealed = new Map(one);
    unsealed.delete(bundleFiles.tagManifest);
    const report = await verify(unsealed, { older: bundle(unsealed) });
    expect(problemsOf(report)).toContain('extends-older BUNDLE_NOT_EXTENDING');
  });
});

describe('what is given as older', () => {
  it('is refused when it is the newer one', async () => {
    const made = new TestCase();
    const [one = nothing, two = nothing] = await versions(made, made);
    const outcome = await extending(one, bundle(two));
    expect(outcome?.problems.map(({ details }) => details['reason'])).toContain('older-is-newer');
    expect((await extending(one, checkpoint(textOf(two, bundleFiles.checkpoint))))?.result).toBe('failed');
  });

  it('is refused when its ledger part is broken itself', async () => {
    const made = new TestCase();
    const [one = nothing, two = nothing] = await versions(made, made);
    const broken = withText(one, bundleFiles.entries, (text) => text.replace('Rak A', 'Rak B'));
    const outcome = await extending(two, bundle(broken));
    expect(outcome?.result).toBe('failed');
    expect(
      outcome?.problems.every(
        ({ details }) => details['older'] === true || details['seq'] !== undefined || 'reason' in details,
      ),
    ).toBe(true);
  });

  it('is refused when the later ledger does not know it: another seal over the same head', async () => {
    const made = new TestCase();
    const facts = made.facts();
    const twin = await made.exportAs(facts, made.records().slice(0, -1));
    const [, later = nothing] = await versions(made, made);
    const outcome = await extending(
      later,
      bundle(withText(twin.files, bundleFiles.tagManifest, (text) => `${text}\n`)),
    );
    expect(outcome?.problems.map(({ details }) => details['reason'])).toContain('older-not-recorded');
  });

  it('is refused when it is no bundle, no checkpoint, or signed by another key', async () => {
    const made = new TestCase();
    const [one = nothing] = await versions(made);
    expect((await extending(one, bundle(nothing)))?.problems[0]).toMatchObject({
      code: 'BUNDLE_NOT_RECOGNISED',
      details: { older: true },
    });
    expect((await extending(one, checkpoint('bukan')))?.problems[0]).toMatchObject({ code: 'CHECKPOINT_MALFORMED' });
    const stranger = made.ledger.checkpoint(5, seedOf(77));
    expect((await extending(one, checkpoint(stranger)))?.problems[0]).toMatchObject({ code: 'CHECKPOINT_KEY_UNKNOWN' });
  });
});
