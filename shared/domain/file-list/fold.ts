import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { ItemState } from '../item/item-state.ts';
import type { ItemClass } from '../item/events.ts';
import type { FileListSealed } from './events.ts';

/** What holds files: a device, or an account whose content was exported. */
const holders: ReadonlySet<ItemClass> = new Set(['storage', 'phone', 'computer', 'account']);

export function holdsFiles(itemClass: ItemClass): boolean {
  return holders.has(itemClass);
}

/**
 * Only what holds files has a list, and only one: a second would leave open which one the court should believe.
 * Also asked before hours of hashing, so that the refusal does not come after them.
 */
export function mayHoldFileList(item: Pick<ItemState, 'class' | 'fileList' | 'number'>): Result<null> {
  if (!holdsFiles(item.class)) return fail('FILE_LIST_NOT_STORAGE', { item: item.number });
  return item.fileList === null ? ok(null) : fail('FILE_LIST_EXISTS', { item: item.number });
}

export function foldFileList(state: ItemState, list: FileListSealed): Result<ItemState> {
  const allowed = mayHoldFileList(state);
  if (!allowed.ok) return allowed;
  // Readers of the first format know lists of storage only.
  if (list.format === undefined && state.class !== 'storage')
    return fail('FILE_LIST_NOT_STORAGE', { item: state.number });
  return list.files === 0 ? fail('FILE_LIST_EMPTY', { item: state.number }) : ok({ ...state, fileList: list.list });
}
