import type { ImageProposal } from '#shared/contract/acquisitions.ts';
import { digestLengths } from '#shared/domain/acquisition/decide.ts';
import {
  hashAlgorithms,
  type HashAlgorithm,
  type HashPair,
  type ImageFormat,
} from '#shared/domain/acquisition/events.ts';
import { invisible } from '#shared/domain/text.ts';
import { imageNoteTexts } from '#shared/text/acquisitions.ts';
import { say } from '#shared/text/text.ts';
import { valueOf, type Labelled } from './labels.ts';
import { readMoment } from './moments.ts';

/** What nobody said yet. */
export const emptyProposal = {
  tool: '',
  toolVersion: '',
  acquiredBy: '',
  started: null,
  finished: null,
  hashes: [],
  badSectors: null,
  blocker: null,
  notes: '',
  doubts: [],
} as const satisfies Partial<ImageProposal>;

/** A text of a foreign file as a form may hold it: nothing that hides or turns what stands there, and no more than fits. */
export function lineOf(text: string, most: number): string {
  return text.toWellFormed().replace(invisible, ' ').replace(/\s+/g, ' ').trim().slice(0, most);
}

const formats: readonly (readonly [RegExp, ImageFormat])[] = [
  [/\.e(?!xe$)(?:\d\d|[a-z]{2})$/i, 'E01'],
  [/\.ex\d\d$/i, 'Ex01'],
  [/\.aff4$/i, 'AFF4'],
  [/\.ufdr$/i, 'UFDR'],
  [/\.(?:dd|raw|img|bin|iso|\d{3})$/i, 'raw'],
];

export function formatOfName(name: string): ImageFormat {
  return formats.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
}

/** The last part of a path of either system. */
export function nameOfPath(path: string): string {
  return lineOf(path.split(/[\\/]/).at(-1) ?? '', 400);
}

type Doubt = ImageProposal['doubts'][number];

export interface ReadTimes {
  readonly started: string | null;
  readonly finished: string | null;
  readonly doubts: readonly Doubt[];
}

/** `zone`: that of this computer, for tools that do not write any. */
export function timesOf(started: string, finished: string, zone: string): ReadTimes {
  const both = [started, finished].map(readMoment);
  const at = (index: number) => {
    const read = both[index];
    return read === undefined || read === null || read === 'ambiguous' ? null : `${read.local}${read.zone || zone}`;
  };
  const bare = both.some((read) => read !== null && read !== 'ambiguous' && read.zone === '');
  const doubts = [...(bare ? ['zone' as const] : []), ...(both.includes('ambiguous') ? ['date' as const] : [])];
  return { started: at(0), finished: at(1), doubts };
}

/** Hexadecimal of the right length, in small letters; null for anything else. */
export function digestOf(algorithm: HashAlgorithm, value: string): string | null {
  const digits = value.trim().toLowerCase();
  return /^[0-9a-f]+$/.test(digits) && digits.length === digestLengths[algorithm] ? digits : null;
}

/** Which algorithm a label means: `MD5`, `SHA-1 hash`, `SHA256 checksum`. */
export function algorithmOf(label: string): HashAlgorithm | null {
  const name = /\b(md5|sha-?1|sha-?256)\b/i.exec(label)?.[1]?.toLowerCase().replace('-', '');
  return hashAlgorithms.find((each) => each === name) ?? null;
}

export interface WrittenDigest {
  readonly algorithm: HashAlgorithm;
  readonly value: string;
}

/** Digests that were acquired, with those of the verification beside them; `digest`: some were not what they call themselves. */
export function pairsOf(
  acquired: readonly WrittenDigest[],
  verified: readonly WrittenDigest[],
): { readonly hashes: HashPair[]; readonly doubts: readonly Doubt[] } {
  const good = (digests: readonly WrittenDigest[]) =>
    new Map(digests.flatMap(({ algorithm, value }) => entryOf(algorithm, digestOf(algorithm, value))));
  const [first, second] = [good(acquired), good(verified)];
  const hashes = hashAlgorithms.flatMap((algorithm): HashPair[] => {
    const own = first.get(algorithm) ?? second.get(algorithm);
    if (own === undefined) return [];
    return [{ algorithm, acquired: own, verified: first.has(algorithm) ? (second.get(algorithm) ?? null) : null }];
  });
  const bad = [...acquired, ...verified].some(({ algorithm, value }) => digestOf(algorithm, value) === null);
  return { hashes, doubts: bad ? ['digest'] : [] };
}

function entryOf(algorithm: HashAlgorithm, digest: string | null): [HashAlgorithm, string][] {
  return digest === null ? [] : [[algorithm, digest]];
}

/** Beside the facts that have fields of their own: by their labels, in the language of the ledger, to be looked at before it is signed. */
export function notesOf(lines: readonly Labelled[], labels: readonly (keyof typeof imageNoteTexts)[]): string {
  return labels
    .flatMap((label) => {
      const value = lineOf(valueOf(lines, label), 400);
      return value === '' ? [] : [`${say('id', imageNoteTexts[label])}: ${value}`];
    })
    .join('; ');
}
