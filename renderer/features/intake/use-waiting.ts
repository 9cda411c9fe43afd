import { useMemo, useState } from 'react';
import { useCatalogueList, type ListView } from '../../bridge/list-pages.ts';
import { useVisitState } from '../../ui/navigation/navigation.tsx';
import type { WaitingRow } from './intake-columns.tsx';

export const shows = ['all', 'none', 'refused', 'returned'] as const;
export type Show = (typeof shows)[number];

export interface WaitingFilter {
  /** Null: of every case. */
  readonly caseId: string | null;
  readonly show: Show;
}

export interface Waiting {
  readonly filter: WaitingFilter;
  readonly setFilter: (filter: WaitingFilter) => void;
  readonly items: ListView<WaitingRow>;
  /** Chosen rows that are still there. */
  readonly chosen: readonly WaitingRow[];
  readonly keys: ReadonlySet<string>;
  readonly choose: (keys: ReadonlySet<string>) => void;
  readonly active: WaitingRow | null;
  readonly setActive: (row: WaitingRow | null) => void;
  /** What an act is about: the chosen rows, or else the one that the keyboard is on. */
  readonly targets: readonly WaitingRow[];
  /** After an act: nothing is chosen, and where these have gone the keyboard stands on the next row. */
  readonly moveOn: (done: readonly WaitingRow[]) => void;
}

export const listName = 'intake';

/** The list at the counter, what is chosen in it and where the keyboard is. */
export function useWaiting(firstCase: string | null): Waiting {
  const [filter, setFilter] = useVisitState<WaitingFilter>('intake.filter', { caseId: firstCase, show: 'all' });
  const { caseId, show } = filter;
  const items = useCatalogueList('intake.waiting', {
    case: caseId,
    ...(show === 'all' ? {} : { outcome: show }),
  });
  const [wanted, choose] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(() => items.rows.filter((row) => wanted.has(row.item)), [items.rows, wanted]);
  const keys = useMemo(() => new Set(chosen.map((row) => row.item)), [chosen]);
  const [active, setActive] = useState<WaitingRow | null>(null);
  // The table's own memory of its row (ui/table/use-table.ts).
  const [, setActiveKey] = useVisitState<string | null>(`${listName}.active`, null);
  const moveOn = (done: readonly WaitingRow[]) => {
    choose(new Set());
    if (done.length === 0) return;
    const gone = new Set(done.map((row) => row.item));
    const from = items.rows.findIndex((row) => gone.has(row.item));
    const left = (row: WaitingRow) => !gone.has(row.item);
    const next =
      items.rows.slice(Math.max(0, from)).find(left) ?? items.rows.slice(0, Math.max(0, from)).findLast(left);
    setActiveKey(next?.item ?? null);
  };
  const targets = chosen.length > 0 ? chosen : active === null ? [] : [active];
  return { filter, setFilter, items, chosen, keys, choose, active, setActive, targets, moveOn };
}
