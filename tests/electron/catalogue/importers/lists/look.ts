import { previewList } from '#electron/catalogue/importers/lists/preview-list.ts';
import { readList, type ListBytes, type ListReading } from '#electron/catalogue/importers/lists/read-list.ts';
import type { GivenListOptions } from '#shared/domain/file-list/listing.ts';
import type { Result } from '#shared/errors/result.ts';
import { unwrap } from '#shared/errors/result.ts';
import type { FileRowValue } from '#shared/ledger/file-list.ts';

const tools = { error: () => undefined, check: () => undefined, progress: () => undefined };

export function listBytes(content: string | Uint8Array): ListBytes {
  const bytes = Buffer.from(content);
  return { size: bytes.length, read: (chunk, position) => bytes.copy(chunk, 0, position) };
}

export function preview(content: string | Uint8Array, given: GivenListOptions = {}): Result<ListReading> {
  return previewList(listBytes(content), given, tools);
}

/** Of a list that must be known. */
export function reading(content: string | Uint8Array, given: GivenListOptions = {}): ListReading {
  return unwrap(preview(content, given));
}

/** All rows as an import takes them: as the preview proposed. */
export function rows(content: string | Uint8Array, given: GivenListOptions = {}): FileRowValue[] {
  const { options } = reading(content, given);
  const all: FileRowValue[] = [];
  unwrap(readList(listBytes(content), options, { ...tools, row: (row) => all.push(row) }));
  return all;
}

/** `line code` of each error. */
export function errors(content: string | Uint8Array, given: GivenListOptions = {}): string[] {
  return reading(content, given).errors.map(({ line, code }) => `${String(line)} ${code}`);
}

export const sha256 = 'a4e63bcacf6c172ad84f9f4523c8f1acaf33676fa76d3258c67b7e7bbf16d777';
export const sha1 = '33b1eac210971fb02a3b90afce9dbff758be794d';
export const md5 = '57f842286171094855e51fc3a541c1e2';
export const otherSha256 = '968e772cf168b7f17f3fbd00e6e1c8b4afb8db2f0c1548d9928f3c3d7a758a75';
