import { lstatSync, realpathSync, type BigIntStats } from 'node:fs';
import { resolve } from 'node:path';

const ROOM = 1 << 13;

/** Where paths of blocks lie below a folder, byte for byte: names that are no text would be another file's as a string. */
export class Places {
  readonly #root: string;
  readonly #prefix: Buffer;
  /** One place after the other, to make no new buffer for each of a million files. */
  #room: Buffer;

  constructor(root: string) {
    this.#root = root;
    this.#prefix = Buffer.from(root === '/' ? root : `${root}/`);
    this.#room = Buffer.allocUnsafeSlow(this.#prefix.length + ROOM);
    this.#room.set(this.#prefix);
  }

  /**
   * Good until the next one is asked for. On Windows a name is text, and only as text does Node reach what lies deeper
   * than 260 characters.
   */
  of(path: Uint8Array): Buffer | string {
    if (path.length === 0) return this.#root;
    if (process.platform === 'win32') return `${this.#root}\\${Buffer.from(path).toString()}`;
    const end = this.#prefix.length + path.length;
    if (end > this.#room.length) {
      this.#room = Buffer.allocUnsafeSlow(end);
      this.#room.set(this.#prefix);
    }
    this.#room.set(path, this.#prefix.length);
    return this.#room.subarray(0, end);
  }

  /** Whether it lies below the folder itself, and no link leads to it. Throws what disks say. */
  isDirect(path: Uint8Array): boolean {
    const place = this.of(path);
    // There names are the same in either case of letters.
    if (typeof place === 'string') return realpathSync.native(place).toLowerCase() === resolve(place).toLowerCase();
    return realpathSync.native(place, 'buffer').equals(place);
  }

  /** Whether what was opened is what lies there: a folder on the way may have been a link only while it was opened. Throws what disks say. */
  isOpened(path: Uint8Array, { dev, ino }: Pick<BigIntStats, 'dev' | 'ino'>): boolean {
    if (!this.isDirect(path)) return false;
    const there = lstatSync(this.of(path), { bigint: true });
    return there.dev === dev && there.ino === ino;
  }
}
