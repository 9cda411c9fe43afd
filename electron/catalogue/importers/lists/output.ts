import type { ListErrorCode, ListError, ListOptions } from '#shared/domain/file-list/listing.ts';
import type { FileRowValue } from '#shared/ledger/file-list.ts';

export type ErrorDetails = ListError['details'];

/** Where a parser puts what it finds. Rows that come beside an error are not taken: a list goes in whole or not at all. */
export interface ListOutput {
  /** `rooted`: the list said where the file lies from the root of a machine, or above the folder of the list. */
  row(row: FileRowValue, line: number, rooted: boolean): void;
  error(line: number, code: ListErrorCode, details?: ErrorDetails): void;
  /** A record that is no file of the list; `deleted`: one that was a file, and that is not there any more. */
  skipped(deleted: boolean): void;
}

/** As a list is read; `cut` is null as long as all of its paths have to be seen to propose one. */
export type ReadOptions = Omit<ListOptions, 'cut'> & { readonly cut: string | null };

/** Bytes of a list in UTF-8, in pieces as they come; never keeps more than what one record may have. */
export interface ListParser {
  push(chunk: Uint8Array): void;
  end(): void;
}

/** Of one line or record; more is refused. */
export const mostLineBytes = 1024 * 1024;
/** Of a path as it is shown, `\\xHH` for a byte that is no text: one of Linux has at most 4,096 bytes, one of Windows 32,767 letters. */
export const mostPathLetters = 33_000;
/** Of one field. */
export const mostFieldBytes = 128 * 1024;
