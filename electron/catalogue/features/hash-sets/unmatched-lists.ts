import type { HashSetAdded } from '#shared/domain/hash-set/events.ts';
import { waitsForMatch } from '#shared/domain/hash-set/unmatched.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { seenLists } from '../../storage/tables/file-lists.ts';

/** How many lists wait to be held against each of these sets. */
export function unmatchedLists(tx: ReadTx, sets: readonly HashSetAdded[]): ReadonlyMap<string, number> {
  const seen = sets.length === 0 ? [] : seenLists(tx);
  return new Map(
    sets.map((set) => {
      const waiting = seen.filter((alike) => waitsForMatch(set, alike, alike.sets));
      return [set.set, waiting.reduce((sum, { lists }) => sum + lists, 0)];
    }),
  );
}
