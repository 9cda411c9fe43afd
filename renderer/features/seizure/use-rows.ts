import { useCallback, useRef, useState } from 'react';
import { isBlankRow, rowAfter, type GridRow } from '../../ui/thing/grid-row.ts';

interface Step {
  readonly before: readonly GridRow[];
  readonly added: ReadonlySet<number>;
}

export interface RowsModel {
  readonly rows: readonly GridRow[];
  /** The rows as they are at this moment, also between two drawings. */
  readonly now: () => readonly GridRow[];
  readonly nextKey: () => number;
  readonly change: (key: number, update: (row: GridRow) => GridRow) => void;
  /** Other rows; `undo` can take it back. */
  readonly reshape: (next: readonly GridRow[]) => void;
  /** A new row at the end that nobody has to take back. */
  readonly append: () => GridRow;
  /** Takes back the last reshaping; what was typed since stays. False when there is none. */
  readonly undo: () => boolean;
  readonly canUndo: boolean;
}

const mostSteps = 50;

/** The rows of the grid. They never run out: a grid has at least one row. */
export function useRows(start: readonly GridRow[]): RowsModel {
  const [rows, setRows] = useState(start);
  const latest = useRef(rows);
  const keys = useRef(Math.max(0, ...start.map(({ key }) => key)));
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const put = useCallback((next: readonly GridRow[]) => {
    latest.current = next;
    setRows(next);
  }, []);
  const now = useCallback(() => latest.current, []);
  const nextKey = useCallback(() => (keys.current += 1), []);
  const change = useCallback(
    (key: number, update: (row: GridRow) => GridRow) => {
      put(latest.current.map((row) => (row.key === key ? update(row) : row)));
    },
    [put],
  );
  const reshape = useCallback(
    (next: readonly GridRow[]) => {
      const before = latest.current;
      const there = new Set(before.map(({ key }) => key));
      const added = new Set(next.filter(({ key }) => !there.has(key)).map(({ key }) => key));
      setSteps((past) => [...past.slice(1 - mostSteps), { before, added }]);
      put(next.length === 0 ? [rowAfter(before.at(-1), nextKey())] : next);
    },
    [put, nextKey],
  );
  const append = useCallback(() => {
    const row = rowAfter(latest.current.at(-1), nextKey());
    put([...latest.current, row]);
    return row;
  }, [put, nextKey]);
  const undo = () => {
    const step = steps.at(-1);
    if (step === undefined) return false;
    setSteps(steps.slice(0, -1));
    put(undone(latest.current, step));
    return true;
  };
  return { rows, now, nextKey, change, reshape, append, undo, canUndo: steps.length > 0 };
}

/** The rows of before as they read now, and after them what came since by other means. */
export function undone(rows: readonly GridRow[], { before, added }: Step): readonly GridRow[] {
  const current = new Map(rows.map((row) => [row.key, row]));
  const there = new Set(before.map(({ key }) => key));
  const since = rows.filter((row) => !there.has(row.key) && !added.has(row.key) && !isBlankRow(row));
  return [...before.map((row) => current.get(row.key) ?? row), ...since];
}
