import type { ReadTx } from '../storage/sql.ts';
import type { FileListPlace } from '../storage/tables/file-list-places.ts';
import { countBetween, countOf } from '../storage/tables/file-list-rows.ts';
import { NameCandidates } from './file-candidates.ts';
import { conditionOf, fewMatched, filesFrom, isDigest, type FileQuestion } from './file-pages.ts';
import { CHUNK_ROWS } from './name-grams.ts';

/** Rows that one answer looks at: some hundredths of a second. With fewer, a long list would take very many answers. */
const MOST_LOOKED_AT = 20_000;
/** So many rows of one content are fetched to be counted. */
const MOST_FETCHED = 2000;

export interface FilesCounted {
  readonly found: number;
  /** The place to go on with; null: all were counted. */
  readonly next: number | null;
}

/** How many files of a list answer a question, from a place in the order of the paths on. */
export function countFrom(
  tx: ReadTx,
  place: FileListPlace,
  asked: Pick<FileQuestion, 'search' | 'filter' | 'matched'>,
  from: number,
): FilesCounted {
  // Whatever number comes next is of another list.
  if (from >= place.files) return { found: 0, next: null };
  const question: FileQuestion = { ...asked, sort: 'path', descending: false };
  if (isDigest(question.search)) {
    const { rows, next } = filesFrom(tx, place, question, from, MOST_FETCHED);
    return { found: rows.length, next };
  }
  const condition = conditionOf(question, place);
  const recognised = question.matched === undefined ? null : fewMatched(tx, question.matched);
  if (recognised !== null) {
    const left = recognised.filter((file) => file >= from);
    return { found: countOf(tx, place, left, condition), next: null };
  }
  const candidates = NameCandidates.of(tx, place, question.search);
  if (candidates === null) {
    const to = Math.min(place.files, from + MOST_LOOKED_AT);
    return { found: countBetween(tx, place, { from, to }, condition), next: to < place.files ? to : null };
  }
  const { ordinals, next } = nextCandidates(candidates, place, from);
  return { found: countOf(tx, place, ordinals, condition), next };
}

/** Those of one chunk of the list, or the first of them. */
function nextCandidates(candidates: NameCandidates, { files }: FileListPlace, from: number) {
  const chunk = Math.floor(from / CHUNK_ROWS);
  const ordinals: number[] = [];
  for (const row of candidates.inChunk(chunk)) {
    const ordinal = chunk * CHUNK_ROWS + row;
    if (ordinal < from) continue;
    if (ordinals.length === MOST_LOOKED_AT) return { ordinals, next: ordinal };
    ordinals.push(ordinal);
  }
  const end = (chunk + 1) * CHUNK_ROWS;
  return { ordinals, next: end < files ? end : null };
}
