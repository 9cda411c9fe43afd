import { sameJson } from '#shared/domain/correction/apply.ts';
import { cashLine } from '#shared/domain/item/events.ts';
import { writeCash } from '../../ui/thing/cash-lines.ts';

type Data = Readonly<Record<string, unknown>>;

export interface ChangedPart {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What a correction changed, as a story tells it: of the facts of an item only those that differ, cash as it is typed. */
export function changedParts(before: Data, after: Data): readonly ChangedPart[] {
  return Object.keys(after).flatMap((field): readonly ChangedPart[] => {
    const one = before[field];
    const other = after[field];
    return field === 'attributes' && isData(one) && isData(other)
      ? differing(one, other)
      : [{ field, before: one, after: other }];
  });
}

function differing(before: Data, after: Data): readonly ChangedPart[] {
  return Object.keys(after)
    .filter((field) => !sameJson(before[field], after[field]))
    .map((field) => ({ field, before: inWords(before[field]), after: inWords(after[field]) }));
}

function inWords(value: unknown): unknown {
  const lines = cashLine.array().safeParse(value);
  return lines.success ? writeCash(lines.data) : value;
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null;
}
