import type { Result } from '../../errors/result.ts';
import { fail } from '../../errors/result.ts';
import { checkCompared } from '../comparison/decide.ts';
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
  return event.type === 'file-list.compared' ? checkCompared(event.data, sealed) : checkMatched(event.data, sealed);
}

function sealedList({ items }: OpenCase, item: string): FileListSealed | null {
  for (const { event } of items.get(item)?.history ?? []) if (event.type === 'file-list.sealed') return event.data;
  return null;
}
