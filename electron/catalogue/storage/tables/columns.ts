import { canonicalJson } from '#shared/ledger/canonical.ts';
import { z } from 'zod';
import type { ReadTx, SqlValue } from '../sql.ts';

/** Column shapes that several tables share. */
export const blob: z.ZodType<Uint8Array> = z.instanceof(Uint8Array);

/** A JSON text of the given shape. */
export function json<T extends z.ZodType>(shape: T) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'not json' });
        return z.NEVER;
      }
    })
    .pipe(shape);
}

/** JSON whose text depends on the value alone, so that the same data always make the same row. */
export function jsonText(value: unknown): string {
  return canonicalJson(value);
}

/** 0 or 1. */
export const flag = z
  .int()
  .min(0)
  .max(1)
  .transform((value) => value === 1);

/** The place of an entry in the ledger. */
export const position = { station: z.string(), seq: z.int() };
export const positionRow = z.strictObject(position);
export interface EntryPosition {
  readonly station: string;
  readonly seq: number;
}

/**
 * An INTEGER of a row that is audited, not trusted. Beyond 2^53 it is not exact, and of no row of ours; but whoever put it
 * there must not keep the audit from the rest.
 */
export const audited = z.number();

/** `count(*)` and the like. */
export const counted = z.strictObject({ count: z.int() });

const anyRow = z.unknown();

/** Whether there is a row. */
export function exists(tx: ReadTx, sql: string, ...parameters: SqlValue[]): boolean {
  return tx.get(anyRow, sql, ...parameters) !== undefined;
}
