import { z } from 'zod';
import type { Act } from '../domain/roles/acts.ts';

/**
 * A method between processes. `query` reads; `command` may write and carries an idempotency id (the request id).
 * `host` says who answers: the catalogue service, or main (window, dialogs, preferences).
 * `long` methods report progress and may be cancelled; they have no time limit.
 * `act` is what asking for it is: the service refuses it to every office that may not (shared/domain/roles). Null: it needs
 * nobody's office, because it works without an open catalogue or is of the window.
 */
export interface Method {
  readonly kind: 'query' | 'command';
  readonly host: 'service' | 'main';
  readonly long: boolean;
  readonly act: Act | null;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

/** Stands for a file or folder that the person chose in a dialog of main; the page never sees or names a path. */
export const fileToken = z.string().regex(/^ft_[0-9a-f]{32}$/);

/** Of a file or folder directly in one that a token stands for: it leads nowhere else. */
export const nameInside = z
  .string()
  .max(255)
  .regex(/^(?!\.{1,2}$)[^/\\\0]+$/);

/** Characters of base64 that one dragged file may have: some 5.5 MB, within what any request may weigh (SEC-24). */
export const mostDroppedCharacters = 7_400_000;

/**
 * A file dragged onto the page: its bytes, read there, because the page knows no path and main gave no token (SEC-29).
 * What is larger is chosen in a dialog.
 */
export const droppedFile = z.strictObject({
  name: z.string().min(1).max(400),
  base64: z.base64().max(mostDroppedCharacters),
});
export const fileSource = z.union([fileToken, droppedFile]);
export type FileSource = z.infer<typeof fileSource>;

/** Keyset paging: `after` is the opaque key of the last row seen, null for the first page. */
export const pageInput = { after: z.string().max(400).nullable(), limit: z.int().min(1).max(500) };
/** Counting what a search or a filter finds stops here, so that one letter is as quick as any: this many means at least so many. */
export const searchCountLimit = 1000;
/** `total` is exact without a search; the finds of a search are counted up to `searchCountLimit`. */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.strictObject({ rows: z.array(row), next: z.string().nullable(), total: z.int().min(0) });
/**
 * Lists also page back: `back` asks for the rows before the key, or with no key for the last ones, and then `total` is exact.
 * `at` begins at so many rows from the beginning, without a key. Rows come in the order of the list either way.
 */
export const listInput = {
  ...pageInput,
  after: z.string().max(8000).nullable(),
  back: z.boolean().exactOptional(),
  at: z.int().min(0).max(1_000_000_000).exactOptional(),
};
/** `previous`: the key to go back from here; null at the beginning. */
export const listOf = <T extends z.ZodType>(row: T) =>
  z.strictObject({
    rows: z.array(row),
    next: z.string().nullable(),
    previous: z.string().nullable(),
    total: z.int().min(0),
  });
export const nothing = z.strictObject({});
