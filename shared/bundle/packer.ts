import { Deflate } from 'fflate';
import { concat } from '../ledger/encoding.ts';
import { crc32 } from './zip/crc32.ts';

/** Bytes that belong to this thread alone. */
export type Packed = Uint8Array<ArrayBuffer>;

/** Packs what is too long to be packed at once, one stream after the other; the work may be another thread's. */
export interface Packer {
  /** The next bytes of the DEFLATE stream (RFC 1951), `last` its end. Not called again before it has answered. */
  readonly deflate: (bytes: Uint8Array, last: boolean) => Promise<Packed>;
  /** CRC-32 (ISO 3309) of bytes that follow those with the CRC `before`. */
  readonly crc32: (bytes: Uint8Array, before: number) => number;
}

/** In this thread. */
export function inlinePacker(): Packer {
  const deflate = deflater();
  return { deflate: (bytes, last) => Promise.resolve(deflate(bytes, last)), crc32 };
}

/** Digests hardly pack, so the fastest level; by this code and not by the system, whose packers differ from one to the next. */
const level = 1;

/** Packs stream after stream: after the last bytes of one the next begins. */
export function deflater(): (bytes: Uint8Array, last: boolean) => Packed {
  let made: Uint8Array[] = [];
  let stream: Deflate | null = null;
  return (bytes, last) => {
    stream ??= new Deflate({ level }, (chunk) => {
      made.push(chunk);
    });
    stream.push(bytes, last);
    const packed = new Uint8Array(concat(...made));
    made = [];
    if (last) stream = null;
    return packed;
  };
}
