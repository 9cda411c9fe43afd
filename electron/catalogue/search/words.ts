/** Runs of letters, digits and their marks, or one other visible character. Control characters and lone surrogates name nothing. */
const token = /[\p{L}\p{N}\p{M}]+|[^\s\p{C}]/gu;
const gap = '  ';
/** The index knows pieces of three characters. */
const pieceLength = 3;

function tokens(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().match(token) ?? [];
}

/**
 * What a search can find of a record, folded. Two spaces stand before each word: the piece of the index that is two
 * spaces and a letter then answers a search of one letter, and so one or two letters find the beginning of a word,
 * three and more any part of it. Two spaces stand after the last one too, so that a whole word is always between two gaps.
 */
export function searchableWords(parts: readonly string[]): string {
  const words = parts.flatMap(tokens);
  return words.length === 0 ? '' : gap + words.join(gap) + gap;
}

/** What was typed, as whole words in this order would stand in `searchableWords`; empty when nothing of it can be searched for. */
export function wholeWords(search: string): string {
  return searchableWords([search]);
}

/** Digits as people count them: LP/A/9 comes before LP/A/12. Folded, so that two ways to write a number are one. */
export function naturalKey(text: string): string {
  return wholeWords(text)
    .trim()
    .replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(12, '0'));
}

/** One typed word as it would stand in `searchableWords`; empty when nothing of it can be searched for. */
function searchTerm(typed: string): string {
  const text = tokens(typed).join(gap);
  return text.length > 0 && Array.from(text).length < pieceLength ? gap + text : text;
}

/** A string of the FTS5 query language: nothing inside it is an operator. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The words of a search, folded: each must stand somewhere in `searchableWords`. Empty when there is nothing to search for. */
export function searchTerms(search: string): readonly string[] {
  return search
    .split(/\s+/u)
    .map(searchTerm)
    .filter((term) => term.length > 0);
}

/** A column beside `words` that has this value. */
export interface Narrowed {
  readonly column: 'case_id' | 'kind';
  readonly value: string;
}

/** The FTS5 expression that finds all terms in column `words`, in any order; `caseId` narrows it to one case by column `case_id`. */
export function matchExpression(terms: readonly string[], caseId: string | null): string {
  return matchIn(terms, caseId === null ? null : { column: 'case_id', value: caseId });
}

export function matchIn(terms: readonly string[], narrowed: Narrowed | null): string {
  const words = terms.map((term) => `words : ${quoted(term)}`);
  return (narrowed === null ? words : [`${narrowed.column} : ${quoted(narrowed.value)}`, ...words]).join(' AND ');
}

/** Finds all terms, but not the text as a whole: what `matchIn([whole])` finds already. */
export function matchBeside(terms: readonly string[], whole: string, narrowed: Narrowed | null): string {
  return `(${matchIn(terms, narrowed)}) NOT (words : ${quoted(whole)})`;
}
