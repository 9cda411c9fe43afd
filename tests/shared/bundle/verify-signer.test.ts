import { beforeAll, describe, expect, it } from 'vitest';
import { bundleFiles } from '#shared/bundle/layout.ts';
import { formatPublicKey } from '#shared/bundle/minisign.ts';
import type { BundleFiles } from '../../support/bundle.ts';
import { seedOf } from '../../support/ledger.ts';
import { problemsOf, resealed, withText } from '../../support/tamper.ts';
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

  it('is told from a damaged bundle when nothing but the key speaks against it', async () => {
    const stranger = formatPublicKey(keyOf(seedOf(98)));
    const judged = async (files: BundleFiles, bundleKey: string | undefined) => {
      const { verdict, otherKey } = await verify(files, { bundleKey });
      return [verdict, otherKey];
    };
    expect(await judged(first, stranger)).toEqual(['broken', 'unknown']);
    expect(await judged(first, stationKey)).toEqual(['whole', null]);
    expect(await judged(first, undefined)).toEqual(['whole-but-untrusted-signer', null]);
    // Sealed by a key that its own ledger does not name: that is no other station's bundle but a forged one.
    expect(await judged(resealed(first, seedOf(99)), stationKey)).toEqual(['broken', null]);
    expect(await judged(resealed(first, seedOf(98)), stranger)).toEqual(['broken', null]);
    expect(await judged(resealed(first, seedOf(99)), stranger)).toEqual(['broken', null]);
    // Anything else that is wrong outweighs the key.
    const changed = withText(first, bundleFiles.listCsv, (text) => text.replace('Flashdisk', 'Flashdist'));
    expect(await judged(changed, stranger)).toEqual(['broken', null]);
    expect(await judged(resealed(changed), stranger)).toEqual(['broken', null]);
    const unsigned = new Map(first);
    unsigned.delete(bundleFiles.signature);
    expect(await judged(unsigned, stranger)).toEqual(['broken', null]);
  });

  it('is not judged by a key with a slip in it: the id of a key follows from the key', async () => {
    for (let place = 0; place < stationKey.length; place++) {
      const slip = `${stationKey.slice(0, place)}${stationKey[place] === 'B' ? 'C' : 'B'}${stationKey.slice(place + 1)}`;
      // The first letters say what kind of key it is.
      const code = place < 3 ? 'INPUT_INVALID' : 'STATION_KEY_FOREIGN';
      expect(problemsOf(await verify(first, { bundleKey: slip })), slip).toEqual([`signer-trusted ${code}`]);
    }
  });
});
