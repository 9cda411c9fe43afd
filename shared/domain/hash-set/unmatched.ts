import type { FileListSealed } from '../file-list/events.ts';
import { commonAlgorithms } from './common.ts';
import type { FileListMatched, HashSetAdded } from './events.ts';

export interface MatchedLists {
  /** In force, of any kind. */
  readonly sets: readonly HashSetAdded[];
  readonly lists: readonly FileListSealed[];
  /** In the order of the ledger. */
  readonly matches: Iterable<FileListMatched>;
}

/**
 * Items whose list was not held against every blocked set in force: nobody knows yet whether their names may leave. A set
 * that has no kind of digest in common with a list says nothing of it, and is not waited for (`unrecognisableItems`).
 */
export function unmatchedItems({ sets, lists, matches }: MatchedLists): ReadonlySet<string> {
  const seen = new Map<string, ReadonlySet<string>>();
  for (const match of matches) seen.set(match.list, new Set(match.sets.map(({ set }) => set)));
  const unseen = setsByItem({ sets, lists }, (set, list) => waitsForMatch(set, list, seen.get(list.list)));
  return new Set(unseen.keys());
}

/** Whether a list must still be held against a set that can recognise something in it. `seen`: the sets of its newest match. */
export function waitsForMatch(
  set: HashSetAdded,
  list: Pick<FileListSealed, 'algorithms'>,
  seen: ReadonlySet<string> | undefined,
): boolean {
  return commonAlgorithms(set, list).length > 0 && seen?.has(set.set) !== true;
}

/** Items with a list in which some blocked set in force can recognise nothing: what it would block leaves unseen. */
export function unrecognisableItems(held: Pick<MatchedLists, 'sets' | 'lists'>): ReadonlySet<string> {
  return new Set(unrecognisingSets(held).keys());
}

/** The same items, each with those sets. */
export function unrecognisingSets(
  held: Pick<MatchedLists, 'sets' | 'lists'>,
): ReadonlyMap<string, readonly HashSetAdded[]> {
  return setsByItem(held, (set, list) => commonAlgorithms(set, list).length === 0);
}

function setsByItem(
  { sets, lists }: Pick<MatchedLists, 'sets' | 'lists'>,
  leaves: (set: HashSetAdded, list: FileListSealed) => boolean,
): Map<string, readonly HashSetAdded[]> {
  const blocking = sets.filter(({ kind }) => kind === 'blocked');
  const found = lists.map((list) => [list.item, blocking.filter((set) => leaves(set, list))] as const);
  return new Map(found.filter(([, left]) => left.length > 0));
}
