import type { AuditReport } from '../contract/handover.ts';
import { sayFailure } from './failure.ts';
import type { Language } from './text.ts';

/** What one finding of an audit means: its place stands beside the details, and its sentence names it. */
export function sayFinding(language: Language, { code, table, row, details }: AuditReport['findings'][number]): string {
  return sayFailure(language, { code, details: { table, row, ...details } });
}
