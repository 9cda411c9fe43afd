import type { Column } from '../table/types.ts';

export interface ShownColumn {
  readonly key: string;
  readonly width: number | null;
}

/** The columns that a list can show, those it shows when nobody chose, and the one that it always shows. */
export interface ColumnSet<R> {
  readonly all: readonly Column<R>[];
  readonly usual: readonly string[];
  readonly always: string;
}

/** What was chosen, as far as it still exists; the usual ones when nothing was. */
export function chosenColumns<R>(set: ColumnSet<R>, chosen: readonly ShownColumn[]): readonly ShownColumn[] {
  const known = chosen.filter(({ key }) => set.all.some((column) => column.key === key));
  if (known.length === 0) return set.usual.map((key) => ({ key, width: null }));
  return known.some(({ key }) => key === set.always) ? known : [{ key: set.always, width: null }, ...known];
}

export function shownColumns<R>(set: ColumnSet<R>, chosen: readonly ShownColumn[]): readonly Column<R>[] {
  return chosenColumns(set, chosen).flatMap(({ key }) => set.all.filter((column) => column.key === key));
}

export function widthsOf(chosen: readonly ShownColumn[]): ReadonlyMap<string, number> {
  return new Map(chosen.flatMap(({ key, width }) => (width === null ? [] : [[key, width] as const])));
}

/** Shows or hides a column; a new one stands where it stands among all. */
export function toggleColumn<R>(set: ColumnSet<R>, chosen: readonly ShownColumn[], key: string): ShownColumn[] {
  const shown = chosenColumns(set, chosen);
  if (shown.some((column) => column.key === key))
    return key === set.always ? [...shown] : shown.filter((column) => column.key !== key);
  const order = set.all.map((column) => column.key);
  return [...shown, { key, width: null }].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}

export function setWidth<R>(
  set: ColumnSet<R>,
  chosen: readonly ShownColumn[],
  key: string,
  width: number,
): ShownColumn[] {
  return chosenColumns(set, chosen).map((column) => (column.key === key ? { key, width } : column));
}
