import type { BigIntStats } from 'node:fs';
import type { FileProblem } from '#shared/domain/file-list/problems.ts';
import type { FileRowValue } from '#shared/ledger/file-list.ts';
import { pathText } from '#shared/ledger/file-path.ts';

/** Which digests a file gets beside its SHA-256. */
export interface Digests {
  readonly sha1: boolean;
  readonly md5: boolean;
}

/** How far a file is: still to be read, digested, or why it has no digest. */
export type FileState = 'found' | 'hashed' | Exclude<FileProblem, 'no-digest'>;
const states: readonly FileState[] = [
  'found',
  'hashed',
  'unreadable',
  'symbolic-link',
  'special-file',
  'changed-while-read',
];

/** What tells a file that was changed from one that was not. */
export interface Identity {
  /** Null: not known. */
  readonly bytes: number | null;
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;
  readonly inode: bigint;
}
const NO_TIME = -(2n ** 63n);
/** Of what was not looked at, or has none that says anything of its content. */
export const noIdentity: Identity = { bytes: null, mtimeNs: NO_TIME, ctimeNs: NO_TIME, inode: 0n };

export function identityOf({ size, mtimeNs, ctimeNs, ino }: BigIntStats): Identity {
  return { bytes: Number(size), mtimeNs, ctimeNs, inode: BigInt.asUintN(64, ino) };
}

/**
 * Files as bytes, one after the other, which threads hand each other and the database keeps: a million of them as objects
 * would be more than all the rest of the program. A row, little-endian:
 * state (1 byte), 1 if a later run may keep its digest (1), length of the path (4), size (8, float, NaN when unknown),
 * modified and changed in nanoseconds (8 each), inode (8), the path as the disk has it, and for a hashed file its SHA-256,
 * then its SHA-1 and its MD5 if they are asked for.
 */
const LENGTH_AT = 2;
const SIZE_AT = 6;
const MODIFIED_AT = 14;
const CHANGED_AT = 22;
const INODE_AT = 30;
const PATH_AT = 38;
const SHA256_BYTES = 32;
const SHA1_BYTES = 20;
const MD5_BYTES = 16;
const FIRST_BYTES = 1 << 14;
const SECOND = 1_000_000_000n;

const stateNumber = new Map(states.map((state, number) => [state, number]));

function digestBytes({ sha1, md5 }: Digests): number {
  return SHA256_BYTES + (sha1 ? SHA1_BYTES : 0) + (md5 ? MD5_BYTES : 0);
}

/** Fills blocks of rows. */
export class RowPacker {
  #bytes = new Uint8Array(FIRST_BYTES);
  #view = new DataView(this.#bytes.buffer);
  #end = 0;
  #rows = 0;

  get rows(): number {
    return this.#rows;
  }

  get size(): number {
    return this.#end;
  }

  /** `digests`: one after the other, in the order of the format; empty unless `state` is 'hashed'. */
  add(
    state: FileState,
    path: Uint8Array,
    identity: Identity,
    digests: readonly Uint8Array[] = [],
    lasting = false,
  ): void {
    let length = PATH_AT + path.length;
    for (const digest of digests) length += digest.length;
    const start = this.#reserve(length);
    const bytes = this.#bytes;
    const view = this.#view;
    bytes[start] = stateNumber.get(state) ?? 0;
    bytes[start + 1] = lasting ? 1 : 0;
    view.setUint32(start + LENGTH_AT, path.length, true);
    view.setFloat64(start + SIZE_AT, identity.bytes ?? Number.NaN, true);
    view.setBigInt64(start + MODIFIED_AT, identity.mtimeNs, true);
    view.setBigInt64(start + CHANGED_AT, identity.ctimeNs, true);
    view.setBigUint64(start + INODE_AT, identity.inode, true);
    bytes.set(path, start + PATH_AT);
    let at = start + PATH_AT + path.length;
    for (const digest of digests) {
      bytes.set(digest, at);
      at += digest.length;
    }
  }

  /** A row of another block, as it is. */
  copy({ block, start, end }: PackedRow): void {
    // First, because it may need more room, which is another buffer.
    const place = this.#reserve(end - start);
    this.#bytes.set(block.subarray(start, end), place);
  }

  /** The rows so far as a block of their own; the packer is empty then. */
  take(): Uint8Array {
    const block = this.#bytes.slice(0, this.#end);
    this.#end = 0;
    this.#rows = 0;
    return block;
  }

