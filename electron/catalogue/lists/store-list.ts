import { decideFileList } from '#shared/domain/file-list/decide.ts';
import type { FileListSealed } from '#shared/domain/file-list/events.ts';
import { mayHoldFileList } from '#shared/domain/file-list/fold.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { FileListSummary } from '#shared/ledger/file-list.ts';
import type { CommandContext } from '../dispatch/handler.ts';
import type { WriteTx } from '../storage/sql.ts';
import { sealPlace } from '../storage/tables/file-list-places.ts';
import { itemStateById } from '../storage/tables/items.ts';
import type { StoreWork } from './messages.ts';
import type { SourceKind, Sources } from './sources.ts';

/** A list whose rows lie in the catalogue, and of which the ledger knows nothing yet. */
export interface StoredList<K extends SourceKind> {
  readonly item: string;
  readonly list: string;
  readonly summary: FileListSummary;
  readonly output: Sources[K]['output'];
}

/**
 * Reads, sorts and stores the rows of a list for an item, in a thread of its own: others read and write meanwhile. What is
 * not sealed afterwards is taken away again. ITEM_UNKNOWN, FILE_LIST_NOT_STORAGE, FILE_LIST_EXISTS, FILE_LIST_EMPTY,
 * FILE_LIST_LINES_TWICE, FILE_LIST_ROW_CHANGED, FILE_LIST_TOO_LARGE, CANCELLED, what disks do, and what the source says.
 */
export async function storeList<K extends SourceKind>(
  context: CommandContext,
  item: string,
  source: K,
  input: Sources[K]['input'],
): Promise<Result<StoredList<K>>> {
  // Not `context.read`: a moment held for as long as this takes would keep the log of the database from being written back.
  const number = context.commitPart((tx) => {
    const state = itemStateById(tx, item);
    const allowed = state === undefined ? fail('ITEM_UNKNOWN', { item }) : mayHoldFileList(state);
    return allowed.ok ? ok({ events: [], reply: () => state?.number ?? '', topics: [] }) : allowed;
  });
  if (!number.ok) return number;
  const list = context.newId('fl');
  // The compiler does not follow that source and input belong together.
  const work = { kind: 'store', list, source, input } as StoreWork;
  const stored = await context.lists.store(work, context);
  if (stored.ok && stored.value !== null)
    return ok({ item, list, summary: stored.value.summary, output: stored.value.output });
  context.lists.release(list);
  if (stored.ok) return fail('INTERNAL');
  return stored.error.code === 'FILE_LIST_EMPTY' ? fail('FILE_LIST_EMPTY', { item: number.value }) : stored;
}

/** What the entry says beside what the rows give. */
export type AboutList = Omit<FileListSealed, 'case' | 'item' | 'list' | keyof FileListSummary>;

/** The one entry that seals a stored list. `also` writes what belongs to it, in its transaction. */
export function sealStored(
  context: CommandContext,
  { item, list, summary }: StoredList<SourceKind>,
  about: AboutList,
  also: (tx: WriteTx) => void = () => undefined,
): Result<FileListSealed> {
  const sealed = context.commit<FileListSealed>((tx) => {
    const state = itemStateById(tx, item) ?? null;
    const event = { item, list, ...summary, ...about };
    const events = decideFileList(event, { item: state });
    if (!events.ok || state === null) return events.ok ? fail('ITEM_UNKNOWN', { item }) : events;
    if (!sealPlace(tx, list)) return fail('CATALOGUE_DAMAGED', { table: 'file_list_places', row: list });
    also(tx);
    return ok({ events: events.value, reply: () => ({ case: state.case, ...event }), topics: ['items'] });
  });
  context.lists.release(list);
  return sealed;
}
