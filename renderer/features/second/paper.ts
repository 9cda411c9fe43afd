import type { CorrectedPaper } from '#shared/contract/users.ts';
import { sameJson } from '#shared/domain/correction/apply.ts';

type Data = CorrectedPaper['first'];

/** By what a paper of a court is known, and what it said. */
const fields = ['number', 'date', 'court', 'outcome'] as const;

export function saidFields(data: Data): [string, unknown][] {
  return fields.map((field): [string, unknown] => [field, data[field]]).filter(([, value]) => Boolean(value));
}

/** Whether it would be looked for under another name than the one it was recorded with. */
export function isRenamed({ first, now }: { readonly first: Data; readonly now: Data }): boolean {
  return !sameJson(saidFields(first), saidFields(now));
}
