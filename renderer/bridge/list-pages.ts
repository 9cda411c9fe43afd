import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Input, Output } from '#shared/contract/contract.ts';
import { failureOf, read, type PagesView } from './queries.ts';

/** Lists that are read in both directions. */
export type ListName = 'cases.list' | 'items.list';
export type ListFilters<M extends ListName> = Omit<Input<M>, 'after' | 'limit' | 'back'>;
export type ListRow<M extends ListName> = Output<M>['rows'][number];

export interface ListView<T> extends PagesView<T> {
  /** Place of the first loaded row in the whole list. */
  readonly offset: number;
  readonly hasBefore: boolean;
  readonly loadBefore: () => void;
}

/** The first page fills the screen at once; the later ones are large, so that a long list is few requests. */
const firstPage = 100;
const laterPages = 500;
/** Pages kept: a change reads all of them again, so a list scrolled far must let its beginning go. */
const keptPages = 12;
interface PageKey {
  readonly after: string | null;
  readonly back: boolean;
  /** Place of the row that the page begins with, or (`back`) of the one after its last. Null: told by the total. */
  readonly place: number | null;
}

interface PlacedPage {
  readonly rows: readonly unknown[];
  readonly next: string | null;
  readonly previous: string | null;
  readonly total: number;
  readonly start: number;
}

/** Where the page's first row stands in the whole list. */
export function startOf(
  key: Pick<PageKey, 'back' | 'place'>,
  page: Pick<PlacedPage, 'rows' | 'previous' | 'total'>,
): number {
  if (page.previous === null) return 0;
  if (!key.back) return key.place ?? 0;
  return Math.max(0, (key.place ?? page.total) - page.rows.length);
}

const beginning: PageKey = { after: null, back: false, place: 0 };

/** A list read by keyset in both directions; far pages are let go and read again when they come back into sight. */
export function useCatalogueList<M extends ListName>(
  method: M,
  filters: ListFilters<M>,
  enabled = true,
): ListView<ListRow<M>> {
  const query = useInfiniteQuery({
    queryKey: [method, filters, 'list'],
    queryFn: async ({ pageParam, signal }): Promise<PlacedPage> => {
      const limit = pageParam.after === null ? firstPage : laterPages;
      const { after, back } = pageParam;
      const page = await read(method, { ...filters, after, back, limit } as Input<M>, signal);
      return { ...page, start: startOf(pageParam, page) };
    },
    initialPageParam: beginning,
    getNextPageParam: (last): PageKey | undefined =>
      last.next === null ? undefined : { after: last.next, back: false, place: last.start + last.rows.length },
    getPreviousPageParam: (first): PageKey | undefined =>
      first.previous === null ? undefined : { after: first.previous, back: true, place: first.start },
    maxPages: keptPages,
    enabled,
    placeholderData: keepPreviousData,
  });
  const pages = query.data?.pages;
  const rows = useMemo(() => (pages ?? []).flatMap((page) => page.rows) as ListRow<M>[], [pages]);
  const total = pages?.at(-1)?.total ?? 0;
  return {
    rows,
    total,
    offset: pages?.[0]?.start ?? 0,
    failure: failureOf(query.error),
    pending: query.isPending,
    refreshing: query.isRefetching,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    loadMore: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
    },
    hasBefore: query.hasPreviousPage,
    loadBefore: () => {
      if (query.hasPreviousPage && !query.isFetching) void query.fetchPreviousPage();
    },
    refetch: () => void query.refetch(),
  };
}
