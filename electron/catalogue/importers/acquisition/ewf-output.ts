import type { ImageProposal } from '#shared/contract/acquisitions.ts';
import type { Digest } from '#shared/domain/acquisition/events.ts';
import { labelledLines, valueOf, type Labelled } from './labels.ts';
import {
  algorithmOf,
  digestOf,
  emptyProposal,
  lineOf,
  notesOf,
  pairsOf,
  timesOf,
  type WrittenDigest,
} from './proposal.ts';

type Described = Pick<ImageProposal['image'], 'name' | 'format' | 'segments'>;

const told = [
  'case number',
  'evidence number',
  'description',
  'notes',
  'system date',
  'operating system used',
  'model',
  'serial number',
] as const;
const greeting = /^ewf(?:info|verify) (\d{8})\b/m;

/** What `ewfinfo` said of an image; null when it said nothing that is known. `zone`: of this computer. */
export function readEwfInfo(output: string, image: Described, zone: string): ImageProposal | null {
  const lines = labelledLines(output);
  if (!greeting.test(output) || valueOf(lines, 'file format') === '') return null;
  const { hashes, doubts } = pairsOf(digestsIn(lines, ''), []);
  // The header names one moment, the beginning; when it ended stands nowhere in an E01.
  const times = timesOf(valueOf(lines, 'acquisition date'), '', zone);
  return {
    ...emptyProposal,
    from: 'ewfinfo',
    toolVersion: lineOf(valueOf(lines, 'software version used'), 200),
    acquiredBy: lineOf(valueOf(lines, 'examiner name'), 400),
    started: times.started,
    image: { ...image, bytes: sizeIn(lines) },
    hashes,
    notes: notesOf(lines, told),
    doubts: [...times.doubts, ...doubts, ...(valueOf(lines, 'is corrupted') === 'yes' ? ['corrupted' as const] : [])],
  };
}

/** `4.0 MiB (4194304 bytes)`. */
function sizeIn(lines: readonly Labelled[]): number | null {
  const bytes = Number(/\((\d{1,16}) bytes\)/.exec(valueOf(lines, 'media size'))?.[1] ?? Number.NaN);
  return Number.isSafeInteger(bytes) ? bytes : null;
}

/** Labels that are an algorithm and, for `ewfverify`, what it is of. */
function digestsIn(lines: readonly Labelled[], suffix: string): WrittenDigest[] {
  return lines.flatMap(({ label, value }) => {
    const algorithm = algorithmOf(label);
    const whole = algorithm === null ? '' : label.replace(/^[a-z]+-?\d+/, '');
    return algorithm === null || whole !== suffix || /^n\/a$/i.test(value) ? [] : [{ algorithm, value }];
  });
}

export interface EwfVerified {
  readonly version: string;
  /** Computed over the data of the image; none when they could not be read to their end. */
  readonly digests: readonly Digest[];
  /** The tool itself says that its checksums and stored hashes agree. */
  readonly success: boolean;
}

/** What it says of bytes that are not there or are no image; and what it says of the system, which is no word about the image. */
const brokenImage = /\bunable to read (?:section|storage media buffer|data)\b/i;
const systemFault = /denied|not permitted|too many open files|\bmemory\b|no such|no space|shared librar/i;

/**
 * SECURITY SEC-75: what `ewfverify` found, by the text and the code of its end; null when it found nothing, or nothing that is known: a tool
 * that is broken, of another version or without leave to read must not speak about the image.
 */
export function readEwfVerify(output: string, code: number | null): EwfVerified | null {
  const version = greeting.exec(output)?.[1];
  const verdict = /^ewfverify: (SUCCESS|FAILURE)\s*$/m.exec(output)?.[1];
  if (version === undefined || code !== (verdict === 'SUCCESS' ? 0 : 1)) return null;
  const digests = digestsIn(labelledLines(output), ' hash calculated over data').flatMap(({ algorithm, value }) => {
    const digest = digestOf(algorithm, value);
    return digest === null ? [] : [{ algorithm, value: digest }];
  });
  if (verdict !== undefined && digests.length > 0) return { version, digests, success: verdict === 'SUCCESS' };
  const broken = verdict !== 'SUCCESS' && brokenImage.test(output) && !systemFault.test(output);
  return broken ? { version, digests: [], success: false } : null;
}

/** `Status: at 45%.` as it goes on; null in any other text. */
export function percentIn(output: string): number | null {
  const last = [...output.matchAll(/\bat (\d{1,3})%/g)].at(-1)?.[1];
  return last === undefined ? null : Math.min(Number(last), 100);
}
