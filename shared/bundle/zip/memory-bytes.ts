import { FailureError } from '../../errors/result.ts';
import type { ByteSource } from '../source.ts';

/** Bytes in memory as random access. */
export function memoryBytes(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (offset, length) => {
      if (offset < 0 || offset + length > bytes.length) return Promise.reject(new FailureError('BUNDLE_TRUNCATED'));
      return Promise.resolve(bytes.subarray(offset, offset + length));
    },
  };
}
