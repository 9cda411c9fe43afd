import { z } from 'zod';
import {
  acquisitionRecorded,
  blockerUsed,
  digest,
  hashPair,
  type HashAlgorithm,
  type VerifyOutcome,
} from '../domain/acquisition/events.ts';

/* Images of devices in the history of a bundle; part of format version 4, as words.ts is of version 1. */

export const acquisitionFieldWords: Readonly<Record<string, string>> = {
  toolVersion: 'Versi alat',
  blocker: 'Penghalang tulis',
  acquiredBy: 'Dibuat oleh',
  started: 'Mulai',
  finished: 'Selesai',
  image: 'Berkas salinan',
  kept: 'Tempat simpan salinan',
  hashes: 'Nilai hash',
  fileHashes: 'Hash berkas salinan',
  noSha256: 'Alasan tanpa SHA-256',
  badSectors: 'Sektor rusak',
  verifiedBy: 'Diperiksa oleh',
  digests: 'Nilai hash',
};

export const verifyOutcomeWords: Readonly<Record<VerifyOutcome, string>> = {
  match: 'cocok',
  mismatch: 'tidak cocok',
  damaged: 'cocok, tetapi salinan rusak',
  'not-readable': 'tidak terbaca',
};

const algorithmWords: Readonly<Record<HashAlgorithm, string>> = { sha256: 'SHA-256', sha1: 'SHA-1', md5: 'MD5' };

const pairs = z.array(hashPair).min(1);
const digests = z.array(digest).min(1);
const { image: imageShape } = acquisitionRecorded.shape;

/** What stands in members of its own: the image, its hashes, what kept the device from being written to. Undefined: something else. */
export function tellImage(field: string, value: unknown): string | undefined {
  if (field === 'image') {
    const image = imageShape.safeParse(value);
    return image.success
      ? `${image.data.name} (${image.data.format}, ${String(image.data.bytes)} byte, ${String(image.data.segments)} bagian)`
      : undefined;
  }
  if (field === 'blocker') {
    const used = blockerUsed.safeParse(value);
    return used.success ? [used.data.model, used.data.serial].filter((part) => part !== '').join(' ') : undefined;
  }
  if (field === 'hashes') return tellPairs(pairs.safeParse(value).data);
  if (field !== 'digests' && field !== 'fileHashes') return undefined;
  return digests
    .safeParse(value)
    .data?.map((each) => `${algorithmWords[each.algorithm]} ${each.value}`)
    .join(', ');
}

function tellPairs(found: z.infer<typeof pairs> | undefined): string | undefined {
  return found
    ?.map(({ algorithm, acquired, verified }) => {
      const own = `${algorithmWords[algorithm]} ${acquired}`;
      if (verified === null) return `${own} (tidak diperiksa alat)`;
      return verified === acquired ? `${own} (diperiksa: sama)` : `${own} (diperiksa: ${verified}, BERBEDA)`;
    })
    .join(', ');
}
