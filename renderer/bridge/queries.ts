import { keepPreviousData, useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Input, Output } from '#shared/contract/contract.ts';
import { FailureError, type Failure } from '#shared/errors/result.ts';
import { newRequestId } from '../effects/random.ts';
import { call, cancel } from './call.ts';
import { reportFailure } from './session.ts';
import type { QueryName } from './topics.ts';

/** TanStack Query wants an exception; it is turned back into the failure it carries before a screen sees it. */
export async function read<M extends QueryName>(method: M, input: Input<M>, signal: AbortSignal): Promise<Output<M>> {
  const requestId = newRequestId();
  const abort = () => {
    cancel(requestId);
  };
  signal.addEventListener('abort', abort, { once: true });
  const result = await call(method, input, { requestId });
  signal.removeEventListener('abort', abort);
  if (result.ok) return result.value;
  reportFailure(result.error);
  throw new FailureError(result.error.code, result.error.details);
}

export interface QueryView<T> {
  readonly data: T | undefined;
  readonly failure: Failure | null;
  /** Nothing to show yet. */
  readonly pending: boolean;
  readonly refetch: () => void;
}

export function failureOf(error: Error | null): Failure | null {
  if (error === null) return null;
  return error instanceof FailureError ? error.failure : { code: 'INTERNAL', details: {} };
}

/** Only what screens show is read: with whatever is read here, every screen is drawn anew when it changes. */
function viewOf<T>(query: UseQueryResult<T>): QueryView<T> {
  return {
    data: query.data,
    failure: failureOf(query.error),
    pending: query.isPending,
    refetch: () => void query.refetch(),
  };
}

export interface QueryOptions {
  readonly enabled?: boolean;
  /** Keeps showing the last answer while the input changes (typing in a search field). */
  readonly keepPrevious?: boolean;
  /** False: the answer is forgotten as soon as nothing shows it. */
  readonly kept?: boolean;
}

/** Reads through the contract; the answer is refreshed by itself when a push names one of the query's topics. */
export function useCatalogueQuery<M extends QueryName>(
  method: M,
  input: Input<M>,
  options: QueryOptions = {},
): QueryView<Output<M>> {
  const query = useQuery<Output<M>>({
    queryKey: [method, input],
    queryFn: ({ signal }) => read(method, input, signal),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
    ...(options.kept === false ? { gcTime: 0 } : {}),
  });
  return viewOf(query);
}

interface PageShape {
  readonly rows: readonly unknown[];
  readonly next: string | null;
  readonly total: number;
}
/** Queries that answer a page at a time by key. */
export type PagedName = { [M in QueryName]: Output<M> extends PageShape ? M : never }[QueryName];
export type RowOf<M extends PagedName> = Output<M>['rows'][number];
export type FiltersOf<M extends PagedName> = Omit<Input<M>, 'after' | 'limit'>;

export interface PagesView<T> {
  readonly rows: readonly T[];
  /** All rows that match, loaded or not. */
  readonly total: number;
  readonly failure: Failure | null;
  readonly pending: boolean;
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  readonly loadMore: () => void;
  readonly refetch: () => void;
}

/** The first page fills the screen at once; the later ones are large, so that a long list is few requests. */
const firstPage = 100;
const laterPages = 500;

/** A list read by keyset, page after page as it is scrolled (DataTable calls `loadMore`). */
export function useCataloguePages<M extends PagedName>(
  method: M,
  filters: FiltersOf<M>,
  options: QueryOptions = {},
): PagesView<RowOf<M>> {
  const query = useInfiniteQuery({
    queryKey: [method, filters, 'pages'],
    queryFn: ({ pageParam, signal }): Promise<PageShape> =>
      read(
        method,
        { ...filters, after: pageParam, limit: pageParam === null ? firstPage : laterPages } as Input<M>,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === false ? {} : { placeholderData: keepPreviousData }),
  });
  const pages = query.data?.pages;
  const rows = useMemo(() => (pages ?? []).flatMap((page) => page.rows) as RowOf<M>[], [pages]);
  return {
    rows,
    total: pages?.at(-1)?.total ?? 0,
    failure: failureOf(query.error),
    pending: query.isPending,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    loadMore: () => {
      // What is on its way already comes first: the list is not read on while it is read anew.
      if (query.hasNextPage) void query.fetchNextPage({ cancelRefetch: false });
    },
    refetch: () => void query.refetch(),
  };
}
