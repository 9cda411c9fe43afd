import { beforeAll, describe, expect, it } from 'vitest';
import { formatPublicKey } from '#shared/bundle/minisign.ts';
import type { BundleFiles } from '../../support/bundle.ts';
import { seedOf } from '../../support/ledger.ts';
import { problemsOf, resealed } from '../../support/tamper.ts';
import { keyOf, stationKey, verify, twoBundles } from '../../support/verify-files.ts';

let first: BundleFiles;
beforeAll(async () => {
  [first] = await twoBundles();
});

describe('SEC-40 the signer', () => {
  it('is refused when another key sealed the bundle', async () => {
    const report = await verify(resealed(first, seedOf(99)), { bundleKey: stationKey });
    expect(report.verdict).toBe('broken');
    expect(problemsOf(report)).toEqual(['signature BUNDLE_KEY_MISMATCH', 'signer-trusted BUNDLE_SIGNATURE_INVALID']);
  });

  it('is refused when the trusted key is not the one the ledger names, though the seal is by it', async () => {
    const report = await verify(resealed(first, seedOf(99)), { bundleKey: formatPublicKey(keyOf(seedOf(99))) });
    expect(problemsOf(report)).toEqual(['signer-trusted BUNDLE_KEY_MISMATCH']);
  });

  it('is refused with a key that is none, and with a stranger key', async () => {
    expect(problemsOf(await verify(first, { bundleKey: 'bukan kunci' }))).toEqual(['signer-trusted INPUT_INVALID']);
    expect(problemsOf(await verify(first, { bundleKey: formatPublicKey(keyOf(seedOf(98))) }))).toEqual([
      'signature BUNDLE_KEY_MISMATCH',
      'signer-trusted BUNDLE_KEY_MISMATCH',
    ]);
  });

  it('cannot speak for a whole catalogue of their own making', async () => {
    const report = await verify(first, { bundleKey: formatPublicKey(keyOf(seedOf(97))) });
    expect(report.verdict).toBe('broken');
  });
});
