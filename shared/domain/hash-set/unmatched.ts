import type { FileListSealed } from '../file-list/events.ts';
import { commonAlgorithms } from './common.ts';
import type { FileListMatched, HashSetAdded } from './events.ts';

export interface MatchedLists {
  /** In force, of any kind. */
  readonly sets: Iterable<HashSetAdded>;
  readonly lists: Iterable<FileListSealed>;
  /** In the order of the ledger. */
  readonly matches: Iterable<FileListMatched>;
}

/**
 * Items whose list was not held against every blocked set in force: nobody knows yet whether their names may leave. A set
 * that has no kind of digest in common with a list says nothing of it, and is not waited for.
 */
export function unmatchedItems({ sets, lists, matches }: MatchedLists): ReadonlySet<string> {
  const seen = new Map<string, ReadonlySet<string>>();
  for (const match of matches) seen.set(match.list, new Set(match.sets.map(({ set }) => set)));
  const blocking = [...sets].filter(({ kind }) => kind === 'blocked');
  const open = [...lists].filter((list) =>
    blocking.some((set) => commonAlgorithms(set, list).length > 0 && seen.get(list.list)?.has(set.set) !== true),
  );
  return new Set(open.map(({ item }) => item));
}
