import { beforeAll, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { formatPublicKeyFile } from '#shared/bundle/minisign.ts';
import { bundleChecks } from '#shared/bundle/report.ts';
import { verifyBundle } from '#shared/bundle/verify.ts';
import { zipSource } from '#shared/bundle/zip/zip-source.ts';
import { verificationReport } from '#shared/contract/handover.ts';
import { portablePrimitives } from '#shared/crypto/portable.ts';
import { FailureError } from '#shared/errors/result.ts';
import { memorySource, type BundleFiles } from '../../support/bundle.ts';
import { BUNDLE_SEED } from '../../support/ledger.ts';
import { memoryBytes } from '../../support/memory-bytes.ts';
import { problemsOf, resultOf } from '../../support/tamper.ts';
import { keyOf, stationKey, verify, verifySource, twoBundles } from '../../support/verify-files.ts';
import { forgeZip } from './zip/forge.ts';

let first: BundleFiles;
let second: BundleFiles;
beforeAll(async () => {
  [first, second] = await twoBundles();
});

describe('a whole bundle', () => {
  it('passes every check with the key of the station, and says what it is', async () => {
    const report = await verify(second, {
      bundleKey: stationKey,
      older: { kind: 'bundle', source: memorySource(first) },
    });
    expect(problemsOf(report)).toEqual([]);
    expect(report.verdict).toBe('whole');
    expect(report.checks.map(({ check, result }) => `${check} ${result}`)).toEqual(
      bundleChecks.map((check) => `${check} passed`),
    );
    expect(report.subject).toMatchObject({
      caseNumber: 'LP/A/1/XI/2026/SPKT',
      stage: 'tahap-2',
      version: 2,
      unit: 'Satreskrim',
      signerKey: stationKey,
      items: 3,
      files: second.size,
    });
  });

  it('is not trusted without a key: nothing inside it vouches for its maker', async () => {
    const report = await verify(second);
    expect(report.verdict).toBe('whole-but-untrusted-signer');
    expect([resultOf(report, 'signer-trusted'), resultOf(report, 'extends-older')]).toEqual([
      'not-possible',
      'not-possible',
    ]);
  });

  it('takes the key as the file of minisign too', async () => {
    expect((await verify(second, { bundleKey: formatPublicKeyFile(keyOf(BUNDLE_SEED)) })).verdict).toBe('whole');
  });

  it('gives the same report by either implementation of the primitives, and fits the contract', async () => {
    const report = await verifyBundle(memorySource(second), { bundleKey: stationKey }, portablePrimitives);
    expect(report).toEqual(await verify(second, { bundleKey: stationKey }));
    expect(verificationReport.parse(report)).toEqual(report);
  });

  it('is the same in a folder, in a folder of its own inside a zip, and with folders listed', async () => {
    const expected = await verify(first);
    const named = [...first].map(([path, content]) => ({
      name: `LP-1_tahap-2_v1/${path}`,
      content,
      deflate: path.endsWith('.json'),
    }));
    const folders = ['', 'data/', 'data/ledger/'].map((path) => ({ name: `LP-1_tahap-2_v1/${path}`, content: '' }));
    for (const entries of [named, [...folders, ...named], [...first].map(([name, content]) => ({ name, content }))]) {
      expect(await verifySource(zipSource(memoryBytes(forgeZip(entries))))).toEqual(expected);
    }
  });

  it('tells how far it is and stops when told to', async () => {
    const steps: string[] = [];
    const signal = { aborted: false };
    const progress = ({ step, done, total }: { step: string; done: number; total: number }) => {
      steps.push(step);
      expect(done).toBeLessThanOrEqual(total);
    };
    await verifyBundle(memorySource(first), {}, nativePrimitives, { progress, signal });
    expect(new Set(steps)).toEqual(new Set(['reading', 'entries']));
    signal.aborted = true;
    const stopped: unknown = await verifyBundle(memorySource(first), {}, nativePrimitives, { signal }).catch(
      (error: unknown) => error,
    );
    expect(stopped instanceof FailureError && stopped.failure.code).toBe('CANCELLED');
  });
});
