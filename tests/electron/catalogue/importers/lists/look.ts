import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { previewList } from '#electron/catalogue/importers/lists/preview-list.ts';
import { readList, type ListReading } from '#electron/catalogue/importers/lists/read-list.ts';
import type { GivenListOptions } from '#shared/domain/file-list/listing.ts';
import type { Result } from '#shared/errors/result.ts';
import { unwrap } from '#shared/errors/result.ts';
import type { FileRowValue } from '#shared/ledger/file-list.ts';

const tools = { check: () => undefined, progress: () => undefined };

/** A place for lists on disk, because that is where they are read from. */
export class Shelf {
  readonly folder = mkdtempSync(join(tmpdir(), 'daftar-'));
  #files = 0;

  file(content: string | Uint8Array): string {
    const file = join(this.folder, String((this.#files += 1)));
    writeFileSync(file, content);
    return file;
  }

  preview(content: string | Uint8Array, given: GivenListOptions = {}): Result<ListReading> {
    return previewList(this.file(content), given, tools);
  }

  /** Of a list that must be known. */
  reading(content: string | Uint8Array, given: GivenListOptions = {}): ListReading {
    return unwrap(this.preview(content, given));
  }

  /** All rows as an import takes them: as the preview proposed. */
  rows(content: string | Uint8Array, given: GivenListOptions = {}): FileRowValue[] {
    const { options } = this.reading(content, given);
    const rows: FileRowValue[] = [];
    unwrap(readList(this.file(content), options, { ...tools, row: (row) => rows.push(row) }));
    return rows;
  }

  /** `line code` of each error. */
  errors(content: string | Uint8Array, given: GivenListOptions = {}): string[] {
    return this.reading(content, given).errors.map(({ line, code }) => `${String(line)} ${code}`);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

export const sha256 = 'a4e63bcacf6c172ad84f9f4523c8f1acaf33676fa76d3258c67b7e7bbf16d777';
export const sha1 = '33b1eac210971fb02a3b90afce9dbff758be794d';
export const md5 = '57f842286171094855e51fc3a541c1e2';
export const otherSha256 = '968e772cf168b7f17f3fbd00e6e1c8b4afb8db2f0c1548d9928f3c3d7a758a75';
