import { useMemo, useState } from 'react';
import type { ItemRow } from '#shared/contract/items.ts';

/** The chosen rows of a list. A row that is no longer shown is no longer chosen: nobody signs for what they cannot see. */
export function useSelection(rows: readonly ItemRow[]) {
  const [wanted, set] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(() => rows.filter((row) => wanted.has(row.item)), [rows, wanted]);
  const keys = useMemo(() => new Set(chosen.map((row) => row.item)), [chosen]);
  const clear = () => {
    set(new Set());
  };
  return { keys, chosen, set, clear };
}
