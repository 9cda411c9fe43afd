import { useEffect, useState } from 'react';
import { fileTexts as texts } from '#shared/text/screens/files.ts';
import { useFileCount } from '../../bridge/file-count.ts';
import { useCataloguePages } from '../../bridge/queries.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { Column } from '../../ui/table/types.ts';
import type { FileSort } from './browse.tsx';
import { askedFilter, type FileFilter } from './file-filter.tsx';
import { digestIn, type FileRow } from './file-rows.ts';

export interface FoundProps {
  readonly item: string;
  readonly words: string;
  readonly filter: FileFilter;
  readonly sort: FileSort;
  readonly columns: readonly Column<FileRow>[];
  readonly onSort: (by: string) => void;
  readonly onActive: (row: FileRow | undefined) => void;
  readonly onOpen: () => void;
}

/** The files of the list that match, page after page. */
export function Found({ item, words, filter, sort, columns, onSort, onActive, onOpen }: FoundProps) {
  const say = useSay();
  const digest = digestIn(words);
  const asked = { item, search: digest?.digest ?? words, filter: askedFilter(filter) };
  const files = useCataloguePages('files.list', { ...asked, sort: sort.by, descending: sort.down });
  const [active, setActive] = useState<FileRow | null>(null);
  useEffect(() => {
    onActive(active ?? undefined);
  }, [active, onActive]);
  // Rows come first; what was read to its end is counted by that.
  const counted = useFileCount(asked, files.rows.length > 0 && files.hasMore);
  const looking = files.rows.length === 0 && files.hasMore && files.failure === null;
  const { loadMore, loadingMore } = files;
  // An answer looks at so much and no more: none found yet is not none.
  useEffect(() => {
    if (looking && !loadingMore) loadMore();
  }, [looking, loadingMore, loadMore]);
  return (
    <>
      <ErrorNotice failure={files.failure} onRetry={files.refetch} />
      <DataTable
        name="files-found"
        label={say(texts.list)}
        columns={columns}
        rows={files.rows}
        total={files.hasMore ? (counted.count ?? files.total) : files.total}
        atLeast={files.hasMore && counted.failed}
        counting={files.hasMore && counted.count === null && !counted.failed}
        pending={files.pending || looking}
        hasMore={files.hasMore}
        loadMore={files.loadMore}
        rowKey={(row) => String(row.ordinal)}
        sort={sort}
        onSort={onSort}
        clickChooses
        onActive={setActive}
        onOpen={onOpen}
        list={`${words} ${JSON.stringify([filter, sort])}`}
        empty={files.failure === null ? <p className="rb-quiet">{say(texts.nothingFound)}</p> : null}
      />
    </>
  );
}
