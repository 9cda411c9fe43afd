import { unitNumbers } from '#shared/domain/item/unit-number.ts';
import type { ReadTx } from '../storage/sql.ts';
import { configurationOf } from '../storage/tables/configuration.ts';
import { isUnitNumberTaken, latestUnitNumbers } from '../storage/tables/item-numbers.ts';

/** How far back a number of the same year is looked for; whatever stands farther back is met when it is taken. */
const mostLookedAt = 500;

/**
 * Gives the unit's next numbers, one with each call, by the pattern it set for `item`; always null when it set none, or one
 * that only a person can fill in. Goes on from the latest of the same year, past every number that is `given` in the form
 * or taken in the catalogue.
 */
export function unitCounter(read: ReadTx, day: string, given: readonly string[]): () => string | null {
  const pattern = configurationOf(read).numbers.find(({ kind }) => kind === 'item')?.pattern;
  const numbers = pattern === undefined ? null : unitNumbers(pattern, day);
  if (numbers === null) return () => null;
  const typed = new Set(given);
  let last: number | null = null;
  return () => {
    last ??=
      latestUnitNumbers(read, mostLookedAt)
        .map(numbers.readIn)
        .find((n) => n !== null) ?? 0;
    do last += 1;
    while (typed.has(numbers.of(last)) || isUnitNumberTaken(read, numbers.of(last)));
    return numbers.of(last);
  };
}
