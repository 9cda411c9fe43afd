import { useCallback } from 'react';
import { useVisitState } from '../navigation/navigation.tsx';

/** What every look of a list has. */
export interface Look {
  readonly search: string;
  readonly filter: object;
  readonly sort: { readonly by: string; readonly down: boolean };
  readonly columns: readonly { readonly key: string; readonly width: number | null }[];
  readonly panel: boolean;
}

/** The look of this visit: as the person left it here, else as they left the list last, else the usual one. */
export function useLook<L extends Look>(
  name: string,
  usual: L,
  last: L | null,
): readonly [L, (change: Partial<L>) => void] {
  const [kept, keep] = useVisitState<L | null>(`${name}.look`, null);
  const look = kept ?? last ?? usual;
  const change = useCallback(
    (part: Partial<L>) => {
      keep({ ...look, ...part });
    },
    [keep, look],
  );
  return [look, change];
}

/** Whether two looks show the same: the panel beside the list is not of the view. */
export function sameLook(a: Look, b: Look): boolean {
  const of = ({ search, filter, sort, columns }: Look) =>
    JSON.stringify([search, Object.entries(filter).sort(([x], [y]) => (x < y ? -1 : 1)), sort.by, sort.down, columns]);
  return of(a) === of(b);
}

/** A press on a head: that order, and the other way round when it is that already. */
export function nextSort<T extends string>(
  sort: { readonly by: T; readonly down: boolean },
  by: T,
  downFirst: readonly T[],
): { by: T; down: boolean } {
  return sort.by === by ? { by, down: !sort.down } : { by, down: downFirst.includes(by) };
}

/** The filter without what is not asked. */
export function withoutEmpty<F extends object>(filter: F): F {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '' && value !== null);
  return Object.fromEntries(given) as F;
}
