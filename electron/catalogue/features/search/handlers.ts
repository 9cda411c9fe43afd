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
  itemsByWords,
  type FoundCase,
  type FoundItem,
  type Sought,
} from '../../storage/tables/found.ts';
import { mentionsByNumber, mentionsByWords, type StoredMention } from '../../storage/tables/mentions.ts';
import { cursorOf, phasedPage, type Phase } from './phases.ts';

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

function mentionPhases(read: ReadTx, kind: MentionKind, { terms, whole }: Sought): Phase<StoredMention>[] {
  return [
    (before, limit) => mentionsByNumber(read, kind, whole, before, limit),
    (before, limit) => mentionsByWords(read, { kind, terms, whole, beside: false }, before, limit),
    (before, limit) => mentionsByWords(read, { kind, terms, whole, beside: true }, before, limit),
  ];
}

function groupPage(read: ReadTx, group: SearchGroup, sought: Sought, after: string | null, limit: number): Page {
  switch (group) {
    case 'cases':
      return pageFrom(
        [
          (before, most) => casesByNumber(read, sought, before, most),
          (before, most) => casesByWords(read, sought, false, before, most),
          (before, most) => casesByWords(read, sought, true, before, most),
        ],
        caseFound,
        after,
        limit,
      );
    case 'items':
      return pageFrom(
        [false, true].map(
          (beside): Phase<FoundItem> =>
            (before, most) =>
              itemsByWords(read, sought, beside, before, most),
        ),
        itemFound,
        after,
        limit,
      );
    case 'papers':
    case 'seals':
    case 'finds':
      return pageFrom(mentionPhases(read, group, sought), mentionFound, after, limit);
  }
}

/** Nothing typed finds nothing; a key without its group is no page of ours. */
const searchEverything: QueryHandler<'search.everything'> = (input, { read }) => {
  const sought = { terms: searchTerms(input.text), whole: wholeWords(input.text), number: naturalKey(input.text) };
  if (sought.whole === '') return ok({ groups: [] });
  const groups: FoundGroup[] = [];
  for (const group of input.group === null ? searchGroups : [input.group]) {
    const page = groupPage(read, group, sought, input.group === null ? null : input.after, input.limit);
    if (!page.ok) return page;
    if (page.value.rows.length > 0) groups.push({ group, ...page.value });
  }
  return ok({ groups });
};

export const searchHandlers: readonly Registered[] = [query('search.everything', searchEverything)];
