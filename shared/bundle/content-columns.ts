import { isBlocked } from '../domain/blocked/blocked.ts';
import type { CaseState } from '../domain/case/case-state.ts';
import type { FileListSealed } from '../domain/file-list/events.ts';
import type { ItemState } from '../domain/item/item-state.ts';
import { text, type ListColumn } from './list-columns.ts';

const methodWords: Readonly<Record<FileListSealed['method'], string>> = {
  'hashed-here': 'dihitung sendiri',
  imported: 'diambil alih',
};

/** What the evidence list tells of the content of items from format 4 on: where its list is from, and whether it is withheld. */
export const contentColumns: readonly ListColumn[] = [
  text('Asal daftar berkas', 44, ({ item }) => (item.fileList === null ? '' : originOf(item.fileList))),
  text('Jenis digest', 18, ({ item }) => (item.fileList?.algorithms ?? []).join(', ')),
  text('Isi diblokir', 12, ({ item, state }) => (isContentBlocked(item.state, state) ? 'ya' : '')),
];

/** By itself, or with the thing that it is inside of. */
export function isContentBlocked(item: ItemState, { items }: Pick<CaseState, 'items'>): boolean {
  return isBlocked(item, items.get(item.inside ?? '')?.state);
}

function originOf({ method, tool, source, imported, madeBy, madeOn }: FileListSealed): string {
  // Most lists are told by the name of their file alone.
  const name = imported === undefined || imported.name === source ? '' : imported.name;
  return [methodWords[method], tool, source, name, madeBy ?? '', madeOn ?? '', deletedWords(imported)]
    .filter((part) => part !== '')
    .join(', ');
}

/** What no match with a hash set has seen. */
export function deletedWords(imported: FileListSealed['imported']): string {
  const deleted = imported?.deleted ?? 0;
  return deleted === 0 ? '' : `${String(deleted)} berkas terhapus tidak termasuk`;
}
