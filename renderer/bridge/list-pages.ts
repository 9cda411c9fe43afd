import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Input, Output } from '#shared/contract/contract.ts';
import { searchCountLimit } from '#shared/contract/method.ts';
import { failureOf, read, type PagesView } from './queries.ts';

/** Lists that are read in both directions, and from any place. */
export type ListName = 'cases.list' | 'items.list' | 'finds.list' | 'intake.waiting' | 'duties.list';
export type ListFilters<M extends ListName> = Omit<Input<M>, 'after' | 'limit' | 'back' | 'at'>;
export type ListRow<M extends ListName> = Output<M>['rows'][number];

export interface ListView<T> extends PagesView<T> {
  /** Another one: other filters, another order. */
  readonly list: string;
  /** Place of the first loaded row in the whole list. */
  readonly offset: number;
  readonly hasBefore: boolean;
  readonly loadBefore: () => void;
  /** There may be more than `total`: nobody counted further. */
  readonly atLeast: boolean;
  /** Something is being read, or failed: then the person tries again, not the list by itself. */
  readonly busy: boolean;
  /** Rows of another place are on their way; those that are there are of the last one. */
  readonly moving: boolean;
  /** Lets go of what is loaded and reads what is about this place, or the end. */
  readonly jump: (to: number | 'end') => void;
}

/** The first page fills the screen at once; the later ones are large, so that a long list is few requests. */
const firstPage = 100;
const laterPages = 500;
/** Where the scroll bar is dragged to, so many rows are read, a third of them before the place. */
const placePage = 300;
/** Pages kept: a change reads all of them again, so a list scrolled far must let its beginning go. */
const keptPages = 12;
/** Places that the scroll bar was dragged over are forgotten soon. */
const placesKeptMs = 20_000;

interface PageKey {
  readonly after: string | null;
  readonly back: boolean;
  /** Rows to pass over from the beginning, where there is no key to go on from. */
  readonly at: number;
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

const end: PageKey = { after: null, back: true, at: 0, place: null };

/** The page that a list is read from in both directions. */
export function firstKey(to: number | 'end'): PageKey {
  if (to === 'end') return end;
  const at = Math.max(0, to - placePage / 3);
  return { after: null, back: false, at, place: at };
}

function limitOf({ after, at }: PageKey): number {
  if (after !== null) return laterPages;
  return at > 0 ? placePage : firstPage;
}

async function readPage<M extends ListName>(
  method: M,
  filters: ListFilters<M>,
  key: PageKey,
  signal: AbortSignal,
): Promise<PlacedPage> {
  const { after, back, at } = key;
  const input = { ...filters, after, back, ...(at > 0 ? { at } : {}), limit: limitOf(key) };
  const page = await read(method, input as Input<M>, signal);
  // The list has become shorter than the place.
  if (at > 0 && page.rows.length === 0) return readPage(method, filters, end, signal);
  return { ...page, start: startOf(key, page) };
}

/** Where reading began; `turn` tells two visits of one place apart. */
interface Anchor {
  readonly list: string;
  readonly to: number | 'end';
  readonly turn: number;
}

function useAnchor(list: string) {
  const [anchor, setAnchor] = useState<Anchor>({ list, to: 0, turn: 0 });
  const { to, turn } = anchor.list === list ? anchor : { to: 0, turn: 0 };
  const jump = (next: number | 'end') => {
    setAnchor({ list, to: next, turn: turn + 1 });
  };
  return { to, turn, jump };
}

/** A list read by keyset in both directions; far pages are let go and read again when they come back into sight. */
export function useCatalogueList<M extends ListName>(
  method: M,
  filters: ListFilters<M>,
  enabled = true,
): ListView<ListRow<M>> {
  const list = JSON.stringify([method, filters]);
  const { to, turn, jump } = useAnchor(list);
  const query = useInfiniteQuery({
    queryKey: [method, filters, 'list', to, turn],
    queryFn: ({ pageParam, signal }) => readPage(method, filters, pageParam, signal),
    initialPageParam: firstKey(to),
    getNextPageParam: (last): PageKey | undefined =>
      last.next === null ? undefined : { after: last.next, back: false, at: 0, place: last.start + last.rows.length },
    getPreviousPageParam: (first): PageKey | undefined =>
      first.previous === null ? undefined : { after: first.previous, back: true, at: 0, place: first.start },
    maxPages: keptPages,
    enabled,
    placeholderData: keepPreviousData,
    ...(turn === 0 ? {} : { gcTime: placesKeptMs }),
  });
  const pages = query.data?.pages;
  const rows = useMemo(() => (pages ?? []).flatMap((page) => page.rows) as ListRow<M>[], [pages]);
  const offset = pages?.[0]?.start ?? 0;
  const counted = Math.max(0, ...(pages ?? []).map(({ total }) => total));
  return {
    list,
    rows,
    total: Math.max(counted, offset + rows.length),
    atLeast: query.hasNextPage && counted === searchCountLimit,
    offset,
    failure: failureOf(query.error),
    pending: query.isPending,
    busy: query.isFetching || query.isError,
    moving: query.isPlaceholderData,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    loadMore: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
    },
    hasBefore: query.hasPreviousPage,
    loadBefore: () => {
      if (query.hasPreviousPage && !query.isFetching) void query.fetchPreviousPage();
    },
    jump,
    refetch: () => void query.refetch(),
  };
}
