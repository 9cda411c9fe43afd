import { Zip, type ZipInputFile } from 'fflate';
import { FailureError } from '../errors/result.ts';
import { concat } from '../ledger/encoding.ts';
import type { Cell } from './csv.ts';
import { FileListSheets, type PartBytes } from './file-list-sheets.ts';
import type { Packed, Packer } from './packer.ts';
import { methodDeflated } from './zip/directory.ts';

const bytesPerFile = 2 ** 32 - 1;

/** A part of the package while it is written; fflate asks for size and CRC at its end. */
interface OpenPart extends ZipInputFile {
  size: number;
  crc: number;
}

/**
 * `<BB-nnn>.xlsx` written row by row in bounded memory: the same rows in the same steps give the same bytes. `take` gives
 * what was packed since it was last called.
 */
export class FileListWorkbook {
  readonly #packer: Packer;
  readonly #sheets: FileListSheets;
  readonly #zip: Zip;
  /** What is being packed while more rows are read. */
  #packing: { readonly part: OpenPart; readonly packed: Promise<Packed>; readonly last: boolean } | null = null;
  #open: OpenPart | null = null;
  #made: Uint8Array[] = [];
  #bytes = 0;

  constructor(packer: Packer, perSheet?: number) {
    this.#packer = packer;
    this.#sheets = new FileListSheets(perSheet);
    this.#zip = new Zip((error, chunk) => {
      if (error !== null) throw error;
      this.#made.push(chunk);
      this.#bytes += chunk.length;
    });
  }

  /** Cells under the titles of the second format. */
  async add(rows: readonly (readonly Cell[])[]): Promise<void> {
    for (const piece of this.#sheets.add(rows)) await this.#push(piece);
    if (this.#bytes > bytesPerFile) throw new FailureError('BUNDLE_TOO_LARGE', { limit: bytesPerFile });
  }

  async finish(): Promise<void> {
    for (const piece of this.#sheets.finish()) await this.#push(piece);
    await this.#settle();
    this.#zip.end();
  }

  take(): Uint8Array {
    const made = concat(...this.#made);
    this.#made = [];
    return made;
  }

  async #push({ part: name, bytes, last }: PartBytes): Promise<void> {
    const part = (this.#open ??= this.#part(name));
    if (last) this.#open = null;
    part.size += bytes.length;
    part.crc = this.#packer.crc32(bytes, part.crc);
    await this.#settle();
    const packed = this.#packer.deflate(bytes, last);
    // Heard where it is waited for; until then a failure must not count as one that nobody hears.
    packed.catch(() => undefined);
    this.#packing = { part, packed, last };
  }

  #part(filename: string): OpenPart {
    // The first moment that a ZIP entry can name; its fields are local time, so it is built from local parts.
    const part: OpenPart = { filename, size: 0, crc: 0, compression: methodDeflated, mtime: new Date(1980, 0, 1) };
    this.#zip.add(part);
    return part;
  }

  async #settle(): Promise<void> {
    if (this.#packing === null) return;
    const { part, packed, last } = this.#packing;
    this.#packing = null;
    part.ondata?.(null, await packed, last);
  }
}
