import { useQueries } from '@tanstack/react-query';
import type { Input, Output } from '#shared/contract/contract.ts';
import type { Failure } from '#shared/errors/result.ts';
import { failureOf, read } from './queries.ts';

/** Rows asked for at once, from an ordinal that is a multiple of it: scrolled over again, it is the same question. */
const block = 200;
/** Blocks out of sight are let go soon: a million rows are never held. */
const keptMs = 15_000;

/** First and last place in sight. */
export interface Sight {
  readonly first: number;
  readonly last: number;
}

type WindowInput = Input<'files.window'>;
type Window = Output<'files.window'>;
export type FileOrder = Omit<WindowInput, 'from' | 'limit'>;
export type FileWindowRow = Window['rows'][number];

export interface OrdinalRows {
  /** Undefined while it is on its way. */
  readonly rowAt: (place: number) => FileWindowRow | undefined;
  readonly failure: Failure | null;
  readonly refetch: () => void;
}

function blocksOf({ first, last }: Sight): readonly number[] {
  const from = Math.max(0, Math.floor((first - block / 2) / block));
  const to = Math.floor((last + block / 2) / block);
  return Array.from({ length: to - from + 1 }, (_, index) => (from + index) * block);
}

/** All rows that were asked for: where paths are very long, an answer holds only some of them. */
export async function wholeWindow(input: WindowInput, ask: (input: WindowInput) => Promise<Window>): Promise<Window> {
  const rows: FileWindowRow[] = [];
  for (;;) {
    const answer = await ask({ ...input, from: input.from + rows.length, limit: input.limit - rows.length });
    rows.push(...answer.rows);
    const wanted = Math.min(input.limit, answer.total - input.from);
    if (answer.rows.length === 0 || rows.length >= wanted) return { rows, total: answer.total };
  }
}

/** The rows of a file list about the place in sight, whatever its length. */
export function useFileWindow(order: FileOrder, sight: Sight, total: number): OrdinalRows {
  const starts = blocksOf(sight).filter((from) => from < total);
  const answers = useQueries({
    queries: starts.map((from) => {
      const input = { ...order, from, limit: block };
      return {
        queryKey: ['files.window', input],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          wholeWindow(input, (part) => read('files.window', part, signal)),
        gcTime: keptMs,
      };
    }),
  });
  const failed = answers.find(({ isError }) => isError);
  return {
    rowAt: (place) => {
      const start = place - (place % block);
      return answers[starts.indexOf(start)]?.data?.rows[place - start];
    },
    failure: failureOf(failed?.error ?? null),
    refetch: () => {
      for (const answer of answers) if (answer.isError) void answer.refetch();
    },
  };
}
