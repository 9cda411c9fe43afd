import { useQuery } from '@tanstack/react-query';
import type { Input, Output } from '#shared/contract/contract.ts';
import { read } from './queries.ts';

type CountInput = Omit<Input<'files.count'>, 'from'>;

/** The sum of all parts. They are asked for one after another: what somebody else asks for comes between them. */
export async function wholeCount(
  input: CountInput,
  ask: (input: Input<'files.count'>) => Promise<Output<'files.count'>>,
): Promise<number> {
  let sum = 0;
  for (let from: number | null = 0; from !== null;) {
    const { found, next }: Output<'files.count'> = await ask({ ...input, from });
    sum += found;
    from = next;
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
    queryFn: ({ signal }) => wholeCount(input, (part) => read('files.count', part, signal)),
    enabled,
  });
  return { count: count.data ?? null, failed: count.isError };
}
