import type { FileFilter, FileSort } from '#shared/contract/files.ts';
import type { ReadTx, SqlValue } from '../storage/sql.ts';
import { rowsWithDigest } from '../storage/tables/file-indexes.ts';
import type { FileListPlace } from '../storage/tables/file-list-places.ts';
import {
  anyFile,
  fileRowsBetween,
  fileRowsOf,
  type FileCondition,
  type StoredFileRow,
} from '../storage/tables/file-list-rows.ts';
import { filesInCategory } from '../storage/tables/file-matches.ts';
import { NameCandidates, RowOrder } from './file-candidates.ts';
import { CHUNK_ROWS } from './name-grams.ts';
import { compareValues, NO_VALUE } from './orders.ts';

/** Rows that one answer looks at: some hundredths of a second. */
const MOST_SCANNED = 20_000;
const MOST_CHECKED = 2_000;
/** Places of an order that one answer walks over in memory. */
const MOST_WALKED = 100_000;
/** So few that may be meant are all looked at, and sorted afterwards. */
const FEW = 2_000;
const AT_ONCE = 500;

/** Files that a match recognised, by the numbers of categories. */
export interface Matched {
  readonly place: number;
  readonly categories: readonly number[];
}

export interface FileQuestion {
  readonly search: string;
  readonly filter: FileFilter;
  /** What `filter.category` comes to. */
  readonly matched?: Matched;
  readonly sort: FileSort;
  readonly descending: boolean;
  /** Words that look like a digest are looked for in names alone: whose content it is was asked before. */
  readonly namesOnly?: true;
}

export interface FilesFound {
  readonly rows: readonly StoredFileRow[];
  /** Where to go on; null: everything was looked at. */
  readonly next: number | null;
}

/** Rows of a list that answer a question, from a place in the order it asks for on. */
export function filesFrom(
  tx: ReadTx,
  place: FileListPlace,
  question: FileQuestion,
  from: number,
  limit: number,
): FilesFound {
  const condition = conditionOf(question, place);
  if (isDigest(question.search)) return named(tx, place, { ...question, condition, from, limit });
  const recognised = question.matched === undefined ? null : fewMatched(tx, question.matched);
  if (recognised !== null) return sorted(tx, place, { ...question, condition, from, limit }, recognised);
  const candidates = NameCandidates.of(tx, place, question.search);
  if (question.sort === 'path' && !question.descending)
    return candidates === null
      ? scanned(tx, place, condition, from, limit)
      : walked(tx, place, condition, candidatesFrom(candidates, place, from), limit);
  const few = candidates?.all(place.files, FEW) ?? null;
  if (few !== null) return sorted(tx, place, { ...question, condition, from, limit }, few);
  return walked(tx, place, condition, placesFrom(tx, place, question, candidates, from), limit);
}

/** Rows in an order of the whole list, without a question. */
export function filesInOrder(
  tx: ReadTx,
  place: FileListPlace,
  { sort, descending }: Pick<FileQuestion, 'sort' | 'descending'>,
  from: number,
  limit: number,
): readonly StoredFileRow[] {
  const to = Math.min(place.files, from + limit);
  if (sort === 'path' && !descending) return fileRowsBetween(tx, place, { from, to, limit }, anyFile);
  const ordinalAt = ordinalsOf(tx, place, { sort, descending });
  const ordinals = Array.from({ length: Math.max(0, to - from) }, (_, index) => ordinalAt(from + index));
  return inOrder(ordinals, fileRowsOf(tx, place, ordinals, anyFile));
}

const digestLengths: ReadonlyMap<number, string> = new Map([
  [64, 'sha256'],
  [40, 'sha1'],
  [32, 'md5'],
]);

export function isDigest(search: string): boolean {
  return digestLengths.has(search.length) && /^[0-9a-f]+$/i.test(search);
}

