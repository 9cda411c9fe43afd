import type { Progress } from '#shared/contract/messages.ts';
import { createStore, useStore } from './store.ts';

/** The newest word about any long work; whoever waits for a request looks whether it is about theirs. */
const store = createStore<Progress | null>(null);

export function progressed(progress: Progress): void {
  store.set(progress);
}

/** How far a request is; null while nothing is told, and for no request. */
export function useProgress(requestId: string | null): Progress | null {
  const newest = useStore(store);
  return newest?.id === requestId ? newest : null;
}
