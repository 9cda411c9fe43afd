import { itemNumber } from '#shared/domain/item/number.ts';
import { localDate } from '#shared/domain/time/instant.ts';
import { fail, ok } from '#shared/errors/result.ts';
import type { QueryHandler } from '../../dispatch/handler.ts';
import { isCaseKnown } from '../../storage/tables/cases.ts';
import { topLevelItems } from '../../storage/tables/item-numbers.ts';
import { unitCounter } from '../../ledger/unit-counter.ts';

export const nextNumbers: QueryHandler<'items.next-numbers'> = (input, { read }) => {
  if (!isCaseKnown(read, input.case)) return fail('CASE_UNKNOWN', { case: input.case });
  const next = unitCounter(read, localDate(input.at), []);
  const numbers = Array.from({ length: input.items }, next);
  return ok({
    first: itemNumber(topLevelItems(read, input.case) + 1),
    unitNumbers: numbers.every((number) => number !== null) ? numbers : null,
  });
};