/** Everything about a row that the database itself can tell. */
export function conditionOf({ search, filter, matched }: FileQuestion, { base }: FileListPlace): FileCondition {
  const parts: string[] = [];
  const parameters: SqlValue[] = [];
  const ask = (sql: string, ...values: SqlValue[]) => {
    parts.push(sql);
    parameters.push(...values);
  };
  if (search !== '') ask("path LIKE ? ESCAPE '!'", `%${search.replace(/[!%_]/g, '!$&')}%`);
  if (filter.minBytes !== undefined) ask('bytes >= ?', filter.minBytes);
  if (filter.maxBytes !== undefined) ask('bytes <= ?', filter.maxBytes);
  if (filter.from !== undefined) ask('modified >= ?', filter.from);
  if (filter.to !== undefined) ask('modified <= ?', filter.to);
  if (filter.problem === 'any') ask('problem IS NOT NULL');
  else if (filter.problem !== undefined) ask('problem = ?', filter.problem);
  if (matched !== undefined)
    ask(
      `EXISTS (SELECT 1 FROM file_matches m WHERE m.place = ? AND m.file = file_list_rows.id - ?
        AND m.category IN (SELECT value FROM json_each(?)))`,
      matched.place,
      base,
      JSON.stringify(matched.categories),
    );
  return parts.length === 0 ? anyFile : { sql: parts.map((part) => `(${part})`).join(' AND '), parameters };
}

/** Places of the recognised files, in their order; null when they are many. */
export function fewMatched(tx: ReadTx, { place, categories }: Matched): number[] | null {
  const files = new Set<number>();
  for (const category of categories) {
    for (const file of filesInCategory(tx, place, category, FEW + 1)) files.add(file);
    if (files.size > FEW) return null;
  }
  return [...files];
}

/** By path, row after row. */
function scanned(tx: ReadTx, place: FileListPlace, condition: FileCondition, from: number, limit: number): FilesFound {
  const to = Math.min(place.files, from + (condition === anyFile ? limit : MOST_SCANNED));
  const rows = fileRowsBetween(tx, place, { from, to, limit }, condition);
  const last = rows.at(-1);
  const end = rows.length === limit && last !== undefined ? last.ordinal + 1 : to;
  return { rows, next: end < place.files ? end : null };
}

/** A row that may be meant, and the place after it. */
interface Candidate {
  readonly ordinal: number;
  readonly after: number;
}

/** Looks at candidates some hundred at a time. `candidates` returns where it stopped, or null at the end. */
function walked(
  tx: ReadTx,
  place: FileListPlace,
  condition: FileCondition,
  candidates: Generator<Candidate, number | null>,
  limit: number,
): FilesFound {
  const rows: StoredFileRow[] = [];
  const some: Candidate[] = [];
  let checked = 0;
  /** The place after the row that filled the page. */
  const check = (): number | null => {
    checked += some.length;
    const ordinals = some.map(({ ordinal }) => ordinal);
    const found = new Set(fileRowsOf(tx, place, ordinals, condition).map((row) => row));
    const byOrdinal = new Map([...found].map((row) => [row.ordinal, row]));
    for (const { ordinal, after } of some.splice(0)) {
      const row = byOrdinal.get(ordinal);
      if (row === undefined) continue;
      rows.push(row);
      if (rows.length === limit) return after;
    }
    return null;
  };
  for (let candidate = candidates.next(); ; candidate = candidates.next()) {
    if (candidate.done === true) {
      const full = check();
      return { rows, next: full !== null && full < place.files ? full : candidate.value };
    }
    some.push(candidate.value);
    if (some.length < Math.min(AT_ONCE, limit - rows.length + 20)) continue;
    const { after } = candidate.value;
    const full = check() ?? (checked >= MOST_CHECKED ? after : null);
    if (full !== null) return { rows, next: full < place.files ? full : null };
  }
}

/** In the order of the paths. */
function* candidatesFrom(
  candidates: NameCandidates,
  { files }: FileListPlace,
  from: number,
): Generator<Candidate, number | null> {
  for (let chunk = Math.floor(from / CHUNK_ROWS); chunk * CHUNK_ROWS < files; chunk++)
    for (const row of candidates.inChunk(chunk)) {
      const ordinal = chunk * CHUNK_ROWS + row;
      if (ordinal >= from) yield { ordinal, after: ordinal + 1 };
    }
  return null;
}

