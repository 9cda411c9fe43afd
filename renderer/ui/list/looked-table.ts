import type { DataTableProps } from '../table/types.ts';
import { setWidth, shownColumns, widthsOf, type ColumnSet, type ShownColumn } from './columns.ts';
import { nextSort } from './use-look.ts';

interface Sort<S> {
  readonly by: S;
  readonly down: boolean;
}

export interface LookedTable<R, S extends string> {
  readonly set: ColumnSet<R>;
  readonly look: { readonly columns: readonly ShownColumn[]; readonly sort: Sort<S> };
  readonly onLook: (change: { columns: ShownColumn[] } | { sort: { by: S; down: boolean } }) => void;
  readonly sorts: readonly S[];
  /** Orders in which the last comes first at the first press. */
  readonly downFirst: readonly S[];
}

type OfLook<R> = Required<Pick<DataTableProps<R>, 'columns' | 'widths' | 'onWidth' | 'sort' | 'onSort'>>;

/** The table as its look has it, and what presses on its head do to the look. */
export function lookedTable<R, S extends string>({
  set,
  look,
  onLook,
  sorts,
  downFirst,
}: LookedTable<R, S>): OfLook<R> {
  return {
    columns: shownColumns(set, look.columns),
    widths: widthsOf(look.columns),
    onWidth: (key, width) => {
      onLook({ columns: setWidth(set, look.columns, key, width) });
    },
    sort: look.sort,
    onSort: (by) => {
      const known = sorts.find((name) => name === by);
      if (known !== undefined) onLook({ sort: nextSort(look.sort, known, downFirst) });
    },
  };
}
