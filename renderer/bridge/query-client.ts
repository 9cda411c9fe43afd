import { QueryClient } from '@tanstack/react-query';

/**
 * Data is fresh until a push says otherwise, so nothing is fetched again by time or focus. `networkMode` matters: the
 * default pauses every query while the machine is offline, and this program is made for machines that are.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 5 * 60_000,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
  },
});
