import type { HashStream, Primitives } from '../crypto/primitives.ts';
import { toHex } from '../ledger/encoding.ts';
import type { Cell } from './csv.ts';
import { FileListSheets, rowsAtOnce, type PartBytes } from './file-list-sheets.ts';
import { workbookRows } from './layout.ts';

/** A part of a package as it must be. */
export interface PartDigest {
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** What the workbook of a list must hold, told its rows one by one; in bounded memory. */
export class SheetDigests {
  readonly #primitives: Primitives;
  readonly #sheets = new FileListSheets();
  readonly #parts = new Map<string, { bytes: number; readonly hash: HashStream }>();
  #rows: (readonly Cell[])[] = [];
  #count = 0;

  constructor(primitives: Primitives) {
    this.#primitives = primitives;
  }

  add(cells: readonly Cell[]): void {
    // A longer list has no workbook.
    if (++this.#count > workbookRows) return;
    this.#rows.push(cells);
    if (this.#rows.length === rowsAtOnce) this.#flush();
  }

  /** By the name of each part; null for a list that is too long to have a workbook. */
  finish(): ReadonlyMap<string, PartDigest> | null {
    if (this.#count > workbookRows) return null;
    this.#flush();
    this.#digest(this.#sheets.finish());
    return new Map([...this.#parts].map(([part, { bytes, hash }]) => [part, { bytes, sha256: toHex(hash.digest()) }]));
  }

  #flush(): void {
    this.#digest(this.#sheets.add(this.#rows));
    this.#rows = [];
  }

  #digest(pieces: readonly PartBytes[]): void {
    for (const { part: name, bytes } of pieces) {
      const part = this.#parts.get(name) ?? { bytes: 0, hash: this.#primitives.createSha256() };
      part.bytes += bytes.length;
      part.hash.update(bytes);
      this.#parts.set(name, part);
    }
  }
}
