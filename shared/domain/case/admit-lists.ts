import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import { checkAgainst, checkCompared } from '../comparison/decide.ts';
import type { FileListCompared } from '../comparison/events.ts';
import type { FileListSealed } from '../file-list/events.ts';
import { checkMatched } from '../hash-set/decide.ts';
import type { EventOf } from '../recorded.ts';
import type { OpenCase } from './admit.ts';

/**
 * What a reader of the case can ask of a result about a file list: it is fresh, of the list that the item has, and its numbers
 * can be those of that list. Which hash sets there were is asked where they are kept.
 */
export function checkListResult(
  open: OpenCase,
  event: EventOf<'file-list.compared' | 'file-list.matched'>,
): Result<null> {
  const id = event.type === 'file-list.compared' ? event.data.comparison : event.data.match;
  if (open.taken.has(id)) return fail('ENTRY_DUPLICATE', { id });
  open.taken.add(id);
  const sealed = sealedList(open, event.data.item);
  if (event.type === 'file-list.matched') return checkMatched(event.data, sealed);
  const checked = checkCompared(event.data, sealed);
  return checked.ok ? checkOther(open, event.data) : checked;
}

/** A list of another case is not in what this reader has: the entry names that case. */
function checkOther(open: OpenCase, data: FileListCompared): Result<null> {
  const { against } = data;
  if (against.kind !== 'list' || !open.items.has(against.item)) return ok(null);
  return checkAgainst(data, sealedList(open, against.item));
}

function sealedList({ items }: OpenCase, item: string): FileListSealed | null {
  for (const { event } of items.get(item)?.history ?? []) if (event.type === 'file-list.sealed') return event.data;
  return null;
}
