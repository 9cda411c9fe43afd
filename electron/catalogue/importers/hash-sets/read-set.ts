import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { fail, FailureError, ok, type Result } from '#shared/errors/result.ts';
import { asFailure } from '../../storage/errors.ts';
import { guessedEncoding, markedEncoding, Transcoder } from '../lists/encoding.ts';
import type { ListParser } from '../lists/output.ts';
import { columnsOf, csvSet, delimiterOf } from './csv-set.ts';
import { JsonSet } from './json-set.ts';
import { SetReading } from './set-reading.ts';

const CHUNK = 64 * 1024;

export interface ReadSetTools {
  readonly signal: AbortSignal;
  progress(bytes: number, ofBytes: number): void;
}

export interface ReadSet {
  readonly format: 'csv' | 'json';
  readonly sha256: string;
  readonly bytes: number;
  readonly reading: SetReading;
}

/**
 * Reads a file of digests from its beginning to its end, a piece at a time. HASH_SET_NOT_RECOGNISED; HASH_SET_EMPTY, where
 * there is neither a row nor an error to tell of. Throws FailureError HASH_SET_TOO_LARGE, CANCELLED, and what disks say.
 */
export async function readSet(
  file: string,
  size: number,
  fallback: string,
  tools: ReadSetTools,
): Promise<Result<ReadSet>> {
  const reading = new SetReading(fallback);
  const hash = createHash('sha256');
  let begun: Begun | null = null;
  let bytes = 0;
  try {
    for await (const piece of createReadStream(file, { highWaterMark: CHUNK })) {
      const chunk = Buffer.from(piece as Uint8Array);
      hash.update(chunk);
      begun ??= begin(chunk, bytes + chunk.length >= size, reading);
      if (begun === null) return fail('HASH_SET_NOT_RECOGNISED');
      begun.parser.push(begun.transcoder.write(chunk));
      bytes += chunk.length;
      tools.progress(bytes, Math.max(size, bytes));
      await setImmediate();
      if (tools.signal.aborted) throw new FailureError('CANCELLED');
    }
  } catch (error) {
    throw asFailure(error, 'read');
  }
  if (begun === null) return fail('HASH_SET_EMPTY');
  begun.parser.push(begun.transcoder.end());
  begun.parser.end();
  if (reading.rows.added === 0 && reading.errorCount === 0) return fail('HASH_SET_EMPTY');
  return ok({ format: begun.format, sha256: hash.digest('hex'), bytes, reading });
}

interface Begun {
  readonly format: 'csv' | 'json';
  readonly transcoder: Transcoder;
  readonly parser: ListParser;
}

/** What a file is, by how it begins; null for what is no set. */
function begin(head: Buffer, whole: boolean, reading: SetReading): Begun | null {
  const encoding = markedEncoding(head) ?? guessedEncoding(head, whole);
  const looking = new Transcoder(encoding);
  const text = Buffer.concat([looking.write(head), looking.end()]).toString('utf8');
  const transcoder = new Transcoder(encoding);
  if (/^\s*[[{]/.test(text)) return { format: 'json', transcoder, parser: new JsonSet(reading) };
  const [firstLine = ''] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const delimiter = delimiterOf(firstLine);
  const columns = columnsOf(firstLine.split(delimiter).map((field) => field.trim().replace(/^"(.*)"$/, '$1')));
  return columns === null ? null : { format: 'csv', transcoder, parser: csvSet(columns, delimiter, reading) };
}
