import { checkAgainst, checkCompared } from '#shared/domain/comparison/decide.ts';
import { checkAdded, checkMatched, checkRetired, checkSets } from '#shared/domain/hash-set/decide.ts';
import { foldItem } from '#shared/domain/item/fold.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { WriteTx } from '../storage/sql.ts';
import { comparisonById, insertComparison } from '../storage/tables/file-comparisons.ts';
import { insertMatch, isMatchKnown } from '../storage/tables/file-list-matches.ts';
import { fileListById, fileListOfItem } from '../storage/tables/file-lists.ts';
import { hashSetStandings, insertHashSet, setHashSetRetired } from '../storage/tables/hash-sets.ts';
import { itemStateById } from '../storage/tables/items.ts';
import { putItem } from './project-item.ts';
import { checkFresh } from './project-papers.ts';

type ListEvent = EventOf<'file-list.compared' | 'file-list.matched' | 'hash-set.added' | 'hash-set.retired'>;

export function projectLists(tx: WriteTx, event: ListEvent): Result<null> {
  switch (event.type) {
    case 'file-list.compared':
      return projectCompared(tx, event);
    case 'file-list.matched':
      return projectMatched(tx, event);
    case 'hash-set.added': {
      const checked = checkAdded(event.data, hashSetStandings(tx));
      if (checked.ok) insertHashSet(tx, event);
      return checked;
    }
    case 'hash-set.retired': {
      const checked = checkRetired(event.data, hashSetStandings(tx));
      if (checked.ok) setHashSetRetired(tx, event);
      return checked;
    }
  }
}

function projectCompared(tx: WriteTx, event: EventOf<'file-list.compared'>): Result<null> {
  const { data } = event;
  const state = itemStateById(tx, data.item);
  if (state?.case !== data.case) return fail('ITEM_UNKNOWN', { item: data.item });
  const fresh = checkFresh(comparisonById(tx, data.comparison) !== undefined, data.comparison);
  const checked = fresh.ok ? checkCompared(data, fileListOfItem(tx, data.item) ?? null) : fresh;
  const other = data.against.kind === 'list' ? fileListById(tx, data.against.list) : undefined;
  const against = checked.ok ? checkAgainst(data, other ?? null) : checked;
  if (against.ok) insertComparison(tx, event);
  return against;
}

function projectMatched(tx: WriteTx, event: EventOf<'file-list.matched'>): Result<null> {
  const { data } = event;
  const fresh = checkFresh(isMatchKnown(tx, data.match), data.match);
  const checked = fresh.ok ? checkMatched(data, fileListOfItem(tx, data.item) ?? null) : fresh;
  const sets = checked.ok ? checkSets(data, hashSetStandings(tx)) : checked;
  if (!sets.ok) return sets;
  const before = itemStateById(tx, data.item);
  const after = foldItem(before ?? null, event);
  if (!after.ok || before === undefined) return after.ok ? fail('ITEM_UNKNOWN', { item: data.item }) : after;
  insertMatch(tx, event);
  putItem(tx, before, after.value);
  return ok(null);
}
