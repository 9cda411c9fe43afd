import { useCatalogueQuery } from './queries.ts';

export interface CaseChoice {
  readonly value: string;
  readonly label: string;
  readonly number: string;
}

const MOST_OFFERED = 20;

/** Cases to choose from, by a part of their number or title. */
export function useCaseChoices(search: string): readonly CaseChoice[] {
  const found = useCatalogueQuery('cases.list', { search, after: null, limit: MOST_OFFERED }, { keepPrevious: true });
  return (found.data?.rows ?? []).map((row) => ({
    value: row.case,
    label: `${row.number} · ${row.title}`,
    number: row.number,
  }));
}
