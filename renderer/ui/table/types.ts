import type { ReactNode } from 'react';
import type { Text } from '#shared/text/text.ts';

export interface Column<R> {
  readonly key: string;
  readonly title: Text;
  /** A grid track: '120px', 'minmax(160px, 2fr)'. */
  readonly width: string;
  readonly align?: 'end';
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
  /** Enter or a click. */
  readonly onOpen?: (row: R) => void;
  readonly selection?: Selection;
  readonly empty: ReactNode;
}
