import { z } from 'zod';
import type { ImageProposal } from '#shared/contract/acquisitions.ts';
import type { Input } from '#shared/contract/contract.ts';
import { digestLengths } from '#shared/domain/acquisition/decide.ts';
import {
  acquisitionRecorded,
  hashAlgorithms,
  imageFormats,
  noBlockerReasons,
  type Digest,
  type HashAlgorithm,
  type HashPair,
} from '#shared/domain/acquisition/events.ts';
import { count, isBlank } from '#shared/domain/text.ts';
import { zonedTime } from '#shared/domain/time/zoned-time.ts';

const { tool, toolVersion, acquiredBy, kept, noSha256, notes } = acquisitionRecorded.shape;
const { name, segments } = acquisitionRecorded.shape.image.shape;

/** Digests as people paste them: capitals, and spaces between groups. */
export function plainDigest(typed: string): string {
  return typed.replace(/\s+/g, '').toLowerCase();
}

export const isDigest = (algorithm: HashAlgorithm, typed: string) =>
  new RegExp(`^[0-9a-f]{${String(digestLengths[algorithm])}}$`).test(plainDigest(typed));

const typedDigest = z.string().max(400);
/** One field for each algorithm. */
export const digestFields = { sha256: typedDigest, sha1: typedDigest, md5: typedDigest };

const fields = z.object({
  tool,
  toolVersion,
  acquiredBy,
  blocking: z.enum(['', 'used', ...noBlockerReasons]),
  model: z.string().max(400),
  serial: z.string().max(200),
  started: zonedTime.or(z.literal('')),
  finished: zonedTime,
  name,
  format: z.enum(imageFormats),
  segments,
  bytes: count,
  badSectors: count,
  kept,
  acquired: z.object(digestFields),
  verified: z.object(digestFields),
  noSha256,
  fileSha256: typedDigest,
  replaces: z.string(),
  notes,
});

/** An image as it is typed. Its own problems: a blocker without a model, digests that cannot be ones, no SHA-256 and no word why. */
export const imageForm = fields.superRefine((typed, context) => {
  const problem = (path: string[], message: string) => {
    context.addIssue({ code: 'custom', path, message, params: { problem: message } });
  };
  if (typed.blocking === '') problem(['blocking'], 'blocking-needed');
  if (typed.blocking === 'used' && isBlank(typed.model)) problem(['model'], 'model-needed');
  for (const algorithm of hashAlgorithms)
    for (const run of ['acquired', 'verified'] as const) {
      const value = typed[run][algorithm];
      if (value !== '' && !isDigest(algorithm, value)) problem([run, algorithm], 'digest-length');
      if (run === 'verified' && value !== '' && typed.acquired[algorithm] === '')
        problem(['acquired', algorithm], 'pair-needed');
    }
  if (typed.fileSha256 !== '' && !isDigest('sha256', typed.fileSha256)) problem(['fileSha256'], 'digest-length');
  if (pairsOf(typed).length === 0) problem(['acquired', 'sha256'], 'hash-needed');
  else if (typed.acquired.sha256 === '' && isBlank(typed.noSha256)) problem(['noSha256'], 'sha256-needed');
});
export type ImageForm = z.output<typeof imageForm>;
export type ImageTyped = z.input<typeof imageForm>;

const noDigests = { sha256: '', sha1: '', md5: '' };

/** A new form; a number that nobody has entered yet is missing, which the schema says. */
export const emptyImage = {
  tool: '',
  toolVersion: '',
  acquiredBy: '',
  // Nothing is claimed that nobody chose.
  blocking: '',
  model: '',
  serial: '',
  started: '',
  finished: '',
  name: '',
  format: 'E01',
  segments: 1,
  badSectors: 0,
  kept: '',
  acquired: noDigests,
  verified: noDigests,
  noSha256: '',
  fileSha256: '',
  replaces: '',
  notes: '',
} as const satisfies Omit<ImageTyped, 'bytes'>;

type Typed = Omit<ImageTyped, 'bytes'> & { readonly bytes?: number | undefined };

/** What a file says takes the place of what was typed; what it does not say stays. */
export function withProposal<T extends Typed>(typed: T, said: ImageProposal): T {
  const digest = (algorithm: HashAlgorithm) => said.hashes.find((each) => each.algorithm === algorithm);
  const digests = (run: 'acquired' | 'verified') =>
    said.hashes.length === 0
      ? typed[run]
      : {
          sha256: digest('sha256')?.[run] ?? '',
          sha1: digest('sha1')?.[run] ?? '',
          md5: digest('md5')?.[run] ?? '',
        };
  const { image, blocker } = said;
  return {
    ...typed,
    tool: said.tool || typed.tool,
    toolVersion: said.toolVersion || typed.toolVersion,
    acquiredBy: said.acquiredBy || typed.acquiredBy,
    ...(blocker === null ? {} : { blocking: 'used' as const, model: blocker.model, serial: blocker.serial }),
    started: said.started ?? typed.started,
    finished: said.finished ?? typed.finished,
    name: image.name || typed.name,
    format: image.name === '' ? typed.format : image.format,
    segments: image.segments,
    bytes: image.bytes ?? typed.bytes,
    badSectors: said.badSectors ?? typed.badSectors,
    acquired: digests('acquired'),
    verified: digests('verified'),
    notes: said.notes || typed.notes,
  };
}

export function pairsOf({ acquired, verified }: Pick<ImageForm, 'acquired' | 'verified'>): HashPair[] {
  return hashAlgorithms.flatMap((algorithm): HashPair[] => {
    const own = plainDigest(acquired[algorithm]);
    const checked = plainDigest(verified[algorithm]);
    return own === '' ? [] : [{ algorithm, acquired: own, verified: checked === '' ? null : checked }];
  });
}

/** Those that were typed. */
export function digestsOf(typed: Readonly<Record<HashAlgorithm, string>>): Digest[] {
  return hashAlgorithms.flatMap((algorithm): Digest[] => {
    const value = plainDigest(typed[algorithm]);
    return value === '' ? [] : [{ algorithm, value }];
  });
}

/** What the service is sent. */
export function imageInput(item: string, typed: ImageForm, attachment: string | null): Input<'acquisition.record'> {
  const { blocking, model, serial, started, replaces, fileSha256 } = typed;
  return {
    item,
    tool: typed.tool,
    toolVersion: typed.toolVersion,
    blocker: blocking === 'used' ? { model, serial } : null,
    noBlocker: blocking === 'used' || blocking === '' ? null : blocking,
    acquiredBy: typed.acquiredBy,
    started: started === '' ? null : started,
    finished: typed.finished,
    image: { name: typed.name, format: typed.format, segments: typed.segments, bytes: typed.bytes },
    kept: typed.kept,
    hashes: pairsOf(typed),
    fileHashes: fileSha256 === '' ? [] : [{ algorithm: 'sha256', value: plainDigest(fileSha256) }],
    noSha256: typed.acquired.sha256 === '' ? typed.noSha256 : '',
    badSectors: typed.badSectors,
    notes: typed.notes,
    attachment,
    replaces: replaces === '' ? null : replaces,
  };
}
