import { searchGroups, type FoundGroup, type FoundRow, type SearchGroup } from '#shared/contract/search.ts';
import { ok, type Result } from '#shared/errors/result.ts';
import type { QueryHandler } from '../../dispatch/handler.ts';
import { query, type Registered } from '../../dispatch/registry.ts';
import type { MentionKind } from '../../search/mention.ts';
import { naturalKey, searchTerms, wholeWords } from '../../search/words.ts';
import type { ReadTx } from '../../storage/sql.ts';
import {
  casesByNumber,
  casesByWords,
  casesFound,
  itemsByWords,
  itemsFound,
  type FoundCase,
  type FoundItem,
  type Sought,
} from '../../storage/tables/found.ts';
import { mentionsByNumber, mentionsByWords, mentionsFound, type StoredMention } from '../../storage/tables/mentions.ts';
import { allIfFew, cursorOf, phasedPage, waysOf, type Phase } from './phases.ts';

const caseFound = (row: FoundCase): FoundRow => ({
  key: row.id,
  case: row.id,
  caseNumber: row.number,
  item: null,
  itemNumber: null,
  label: row.number,
  about: row.title,
  type: null,
});

const itemFound = (row: FoundItem): FoundRow => ({
  key: row.id,
  case: row.case_id,
  caseNumber: row.case_number,
  item: row.id,
  itemNumber: row.number,
  label: row.number,
  about: row.description,
  type: null,
});

const mentionFound = (row: StoredMention): FoundRow => ({
  key: `${row.kind}/${String(row.no)}`,
  case: row.case_id,
  caseNumber: row.case_number,
  item: row.item_id,
  itemNumber: row.item_number,
  label: row.label,
  about: '',
  type: row.type,
});

type Page = Result<Omit<FoundGroup, 'group'>>;

function pageFrom<T extends { readonly no: number }>(
  phases: readonly Phase<T>[],
  found: (row: T) => FoundRow,
  after: string | null,
  limit: number,
): Page {
  const cursor = cursorOf(after);
  if (!cursor.ok) return cursor;
  const { rows, next } = phasedPage(phases, cursor.value, limit);
  return ok({ rows: rows.map(found), next });
}

function caseWays(read: ReadTx, sought: Sought): readonly Phase<FoundCase>[] {
  const found = allIfFew((most) => casesFound(read, sought, most));
  const byWords = [false, true].map(
    (beside): Phase<FoundCase> =>
      (before, most) =>
        casesByWords(read, sought, beside, before, most),
  );
  // A number is found however many zeros it is written with, and so not by its words alone.
  return [
    (before, most) => casesByNumber(read, sought, before, most),
    ...(found === null ? byWords : waysOf(found, 2)),
  ];
}

function itemWays(read: ReadTx, sought: Sought): readonly Phase<FoundItem>[] {
  const found = allIfFew((most) => itemsFound(read, sought, most));
  if (found !== null) return waysOf(found, 2);
  return [false, true].map(
    (beside): Phase<FoundItem> =>
      (before, most) =>
        itemsByWords(read, sought, beside, before, most),
  );
}

/** Papers, seals and finds stand in one index: they are found together. */
function mentionWays(read: ReadTx, sought: Sought): (kind: MentionKind) => readonly Phase<StoredMention>[] {
  const { terms, whole } = sought;
  const found = allIfFew((most) => mentionsFound(read, sought, most));
  if (found !== null) {
    const byKind = Map.groupBy(found, ({ kind }) => kind);
    return (kind) => waysOf(byKind.get(kind) ?? [], 3);
  }
  return (kind) => [
    (before, limit) => mentionsByNumber(read, kind, whole, before, limit),
    (before, limit) => mentionsByWords(read, { kind, terms, whole, beside: false }, before, limit),
    (before, limit) => mentionsByWords(read, { kind, terms, whole, beside: true }, before, limit),
  ];
}

/** A page of a group, from a key of it or (null) from the beginning. */
function pagesOf(read: ReadTx, sought: Sought, limit: number): (group: SearchGroup, after: string | null) => Page {
  let mentions: ReturnType<typeof mentionWays> | null = null;
  return (group, after) => {
    switch (group) {
      case 'cases':
        return pageFrom(caseWays(read, sought), caseFound, after, limit);
      case 'items':
        return pageFrom(itemWays(read, sought), itemFound, after, limit);
      case 'papers':
      case 'seals':
      case 'finds':
        mentions ??= mentionWays(read, sought);
        return pageFrom(mentions(group), mentionFound, after, limit);
    }
  };
}

/** Nothing typed finds nothing; a key without its group is no page of ours. */
const searchEverything: QueryHandler<'search.everything'> = (input, { read }) => {
  const sought = { terms: searchTerms(input.text), whole: wholeWords(input.text), number: naturalKey(input.text) };
  if (sought.whole === '') return ok({ groups: [] });
  const groups: FoundGroup[] = [];
  const pageIn = pagesOf(read, sought, input.limit);
  for (const group of input.group === null ? searchGroups : [input.group]) {
    const page = pageIn(group, input.group === null ? null : input.after);
    if (!page.ok) return page;
    if (page.value.rows.length > 0) groups.push({ group, ...page.value });
  }
  return ok({ groups });
};

export const searchHandlers: readonly Registered[] = [query('search.everything', searchEverything)];
