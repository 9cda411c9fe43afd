import { identifierOf } from '#shared/domain/item/identifiers.ts';
import { ok } from '#shared/errors/result.ts';
import type { QueryHandler } from '../../dispatch/handler.ts';
import { bearersOf } from '../../storage/tables/item-identifiers.ts';

/** Enough to see what is meant. */
const mostShown = 20;

export const sameIdentifier: QueryHandler<'items.same-identifier'> = ({ items }, { read }) =>
  ok(
    items.flatMap((attributes, row) => {
      const identifier = identifierOf(attributes);
      const others = identifier === null ? [] : bearersOf(read, identifier, mostShown);
      return identifier === null || others.length === 0 ? [] : [{ row, kind: identifier.kind, others }];
    }),
  );