/** In any order, of all rows or of candidates. */
function* placesFrom(
  tx: ReadTx,
  place: FileListPlace,
  question: FileQuestion,
  candidates: NameCandidates | null,
  from: number,
): Generator<Candidate, number | null> {
  const ordinalAt = ordinalsOf(tx, place, question);
  const to = Math.min(place.files, from + MOST_WALKED);
  for (let at = from; at < to; at++) {
    const ordinal = ordinalAt(at);
    if (candidates === null || candidates.has(ordinal)) yield { ordinal, after: at + 1 };
  }
  return to < place.files ? to : null;
}

function ordinalsOf(
  tx: ReadTx,
  place: FileListPlace,
  { sort, descending }: Pick<FileQuestion, 'sort' | 'descending'>,
): (at: number) => number {
  const rankOf = (at: number) => (descending ? place.files - 1 - at : at);
  if (sort === 'path') return rankOf;
  const order = new RowOrder(tx, place, sort);
  return (at) => order.at(rankOf(at));
}

function inOrder(ordinals: readonly number[], rows: readonly StoredFileRow[]): StoredFileRow[] {
  const byOrdinal = new Map(rows.map((row) => [row.ordinal, row]));
  return ordinals.map((ordinal) => byOrdinal.get(ordinal)).filter((row) => row !== undefined);
}

interface Page extends FileQuestion {
  readonly condition: FileCondition;
  readonly from: number;
  readonly limit: number;
}

/** Rows of few candidates, from the `from`th of them on. */
function sorted(
  tx: ReadTx,
  place: FileListPlace,
  { sort, descending, condition, from, limit }: Page,
  candidates: readonly number[],
): FilesFound {
  const valueOf = (row: StoredFileRow) => (sort === 'path' ? row.ordinal : (row[sort] ?? NO_VALUE));
  const rows = fileRowsOf(tx, place, candidates, condition).sort(
    (left, right) => compareValues(valueOf(left), valueOf(right)) || left.ordinal - right.ordinal,
  );
  if (descending) rows.reverse();
  const end = from + limit;
  return { rows: rows.slice(from, end), next: end < rows.length ? end : null };
}

/** Rows with a digest, and those that are named after it, in the order of the paths. */
function named(tx: ReadTx, place: FileListPlace, page: Page): FilesFound {
  const { search, condition, from, limit } = page;
  const candidates = NameCandidates.of(tx, place, search);
  const names =
    candidates === null
      ? { rows: [], next: null }
      : walked(tx, place, condition, candidatesFrom(candidates, place, from), limit);
  if (page.namesOnly === true) return names;
  const contents = sameContent(tx, place, page);
  // As far as both have looked.
  const end = Math.min(names.next ?? place.files, contents.next ?? place.files);
  const rows = new Map([...names.rows, ...contents.rows].map((row) => [row.ordinal, row]));
  const both = [...rows.values()]
    .filter(({ ordinal }) => ordinal < end)
    .sort((left, right) => left.ordinal - right.ordinal);
  const last = both[limit - 1];
  if (both.length > limit && last !== undefined) return { rows: both.slice(0, limit), next: last.ordinal + 1 };
  return { rows: both, next: end < place.files ? end : null };
}

function sameContent(tx: ReadTx, place: FileListPlace, page: Page): FilesFound {
  const { search, from, limit } = page;
  const found = rowsWithDigest(tx, Buffer.from(search, 'hex'), place.base + from, limit + 1);
  const ordinals = found.map((id) => id - place.base).filter((ordinal) => ordinal < place.files);
  const shown = ordinals.slice(0, limit);
  const last = shown.at(-1);
  // Whatever they are called.
  const rows = fileRowsOf(tx, place, shown, conditionOf({ ...page, search: '' }, place));
  return { rows, next: ordinals.length > limit && last !== undefined ? last + 1 : null };
}
