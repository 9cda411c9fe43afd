import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { DomainEvent } from '../events.ts';
import type { ItemState } from '../item/item-state.ts';
import type { FileListSealed } from './events.ts';
import { foldFileList } from './fold.ts';

/** Seals a finished list on its item. `item` is null when the named item is unknown. FILE_LIST_NOT_STORAGE, FILE_LIST_EXISTS, FILE_LIST_EMPTY, ITEM_UNKNOWN. */
export function decideFileList(
  command: Omit<FileListSealed, 'case'>,
  facts: { readonly item: ItemState | null },
): Result<DomainEvent[]> {
  if (facts.item === null) return fail('ITEM_UNKNOWN', { item: command.item });
  const data = { case: facts.item.case, ...command };
  const next = foldFileList(facts.item, data);
  return next.ok ? ok([{ type: 'file-list.sealed', data }]) : next;
}
