import type { ReactNode } from 'react';
import type { Text } from '#shared/text/text.ts';

export interface Column<R> {
  readonly key: string;
  readonly title: Text;
  /** A grid track: '120px', 'minmax(160px, 2fr)'. */
  readonly width: string;
  readonly align?: 'end';
  /** The order that its head asks for. */
  readonly sort?: string;
  readonly render: (row: R) => ReactNode;
}

export interface Selection {
  readonly keys: ReadonlySet<string>;
  readonly onChange: (keys: ReadonlySet<string>) => void;
}

/** Takes what `useCataloguePages` gives, or any list that is all there. */
export interface DataTableProps<R> {
  /** Unique on its screen: names the remembered scroll place. */
  readonly name: string;
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** All that match, loaded or not. */
  readonly total: number;
  readonly pending?: boolean;
  readonly hasMore?: boolean;
  readonly loadMore?: () => void;
  /** Place of the first loaded row in the whole list: rows before it were let go, or not read yet. */
  readonly offset?: number;
  readonly hasBefore?: boolean;
  readonly loadBefore?: () => void;
  /** When this is another one, the list is another one, and is looked at from its beginning. */
  readonly list?: string;
  /** Reads what is about a place, or the end: a list that has it is as long as `total` at once, whatever is loaded. */
  readonly jump?: (to: number | 'end') => void;
  /** Rows of another place are on their way. */
  readonly moving?: boolean;
  /** Nothing more is asked for meanwhile. */
  readonly busy?: boolean;
  /** There may be more than `total`. */
  readonly atLeast?: boolean;
  /** How many there are is being counted: `total` is not it yet. */
  readonly counting?: boolean;
  /** Enter or a click. */
  readonly onOpen?: (row: R) => void;
  /** A click only chooses the row (its details stand beside the list); Enter or a double click opens it. */
  readonly clickChooses?: boolean;
  /** The row that the keyboard is on; null when it is not among those loaded. */
  readonly onActive?: (row: R | null) => void;
  readonly sort?: { readonly by: string; readonly down: boolean };
  readonly onSort?: (by: string) => void;
  /** Widths that the person gave, in pixels, by the key of the column. */
  readonly widths?: ReadonlyMap<string, number>;
  readonly onWidth?: (key: string, width: number) => void;
  readonly selection?: Selection;
  readonly empty: ReactNode;
}
