import { Inflate } from 'fflate';
import { FailureError } from '../../errors/result.ts';

/** Packed bytes given to the inflater at a time: DEFLATE makes at most 1032 times as many, so one step stays near 8 MiB. */
export const inflateStep = 8 * 1024;
/** Packed bytes without any output before the stream is given up: an honest block makes output within a few hundred bytes. */
const idleLimit = 16 * inflateStep;

/**
 * Unpacks a raw DEFLATE stream (RFC 1951) with bounded memory.
 * @throws FailureError BUNDLE_ZIP_MALFORMED for bytes that are no DEFLATE stream, BUNDLE_TRUNCATED for one that ends early
 */
export async function* inflate(packed: AsyncIterable<Uint8Array>, file: string): AsyncIterable<Uint8Array> {
  let made: Uint8Array[] = [];
  const inflater = new Inflate((chunk) => {
    if (chunk.length > 0) made.push(chunk);
  });
  let idle = 0;
  for await (const chunk of packed) {
    push(inflater, chunk, false, file);
    idle = made.length === 0 ? idle + chunk.length : 0;
    if (idle > idleLimit) throw new FailureError('BUNDLE_ZIP_MALFORMED', { reason: 'idle-stream', file });
    const ready = made;
    made = [];
    yield* ready;
  }
  push(inflater, new Uint8Array(0), true, file);
  yield* made;
}

const fflateUnexpectedEnd = 0;

function push(inflater: Inflate, chunk: Uint8Array, last: boolean, file: string): void {
  try {
    inflater.push(chunk, last);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === fflateUnexpectedEnd) throw new FailureError('BUNDLE_TRUNCATED', { file });
    throw new FailureError('BUNDLE_ZIP_MALFORMED', { reason: 'deflate', file });
  }
}
