import { fileAlgorithms, type FileAlgorithm } from '#shared/domain/file-list/events.ts';
import type { ListErrorCode } from '#shared/domain/file-list/listing.ts';
import type { ErrorDetails } from './output.ts';

export const digestLengths: Readonly<Record<FileAlgorithm, number>> = { sha256: 64, sha1: 40, md5: 32 };

export interface Refused {
  readonly code: ListErrorCode;
  readonly details: ErrorDetails;
}

export const refused = (code: ListErrorCode, details: ErrorDetails = {}): Refused => ({ code, details });

export function algorithmOfLength(length: number): FileAlgorithm | undefined {
  return fileAlgorithms.find((algorithm) => digestLengths[algorithm] === length);
}

const names: ReadonlyMap<string, FileAlgorithm> = new Map([
  ['sha256', 'sha256'],
  ['sha2256', 'sha256'],
  ['sha1', 'sha1'],
  ['md5', 'md5'],
]);

/** By any of its names: SHA256, SHA-256, SHA2-256, sha1, MD5. */
export function algorithmNamed(name: string): FileAlgorithm | undefined {
  return names.get(name.toLowerCase().replaceAll(/[-_ ]/g, ''));
}

/** What is the matter with a digest of this algorithm; null: nothing. */
export function digestProblem(text: string, algorithm: FileAlgorithm): Refused | null {
  if (!/^[0-9a-fA-F]*$/.test(text)) return refused('not-hex');
  const expected = digestLengths[algorithm];
  if (text.length === expected) return null;
  const other = algorithmOfLength(text.length);
  return other === undefined
    ? refused('digest-length', { found: text.length, expected })
    : refused('mixed-algorithms', { found: other, expected: algorithm });
}