  #reserve(length: number): number {
    const start = this.#end;
    if (start + length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#bytes.length * 2, start + length));
      larger.set(this.#bytes.subarray(0, start));
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    this.#end = start + length;
    this.#rows++;
    return start;
  }
}

/** Where a row lies in its block; what stands in it is read when it is asked for. */
export class PackedRow {
  readonly block: Buffer;
  readonly start: number;
  readonly end: number;
  readonly state: FileState;

  constructor(block: Buffer, start: number, hashedBytes: number) {
    const state = states[block.readUInt8(start)];
    if (state === undefined) throw new RangeError('no row of files');
    this.block = block;
    this.start = start;
    this.state = state;
    this.end = start + PATH_AT + block.readUInt32LE(start + LENGTH_AT) + (state === 'hashed' ? hashedBytes : 0);
    if (this.end > block.length) throw new RangeError('no whole row of files');
  }

  get bytes(): number | null {
    const bytes = this.block.readDoubleLE(this.start + SIZE_AT);
    return Number.isNaN(bytes) ? null : bytes;
  }

  /** Whether its digest may be kept for as long as its identity is the same. */
  get lasting(): boolean {
    return this.state === 'hashed' && this.block[this.start + 1] === 1;
  }

  /** As the disk has it. */
  get path(): Buffer {
    return this.block.subarray(this.start + PATH_AT, this.#pathEnd);
  }

  /** Everything that must be the same in a file that was not changed: identity and path. */
  get sameness(): Buffer {
    return this.block.subarray(this.start + LENGTH_AT, this.#pathEnd);
  }

  /** Whether a file looks as this one looked. */
  isOf({ bytes, mtimeNs, ctimeNs, inode }: Identity): boolean {
    const { block, start } = this;
    return (
      this.bytes === bytes &&
      block.readBigInt64LE(start + MODIFIED_AT) === mtimeNs &&
      block.readBigInt64LE(start + CHANGED_AT) === ctimeNs &&
      block.readBigUInt64LE(start + INODE_AT) === inode
    );
  }

  digest(offset: number, length: number): Buffer {
    return this.block.subarray(this.#pathEnd + offset, this.#pathEnd + offset + length);
  }

  /** Whole seconds since 1970, downwards; null where that is not known. */
  get modified(): number | null {
    const ns = this.block.readBigInt64LE(this.start + MODIFIED_AT);
    return ns === NO_TIME ? null : Number((ns - (((ns % SECOND) + SECOND) % SECOND)) / SECOND);
  }

  get #pathEnd(): number {
    return this.start + PATH_AT + this.block.readUInt32LE(this.start + LENGTH_AT);
  }
}

function bufferOf(block: Uint8Array): Buffer {
  return Buffer.from(block.buffer, block.byteOffset, block.byteLength);
}

/** The row that begins there. Throws RangeError where none does. */
export function packedRow(block: Uint8Array, start: number, digests: Digests): PackedRow {
  return new PackedRow(bufferOf(block), start, digestBytes(digests));
}

/** Every row of a block. Throws RangeError for bytes that are no block. */
export function* packedRows(block: Uint8Array, digests: Digests): Generator<PackedRow> {
  const bytes = bufferOf(block);
  const hashedBytes = digestBytes(digests);
  for (let start = 0; start < bytes.length;) {
    const row = new PackedRow(bytes, start, hashedBytes);
    yield row;
    start = row.end;
  }
}

/** Rows as they stand in a file list of format 2. */
export function* fileRows(block: Uint8Array, digests: Digests): Generator<FileRowValue> {
  for (const row of packedRows(block, digests)) yield fileRow(row, digests);
}

function fileRow(row: PackedRow, { sha1, md5 }: Digests): FileRowValue {
  const { state, bytes, modified } = row;
  const path = pathText(row.path);
  if (state === 'found') throw new RangeError('a file that was not read');
  if (state !== 'hashed') return { path, bytes, sha256: null, sha1: null, md5: null, modified, problem: state };
  return {
    path,
    bytes,
    sha256: row.digest(0, SHA256_BYTES).toString('hex'),
    sha1: sha1 ? row.digest(SHA256_BYTES, SHA1_BYTES).toString('hex') : null,
    md5: md5 ? row.digest(SHA256_BYTES + (sha1 ? SHA1_BYTES : 0), MD5_BYTES).toString('hex') : null,
    modified,
    problem: null,
  };
}
