import { createHash, hash, type Hash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, type BigIntStats } from 'node:fs';
import { errorCode } from './error-code.ts';
import type { HashedPart, HashInput } from './jobs.ts';
import { identityOf, noIdentity, packedRows, RowPacker, type FileState, type PackedRow } from './packed-rows.ts';
import { Places } from './place.ts';

const CHUNK_BYTES = 1 << 18;
/** No more work than this is lost with the process, but for one file that takes longer. */
const PART_MILLISECONDS = 200;

/**
 * A file that is changed twice within one tick of its disk's clock looks unchanged after the second time: FAT counts in
 * two seconds. The digest of a file that changed just now is good for this run, and made again by a later one.
 */
const TICK_NS = 3_000_000_000n;

/**
 * SECURITY SEC-77: not followed if it became a link meanwhile (a folder on the way to it: see `isOpened`), not waited for if it became a pipe. Windows has neither flag.
 * Without an access time where the system allows it to the owner of a file: looking at evidence should not change it.
 */
const where = (flag: number | undefined) => flag ?? 0;
const flags = constants.O_RDONLY | where(constants.O_NOFOLLOW) | where(constants.O_NONBLOCK);
const untouchedFlags = flags | where(constants.O_NOATIME);

const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);

/** Digests the files of a block one after the other, telling of what is done several times a second. */
export function hashFiles(input: HashInput, onPart: (part: HashedPart) => void, monotonic: () => number): null {
  const part = new Part(onPart, monotonic);
  const hasher = new Hasher(input, part);
  for (const row of packedRows(input.rows, input.digests)) {
    hasher.hash(row);
    part.done(row.bytes ?? 0);
  }
  part.tell();
  return null;
}

/** What is done and not told yet. */
class Part {
  readonly rows = new RowPacker();
  readonly #onPart: (part: HashedPart) => void;
  readonly #monotonic: () => number;
  #foundBytes = 0;
  #readBytes = 0;
  #toldAt: number;

  constructor(onPart: (part: HashedPart) => void, monotonic: () => number) {
    this.#onPart = onPart;
    this.#monotonic = monotonic;
    this.#toldAt = monotonic();
  }

  read(bytes: number): void {
    this.#readBytes += bytes;
    if (bytes === CHUNK_BYTES) this.#tellInTime();
  }

  done(foundBytes: number): void {
    this.#foundBytes += foundBytes;
    this.#tellInTime();
  }

  tell(): void {
    const files = this.rows.rows;
    this.#onPart({ rows: this.rows.take(), files, foundBytes: this.#foundBytes, readBytes: this.#readBytes });
    this.#foundBytes = 0;
    this.#readBytes = 0;
    this.#toldAt = this.#monotonic();
  }

  #tellInTime(): void {
    if (this.#monotonic() - this.#toldAt >= PART_MILLISECONDS) this.tell();
  }
}

interface Digested {
  readonly bytes: number;
  readonly digests: readonly Uint8Array[];
}

class Hasher {
  readonly #part: Part;
  readonly #places: Places;
  readonly #algorithms: readonly string[];
  readonly #drive: boolean;
  readonly #nowNs: bigint;

  constructor({ root, digests, drive, now }: HashInput, part: Part) {
    this.#part = part;
    this.#places = new Places(root);
    this.#algorithms = ['sha256', ...(digests.sha1 ? ['sha1'] : []), ...(digests.md5 ? ['md5'] : [])];
    this.#drive = drive;
    this.#nowNs = BigInt(now) * 1_000_000n;
  }

  hash(row: PackedRow): void {
    let handle: number | null = null;
    try {
      handle = openUntouched(this.#places.of(row.path));
      this.#read(handle, row);
    } catch (error) {
      this.#without(row, stateOf(errorCode(error)));
    } finally {
      if (handle !== null) closeSync(handle);
    }
  }

  #read(handle: number, row: PackedRow): void {
    const { rows } = this.#part;
    const before = fstatSync(handle, { bigint: true });
    if (this.#drive ? !before.isBlockDevice() : !before.isFile()) {
      this.#without(row, 'special-file');
      return;
    }
    // Another than was found: changed in its place, or reached through a folder that has become a link since.
    if (!this.#drive && !row.isOf(identityOf(before)) && !this.#places.isOpened(row.path, before)) {
      this.#without(row, 'changed-while-read');
      return;
    }
    const expected = this.#drive ? row.bytes : Number(before.size);
    const { bytes, digests } = this.#digest(handle, expected);
    const steady = this.#drive || isSame(before, fstatSync(handle, { bigint: true }));
    if (!steady || (expected !== null && bytes !== expected)) this.#without(row, 'changed-while-read');
    else if (this.#drive) rows.add('hashed', row.path, { ...noIdentity, bytes }, digests);
    else rows.add('hashed', row.path, identityOf(before), digests, this.#isLasting(before));
  }

  #without(row: PackedRow, state: FileState): void {
    this.#part.rows.add(state, row.path, { ...noIdentity, bytes: row.bytes });
  }

  /** `expected`: its size, if that is known; files of the system say 0 and have more. */
  #digest(handle: number, expected: number | null): Digested {
    const first = readSync(handle, chunk, 0, CHUNK_BYTES, null);
    this.#part.read(first);
    if (first === expected && first > 0) {
      const content = chunk.subarray(0, first);
      return { bytes: first, digests: this.#algorithms.map((algorithm) => hash(algorithm, content, 'buffer')) };
    }
    const hashes = this.#algorithms.map((algorithm) => createHash(algorithm));
    const bytes = this.#readOn(handle, first, hashes);
    return { bytes, digests: hashes.map((each) => each.digest()) };
  }

  #readOn(handle: number, first: number, hashes: readonly Hash[]): number {
    let bytes = 0;
    for (let read = first; read > 0; read = readSync(handle, chunk, 0, CHUNK_BYTES, null)) {
      if (bytes > 0) this.#part.read(read);
      const content = read === CHUNK_BYTES ? chunk : chunk.subarray(0, read);
      for (const each of hashes) each.update(content);
      bytes += read;
    }
    return bytes;
  }

  #isLasting({ mtimeNs, ctimeNs }: BigIntStats): boolean {
    const from = this.#nowNs - TICK_NS;
    const until = this.#nowNs + TICK_NS;
    return (mtimeNs < from || mtimeNs > until) && (ctimeNs < from || ctimeNs > until);
  }
}

/** What kept a file that its folder named from being read. */
function stateOf(code: string): FileState {
  if (code === 'ELOOP') return 'symbolic-link';
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'changed-while-read' : 'unreadable';
}

function openUntouched(place: Buffer | string): number {
  try {
    return openSync(place, untouchedFlags);
  } catch (error) {
    if (errorCode(error) === 'EPERM') return openSync(place, flags);
    throw error;
  }
}

function isSame(before: BigIntStats, after: BigIntStats): boolean {
  return (
    before.size === after.size &&
    before.mtimeNs === after.mtimeNs &&
    before.ctimeNs === after.ctimeNs &&
    before.ino === after.ino
  );
}
