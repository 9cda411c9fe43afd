import type { FoundFile } from '#shared/contract/files.ts';
import { localDate } from '#shared/domain/time/instant.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { QueryHandler } from '../../dispatch/handler.ts';
import { filesFrom, type FileQuestion } from '../../lists/file-pages.ts';
import { needsFileIndexes } from '../../lists/index-lists.ts';
import { withinLetters } from '../../search/page.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { caseById } from '../../storage/tables/cases.ts';
import { rowsWithDigest } from '../../storage/tables/file-indexes.ts';
import { placeAt, placeFrom, type FileListPlace } from '../../storage/tables/file-list-places.ts';
import { fileRowAt, type StoredFileRow } from '../../storage/tables/file-list-rows.ts';
import { fileListById } from '../../storage/tables/file-lists.ts';
import { itemStateById } from '../../storage/tables/items.ts';
import { listedRows } from './rows.ts';

/** Lists that one answer looks into. */
const MOST_LISTS = 20;
const LEAST_BYTES = 3;
const anyQuestion = { filter: {}, sort: 'path', descending: false } as const;
/** After every file with a digest (`n`) those named after it; a number of a row, and how many were found before it. */
const cursorShape = /^(n?)(\d{1,15}):(\d{1,9})$/;

/** Where rows were found, and the number of the row to go on with. */
interface Found {
  readonly rows: readonly { readonly place: FileListPlace; readonly row: StoredFileRow }[];
  readonly next: number | null;
}

export const findEverywhere: QueryHandler<'files.find'> = ({ text, digest, after, limit }, { read, effects }) => {
  const cursor = cursorShape.exec(after ?? '0:0');
  if (cursor === null) return fail('INPUT_INVALID', { paths: ['after'] });
  const [stage = '', from, before] = [cursor[1], Number(cursor[2]), Number(cursor[3])];
  const words = text.trim();
  if (digest === null && Buffer.byteLength(words) < LEAST_BYTES) return fail('INPUT_INVALID', { paths: ['text'] });
  if (needsFileIndexes(read)) return fail('FILE_INDEXES_MISSING');
  const ask = (most: number) => {
    if (digest === null) return byName(read, { ...anyQuestion, search: words }, from, most);
    if (stage === 'n') return byName(read, { ...anyQuestion, search: words, namesOnly: true }, from, most);
    return byDigest(read, Buffer.from(digest, 'hex'), from, most);
  };
  const { rows, next } = withinLetters<Found>(limit, (found) => found.rows.map(({ row }) => row.path), ask);
  const namesNext = next === null && digest !== null && stage === '' && words !== '';
  const today = localDate(effects.now());
  const shown = foundFiles(read, today, rows);
  if (!shown.ok) return shown;
  const total = before + rows.length;
  return ok({
    rows: shown.value,
    next: namesNext ? `n0:${String(total)}` : cursorOf(stage, next, total),
    total,
  });
};

function cursorOf(stage: string, next: number | null, total: number): string | null {
  return next === null ? null : `${stage}${String(next)}:${String(total)}`;
}

function byName(read: ReadTx, question: FileQuestion, from: number, limit: number): Found {
  const rows: Found['rows'][number][] = [];
  let next = from;
  for (let lists = 0; rows.length < limit && lists < MOST_LISTS; lists++) {
    const place = listFrom(read, next);
    if (place === undefined) return { rows, next: null };
    const start = Math.max(0, next - place.base);
    const found = filesFrom(read, place, question, start, limit - rows.length);
    rows.push(...found.rows.map((row) => ({ place, row })));
    next = place.base + (found.next ?? place.files);
    // What is left of this list is for the next answer: it has looked at its share.
    if (found.next !== null) return { rows, next };
  }
  return { rows, next };
}

/** The sealed list that a number is of, or the first one after it. */
function listFrom(read: ReadTx, id: number): FileListPlace | undefined {
  const at = placeAt(read, id);
  let place = at !== undefined && id < at.base + at.files ? at : placeFrom(read, id);
  while (place !== undefined && place.state !== 'sealed') place = placeFrom(read, place.base + place.files);
  return place;
}

/** Rows of a list that is being stored lie in one range, which is jumped over. */
function byDigest(read: ReadTx, digest: Uint8Array, from: number, limit: number): Found {
  const rows: Found['rows'][number][] = [];
  let next = from;
  for (let step = 0; step < MOST_LISTS; step++) {
    const ids = rowsWithDigest(read, digest, next, limit + 1 - rows.length);
    if (ids.length === 0) return { rows, next: null };
    for (const id of ids) {
      const place = placeAt(read, id);
      next = id;
      if (rows.length === limit) return { rows, next };
      if (place?.state !== 'sealed') {
        next = place === undefined ? id + 1 : place.base + place.files;
        break;
      }
      const row = fileRowAt(read, place, id - place.base);
      if (row !== undefined) rows.push({ place, row });
      next = id + 1;
    }
  }
  return { rows, next };
}

/** Rows of one list that follow each other are looked up together. */
function foundFiles(read: ReadTx, today: string, found: Found['rows']): Result<FoundFile[]> {
  const files: FoundFile[] = [];
  for (let from = 0, to = 0; from < found.length; from = to) {
    const place = found[from]?.place;
    while (to < found.length && found[to]?.place.list === place?.list) to++;
    const list = fileListById(read, place?.list ?? '');
    const item = itemStateById(read, list?.item ?? '');
    const file = caseById(read, list?.case ?? '', today);
    if (item === undefined || file === undefined)
      return fail('CATALOGUE_DAMAGED', { table: 'file_list_places', row: place?.list ?? '' });
    const of = { item: item.item, itemNumber: item.number, case: item.case, caseNumber: file.data.number };
    const rows = found.slice(from, to).map(({ row }) => row);
    files.push(...listedRows(read, item.item, rows).map((row) => ({ ...row, ...of })));
  }
  return ok(files);
}
