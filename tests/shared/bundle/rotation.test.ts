import { beforeAll, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { bundleFiles } from '#shared/bundle/layout.ts';
import { formatPublicKey } from '#shared/bundle/minisign.ts';
import { toBase64 } from '#shared/ledger/encoding.ts';
import { memorySource, TestCase, type MadeBundle } from '../../support/bundle.ts';
import { BUNDLE_SEED, CHECKPOINT_SEED, seedOf } from '../../support/ledger.ts';
import { problemsOf, resealed, textOf } from '../../support/tamper.ts';
import { keyOf, stationKey, verify } from '../../support/verify-files.ts';

const next = { checkpoint: seedOf(60), bundle: seedOf(61) };
const nextKey = formatPublicKey(keyOf(next.bundle));
const publicKey = (seed: Uint8Array) => toBase64(nativePrimitives.ed25519PublicKey(seed));

/** The station's keys are changed, and used from then on. */
function rotate(made: TestCase, seeds = next): void {
  const data = { checkpointKey: publicKey(next.checkpoint), bundleKey: publicKey(next.bundle), removed: [] };
  made.tell({ type: 'keys.rotated', data });
  made.seeds = seeds;
}

let before: MadeBundle;
let after: MadeBundle;
let beforeNote: string;
let afterNote: string;
beforeAll(async () => {
  const made = new TestCase();
  before = await made.export();
  beforeNote = textOf(before.files, bundleFiles.checkpoint);
  rotate(made);
  after = await made.export();
  afterNote = textOf(after.files, bundleFiles.checkpoint);
});

const madeWith = async (seeds: typeof next) => {
  const made = new TestCase();
  rotate(made, seeds);
  return (await made.export()).files;
};

describe('a bundle after the keys of the station were changed', () => {
  it('is whole by the new key', async () => {
    const report = await verify(after.files, { bundleKey: nextKey });
    expect([problemsOf(report), report.verdict, report.subject?.signerKey]).toEqual([[], 'whole', nextKey]);
  });

  it('is held against the new key, however well somebody knows the old one; the report says that it was replaced', async () => {
    const report = await verify(after.files, { bundleKey: stationKey });
    expect([report.verdict, report.otherKey]).toEqual(['broken', 'retired']);
    expect(problemsOf(report)).toEqual(['signature BUNDLE_KEY_MISMATCH', 'signer-trusted BUNDLE_KEY_MISMATCH']);
  });

  it('is broken when the old key sealed it, by whichever key it is held', async () => {
    const files = await madeWith({ ...next, bundle: BUNDLE_SEED });
    for (const bundleKey of [undefined, nextKey]) {
      const report = await verify(files, { bundleKey });
      expect([report.verdict, report.otherKey]).toEqual(['broken', null]);
      expect(problemsOf(report)).toContain('signature BUNDLE_KEY_MISMATCH');
    }
    const report = await verify(files, { bundleKey: stationKey });
    expect([report.verdict, report.otherKey]).toEqual(['broken', null]);
    expect(problemsOf(report)).toEqual(['signer-trusted BUNDLE_KEY_MISMATCH']);
  });

  it('is broken when the old key signed its checkpoint', async () => {
    const files = await madeWith({ ...next, checkpoint: CHECKPOINT_SEED });
    expect((await verify(files, { bundleKey: nextKey })).verdict).toBe('broken');
    expect(problemsOf(await verify(files)).filter((problem) => problem.startsWith('checkpoint '))).toHaveLength(1);
  });

  it('is broken when the key of its checkpoint sealed it', async () => {
    const files = await madeWith({ ...next, bundle: next.checkpoint });
    expect(problemsOf(await verify(files))).toContain('signature BUNDLE_KEY_MISMATCH');
  });
});

describe('a bundle before the keys were changed', () => {
  const older = (files: ReadonlyMap<string, Uint8Array>) => ({ kind: 'bundle', source: memorySource(files) }) as const;

  it('is extended by one after, as a bundle and as a checkpoint', async () => {
    for (const trust of [older(before.files), { kind: 'checkpoint', text: beforeNote } as const]) {
      const report = await verify(after.files, { bundleKey: nextKey, older: trust });
      expect([problemsOf(report), report.verdict]).toEqual([[], 'whole']);
    }
  });

  it('stays whole by its own key, and knows nothing of the next', async () => {
    expect((await verify(before.files, { bundleKey: stationKey })).verdict).toBe('whole');
    const report = await verify(before.files, { bundleKey: nextKey });
    expect([report.verdict, report.otherKey]).toEqual(['broken', 'unknown']);
  });

  it('is not extended when its checkpoint is signed by a key of another time', async () => {
    const made = new TestCase();
    const forged = made.ledger.checkpoint(made.ledger.tree.size, next.checkpoint);
    const late = made.ledger.checkpoint(made.ledger.tree.size, CHECKPOINT_SEED);
    for (const [text, expected] of [
      [forged, 1],
      [late, 0],
    ] as const) {
      const report = await verify(after.files, { bundleKey: nextKey, older: { kind: 'checkpoint', text } });
      expect(problemsOf(report).filter((problem) => problem.startsWith('extends-older'))).toHaveLength(expected);
    }
    const own = await verify(after.files, { bundleKey: nextKey, older: { kind: 'checkpoint', text: afterNote } });
    expect(problemsOf(own)).toEqual([]);
  });

  it('is not extended when the later key signed the older bundle once more', async () => {
    const note = new TextEncoder().encode(afterNote);
    const files = resealed(new Map(before.files).set(bundleFiles.checkpoint, note), next.bundle);
    const report = await verify(after.files, { bundleKey: nextKey, older: older(files) });
    expect(report.verdict).toBe('broken');
  });
});
