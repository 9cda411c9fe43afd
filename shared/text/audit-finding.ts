import { sayFailure } from './failure.ts';
import type { Language } from './text.ts';

/** One thing that an audit or a drill found: `row` of `table`, or of a file; both may be empty. */
export interface Finding {
  readonly code: string;
  readonly table: string;
  readonly row: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** What one finding means: its place stands beside the details, and its sentence names it. */
export function sayFinding(language: Language, { code, table, row, details = {} }: Finding): string {
  return sayFailure(language, { code, details: { file: row, table, row, ...details } });
}
