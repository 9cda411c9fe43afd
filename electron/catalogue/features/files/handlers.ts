import type { FileFilter } from '#shared/contract/files.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { QueryHandler } from '../../dispatch/handler.ts';
import { command, free, query, type Registered } from '../../dispatch/registry.ts';
import { countFrom } from '../../lists/count-files.ts';
import { filesFrom, filesInOrder, type FilesFound, type Matched } from '../../lists/file-pages.ts';
import { needsFileIndexes } from '../../lists/index-lists.ts';
import { withinLetters } from '../../search/page.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { placeOf, type FileListPlace } from '../../storage/tables/file-list-places.ts';
import { categoryNumbers, newestMatchPlace } from '../../storage/tables/file-matches.ts';
import { firstPathFrom } from '../../storage/tables/file-list-rows.ts';
import { fileListOfItem } from '../../storage/tables/file-lists.ts';
import { itemStateById } from '../../storage/tables/items.ts';
import { findEverywhere } from './find.ts';
import { proveFile } from './prove.ts';
import { listedRows } from './rows.ts';
import { verifyProof } from './verify-proof.ts';

/** Null for an item without a list. ITEM_UNKNOWN, CATALOGUE_DAMAGED. */
function listedAt(read: ReadTx, item: string): Result<FileListPlace | null> {
  const sealed = fileListOfItem(read, item);
  if (sealed === undefined) return itemStateById(read, item) === undefined ? fail('ITEM_UNKNOWN', { item }) : ok(null);
  const place = placeOf(read, sealed.list);
  return place === undefined ? fail('CATALOGUE_DAMAGED', { table: 'file_list_places', row: sealed.list }) : ok(place);
}

const windowOfFiles: QueryHandler<'files.window'> = ({ item, sort, descending, from, limit }, { read }) => {
  const place = listedAt(read, item);
  if (!place.ok || place.value === null) return place.ok ? ok({ rows: [], total: 0 }) : place;
  const ready = indexed(read, sort === 'path');
  if (!ready.ok) return ready;
  const { value } = place;
  const ask = (most: number) => ({ rows: filesInOrder(read, value, { sort, descending }, from, most) });
  const { rows } = withinLetters(limit, (found) => found.rows.map(({ path }) => path), ask);
  return ok({ rows: listedRows(read, item, rows), total: value.files });
};

/** In the order of the paths a list is read by its rows; whatever else is asked needs what they are found by. */
function indexed(read: ReadTx, plain: boolean): Result<null> {
  return plain || !needsFileIndexes(read) ? ok(null) : fail('FILE_INDEXES_MISSING');
}

/** What a filter by category comes to; null when nothing was recognised so. */
function matchedBy(read: ReadTx, item: string, { category }: FileFilter): { readonly matched?: Matched } | null {
  if (category === undefined) return {};
  const place = newestMatchPlace(read, item);
  const categories = categoryNumbers(read, category.set, category.category);
  return place === undefined || categories.length === 0 ? null : { matched: { place, categories } };
}

/** Where a page ended, and how many were found until there. */
const cursorShape = /^(\d{1,9}):(\d{1,9})$/;

const listFiles: QueryHandler<'files.list'> = (input, { read }) => {
  const cursor = cursorShape.exec(input.after ?? '0:0');
  if (cursor === null) return fail('INPUT_INVALID', { paths: ['after'] });
  const [from, before] = [Number(cursor[1]), Number(cursor[2])];
  const place = listedAt(read, input.item);
  if (!place.ok || place.value === null) return place.ok ? ok({ rows: [], next: null, total: 0 }) : place;
  const all = input.search.trim() === '' && Object.keys(input.filter).length === 0;
  const ready = indexed(read, all && input.sort === 'path');
  if (!ready.ok) return ready;
  const matched = matchedBy(read, input.item, input.filter);
  if (matched === null) return ok({ rows: [], next: null, total: 0 });
  const question = { ...input, ...matched, search: input.search.trim() };
  const { value } = place;
  const pathsOf = (found: FilesFound) => found.rows.map(({ path }) => path);
  const ask = (most: number) => filesFrom(read, value, question, from, most);
  const { rows, next } = withinLetters(input.limit, pathsOf, ask);
  const found = before + rows.length;
  return ok({
    rows: listedRows(read, input.item, rows),
    next: next === null ? null : `${String(next)}:${String(found)}`,
    total: all ? place.value.files : found,
  });
};

const countFiles: QueryHandler<'files.count'> = ({ item, search, filter, from }, { read }) => {
  const place = listedAt(read, item);
  if (!place.ok || place.value === null) return place.ok ? ok({ found: 0, next: null }) : place;
  const ready = indexed(read, false);
  if (!ready.ok) return ready;
  const matched = matchedBy(read, item, filter);
  if (matched === null) return ok({ found: 0, next: null });
  return ok(countFrom(read, place.value, { search: search.trim(), filter, ...matched }, from));
};

const placeOfPath: QueryHandler<'files.place'> = ({ item, prefix }, { read }) => {
  const place = listedAt(read, item);
  if (!place.ok) return place;
  return ok({ ordinal: place.value === null ? 0 : firstPathFrom(read, place.value, prefix) });
};

export const fileHandlers: readonly Registered[] = [
  query('files.window', windowOfFiles),
  query('files.list', listFiles),
  query('files.count', countFiles),
  query('files.place', placeOfPath),
  query('files.find', findEverywhere),
  command('files.prove', proveFile),
  free('proof.verify', verifyProof),
];
