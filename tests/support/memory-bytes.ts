import { FailureError } from '#shared/errors/result.ts';
import type { ByteSource } from '#shared/bundle/source.ts';

/** A buffer as random-access bytes; `longestRead` tells how much was asked for at once, `bytesRead` how much in all. */
export function memoryBytes(bytes: Uint8Array): ByteSource & { longestRead(): number; bytesRead(): number } {
  let [longest, all] = [0, 0];
  return {
    size: bytes.length,
    longestRead: () => longest,
    bytesRead: () => all,
    read: (offset, length) => {
      longest = Math.max(longest, length);
      all += length;
      if (offset < 0 || offset + length > bytes.length) return Promise.reject(new FailureError('BUNDLE_TRUNCATED'));
      return Promise.resolve(bytes.slice(offset, offset + length));
    },
  };
}

/** All chunks of a stream as one array. */
export async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
