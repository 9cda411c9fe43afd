import type { Output } from '#shared/contract/contract.ts';
import { fileAlgorithms, type FileAlgorithm } from '#shared/domain/file-list/events.ts';
import { atPlace } from '../../ui/format/local-time.ts';
import { offsetHere } from '../../effects/clock.ts';

export type FileRow = Output<'files.window'>['rows'][number];
export type FoundFile = Output<'files.find'>['rows'][number];

const lengths: ReadonlyMap<number, FileAlgorithm> = new Map([
  [64, 'sha256'],
  [40, 'sha1'],
  [32, 'md5'],
]);

export interface WantedDigest {
  readonly algorithm: FileAlgorithm;
  readonly digest: string;
}

/** What was pasted, if it is a digest: grouped, in capitals or not. */
export function digestIn(words: string): WantedDigest | null {
  const digest = words.replaceAll(/[\s:-]/gu, '').toLowerCase();
  const algorithm = /^[0-9a-f]+$/.test(digest) ? lengths.get(digest.length) : undefined;
  return algorithm === undefined ? null : { algorithm, digest };
}

/** The strongest digest that the row has. */
export function strongestOf(row: Pick<FileRow, FileAlgorithm>): WantedDigest | null {
  for (const algorithm of fileAlgorithms) {
    const digest = row[algorithm];
    if (digest !== null) return { algorithm, digest };
  }
  return null;
}

/** Seconds since 1970 as a zoned time of this machine; null for what no calendar holds. */
export function timeOf(seconds: number): string | null {
  const time = new Date(seconds * 1000);
  if (Number.isNaN(time.getTime()) || time.getUTCFullYear() < 0 || time.getUTCFullYear() > 9999) return null;
  return atPlace(time.toISOString(), offsetHere());
}

/** The first second of a calendar date, or (`end`) its last, on this machine. */
export function secondsOf(date: string, end = false): number {
  return new Date(`${date}T${end ? '23:59:59' : '00:00:00'}`).getTime() / 1000;
}
