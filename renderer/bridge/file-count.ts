import { useQuery } from '@tanstack/react-query';
import type { Input, Output } from '#shared/contract/contract.ts';
import { read } from './queries.ts';

type CountInput = Omit<Input<'files.count'>, 'from'>;

/** So few parts a second leave the service, and what this window may ask of it, to everything else. */
const restMs = 20;

/** Fails where the count is not wanted any more. */
export async function rest(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise((rested) => setTimeout(rested, restMs));
  signal.throwIfAborted();
}

/** The sum of all parts. They are asked for one after another, with a rest between them. */
export async function wholeCount(
  input: CountInput,
  ask: (input: Input<'files.count'>) => Promise<Output<'files.count'>>,
  between: () => Promise<void>,
): Promise<number> {
  let sum = 0;
  for (let from: number | null = 0; from !== null;) {
    const { found, next }: Output<'files.count'> = await ask({ ...input, from });
    sum += found;
    from = next;
    if (next !== null) await between();
  }
  return sum;
}

export interface FileCount {
  /** Null until all of the list was counted. */
  readonly count: number | null;
  readonly failed: boolean;
}

/** How many files of a list match. */
export function useFileCount(input: CountInput, enabled: boolean): FileCount {
  const count = useQuery({
    queryKey: ['files.count', input],
    queryFn: ({ signal }) =>
      wholeCount(
        input,
        (part) => read('files.count', part, signal),
        () => rest(signal),
      ),
    enabled,
  });
  return { count: count.data ?? null, failed: count.isError };
}
