import { z } from 'zod';

/** What can be the matter with a row of a file that a hash set is made of. */
export const hashSetErrorCodes = [
  'no-digest',
  'bad-digest',
  'other-kind',
  'category-too-long',
  'too-many-categories',
  'bad-quote',
  'too-long',
  'not-json',
  'cut-off',
  'other-shape',
] as const;
export type HashSetErrorCode = (typeof hashSetErrorCodes)[number];

/** `line`: where the row begins in the file, from 1. */
export const hashSetError = z.strictObject({ line: z.int(), code: z.enum(hashSetErrorCodes) });
export type HashSetError = z.infer<typeof hashSetError>;

/** So many errors are named; all are counted. */
export const mostHashSetErrors = 200;

/** Pairs of digest and category that one set may have. */
export const mostHashSetRows = 5_000_000;
