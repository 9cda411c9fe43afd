import { crc32, deflateRawSync } from 'node:zlib';

/** Fields of a header as they stand in the file; a test lies by overriding them. */
export interface HeaderFields {
  name: string;
  flags: number;
  method: number;
  stamp: number;
  crc: number;
  packed: number;
  unpacked: number;
  extra: Uint8Array;
}

export interface ForgedEntry {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly deflate?: boolean;
  /** Bytes of the entry instead of the packed content. */
  readonly raw?: Uint8Array;
  readonly mode?: number;
  /** Lower half of the external attributes; 0x10 is what DOS calls a directory. */
  readonly dos?: number;
  readonly local?: Partial<HeaderFields>;
  readonly central?: Partial<HeaderFields> & { localOffset?: number };
  readonly descriptor?: Uint8Array;
  /** Bytes put before the local header. */
  readonly before?: Uint8Array;
  readonly leaveOutOfDirectory?: boolean;
}

export interface EndFields {
  entries: number;
  size: number;
  offset: number;
  comment: Uint8Array;
  disk: number;
}

const header = (size: number, fields: readonly (readonly [number, 2 | 4, number])[]) => {
  const bytes = Buffer.alloc(size);
  for (const [offset, width, value] of fields) bytes.writeUIntLE(value % 2 ** (8 * width), offset, width);
  return bytes;
};

function localHeader(f: HeaderFields): Buffer {
  const name = Buffer.from(f.name);
  const fixed = header(30, [
    [0, 4, 0x04034b50],
    [4, 2, 20],
    [6, 2, f.flags],
    [8, 2, f.method],
    [10, 4, f.stamp],
    [14, 4, f.crc],
    [18, 4, f.packed],
    [22, 4, f.unpacked],
    [26, 2, name.length],
    [28, 2, f.extra.length],
  ]);
  return Buffer.concat([fixed, name, f.extra]);
}

function centralHeader(f: HeaderFields, localOffset: number, mode: number, dos: number): Buffer {
  const name = Buffer.from(f.name);
  const fixed = header(46, [
    [0, 4, 0x02014b50],
    [4, 2, mode === 0 ? 20 : 0x031e],
    [6, 2, 20],
    [8, 2, f.flags],
    [10, 2, f.method],
    [12, 4, f.stamp],
    [16, 4, f.crc],
    [20, 4, f.packed],
    [24, 4, f.unpacked],
    [28, 2, name.length],
    [30, 2, f.extra.length],
    [38, 4, mode * 65536 + dos],
    [42, 4, localOffset],
  ]);
  return Buffer.concat([fixed, name, f.extra]);
}

/** A zip made by hand, true unless told to lie. */
export function forgeZip(entries: readonly ForgedEntry[], end: Partial<EndFields> = {}): Uint8Array {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const put = (...parts: readonly Uint8Array[]) => {
    for (const part of parts) {
      body.push(Buffer.from(part));
      offset += part.length;
    }
  };
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const raw = entry.raw ?? (entry.deflate === true ? deflateRawSync(content) : content);
    const fields: HeaderFields = {
      name: entry.name,
      flags: 0x0800,
      method: entry.deflate === true ? 8 : 0,
      stamp: 0x00210000,
      crc: crc32(content),
      packed: raw.length,
      unpacked: content.length,
      extra: new Uint8Array(0),
    };
    if (entry.before !== undefined) put(entry.before);
    const localOffset = offset;
    put(localHeader({ ...fields, ...entry.local }), raw);
    if (entry.descriptor !== undefined) put(entry.descriptor);
    const { localOffset: lied, ...central } = entry.central ?? {};
    if (entry.leaveOutOfDirectory !== true)
      directory.push(centralHeader({ ...fields, ...central }, lied ?? localOffset, entry.mode ?? 0, entry.dos ?? 0));
  }
  const listed = Buffer.concat(directory);
  const told = { entries: directory.length, size: listed.length, offset, comment: new Uint8Array(0), disk: 0, ...end };
  const record = header(22, [
    [0, 4, 0x06054b50],
    [4, 2, told.disk],
    [6, 2, 0],
    [8, 2, told.entries],
    [10, 2, told.entries],
    [12, 4, told.size],
    [16, 4, told.offset],
    [20, 2, told.comment.length],
  ]);
  return Buffer.concat([...body, listed, record, told.comment]);
}
