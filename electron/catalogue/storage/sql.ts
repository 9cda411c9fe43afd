import type { z } from 'zod';

export type SqlValue = string | number | bigint | Uint8Array | null;

export interface RawRows {
  readonly columns: readonly string[];
  readonly rows: IterableIterator<readonly SqlValue[]>;
}

declare const readBrand: unique symbol;
declare const writeBrand: unique symbol;

/** A view on the catalogue that cannot write, by its type. SQL is text with bound parameters; rows are parsed on the way out. */
export interface ReadTx {
  readonly [readBrand]: true;
  all<T>(row: z.ZodType<T>, sql: string, ...parameters: SqlValue[]): T[];
  get<T>(row: z.ZodType<T>, sql: string, ...parameters: SqlValue[]): T | undefined;
  iterate<T>(row: z.ZodType<T>, sql: string, ...parameters: SqlValue[]): IterableIterator<T>;
  /** Rows as they lie in the file, each as its values in the order of the columns: for one who only compares them. */
  raw(sql: string): RawRows;
}

/** Only inside a transaction of the catalogue's one writer. */
export interface WriteTx extends ReadTx {
  readonly [writeBrand]: true;
  /** Rows changed. */
  run(sql: string, ...parameters: SqlValue[]): number;
}
