import type { ItemState } from '../item/item-state.ts';
import type { FileListMatched } from './events.ts';

/**
 * One file that a blocked set recognises blocks the content of the item; only two people release it again. A later match that
 * finds none changes nothing: the set may have been retired meanwhile, the content has not changed.
 */
export function foldMatched(state: ItemState, { blocked }: Pick<FileListMatched, 'blocked'>): ItemState {
  return blocked > 0 ? { ...state, blocked: true } : state;
}
