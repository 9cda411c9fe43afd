import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowsDiff, IconListSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { ItemView } from '#shared/contract/items.ts';
import { algorithmTexts } from '#shared/text/file-lists.ts';
import { matchTexts } from '#shared/text/screens/file-compare.ts';
import { fileTexts as texts } from '#shared/text/screens/files.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { ListSearch } from '../../ui/list/list-tools.tsx';
import { nextSort } from '../../ui/list/use-look.ts';
import { useNavigation, useVisitState } from '../../ui/navigation/navigation.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Browse, type FileSort, type SortBy } from './browse.tsx';
import { columnsFor, type ListHas } from './file-columns.tsx';
import { FileDetails } from './file-details.tsx';
import { categoryKey, FileFilters, type CategoryChoice, type FileFilter } from './file-filter.tsx';
import { digestIn, type FileRow } from './file-rows.ts';
import { Found } from './found.tsx';
import './files.css';

type SealedList = NonNullable<ItemView['fileList']>;

export interface FilesScreenProps {
  readonly itemId: string;
  /** The row that it opens on. */
  readonly at: number | null;
  /** What it shows at first, as `categoryKey` writes it; null: everything. */
  readonly category: string | null;
}

/** The page of one sealed list: a million rows, and the one that is looked for. */
export function FilesScreen({ itemId, at, category }: FilesScreenProps) {
  const say = useSay();
  const view = useCatalogueQuery('items.get', { item: itemId });
  const { data } = view;
  const number = data?.item.number ?? '';
  return (
    <Page
      title={say(texts.title, { number })}
      layout="fill"
      {...(data === undefined
        ? {}
        : {
            trail: [
              { label: data.item.caseNumber, route: { screen: 'case', case: data.item.case } },
              { label: data.item.number, route: { screen: 'item', item: itemId } },
            ],
            actions: <Actions itemId={itemId} />,
          })}
    >
      <ErrorNotice failure={view.failure} onRetry={view.refetch} />
      {data === undefined ? null : data.fileList === null ? (
        <p className="rb-quiet">{say(texts.none)}</p>
      ) : (
        <Listed itemId={itemId} list={data.fileList} at={at} category={category} />
      )}
    </Page>
  );
}

function Actions({ itemId }: { readonly itemId: string }) {
  const { go } = useNavigation();
  return (
    <>
      <ActionButton
        id="files.find-everywhere"
        label={texts.findTitle}
        keys="Alt+G"
        icon={<IconListSearch size={16} stroke={1.5} />}
        onRun={() => {
          go({ screen: 'files-find' });
        }}
      />
      <ActionButton
        id="files.compare"
        label={texts.compare}
        keys="Alt+D"
        act="record-case"
        icon={<IconArrowsDiff size={16} stroke={1.5} />}
        onRun={() => {
          go({ screen: 'files-compare', item: itemId });
        }}
      />
    </>
  );
}

interface ListedProps extends FilesScreenProps {
  readonly list: SealedList;
}

const firstSort: FileSort = { by: 'path', down: false };
const orders: readonly SortBy[] = ['path', 'bytes', 'modified'];

function Listed({ itemId, list, at, category }: ListedProps) {
  const [words, setWords] = useVisitState('files.words', '');
  const [filter, setFilter] = useVisitState<FileFilter>('files.filter', category === null ? {} : { category });
  const [sort, setSort] = useVisitState<FileSort>('files.sort', firstSort);
  const [open, setOpen] = useVisitState('files.details', at !== null);
  const [settled] = useDebouncedValue(words.trim(), 150);
  const [active, setActive] = useState<FileRow | undefined>(undefined);
  const has = useListHas(itemId, list);
  const shared = {
    item: itemId,
    sort,
    columns: columnsFor({ ...has, beside: open }),
    onSort: (by: string) => {
      const known = orders.find((order) => order === by);
      if (known !== undefined) setSort(nextSort(sort, known, ['bytes', 'modified']));
    },
    onActive: setActive,
    onOpen: () => {
      setOpen(true);
    },
  };
  const asked = settled !== '' || Object.keys(filter).length > 0;
  return (
    <>
      <Bar itemId={itemId} has={has} words={words} onWords={setWords} filter={filter} onFilter={setFilter} />
      <div className="rb-list-row">
        <div className="rb-list-main">
          {asked ? (
            <Found {...shared} words={settled} filter={filter} />
          ) : (
            <Browse key={JSON.stringify(sort)} {...shared} total={list.files} at={at} />
          )}
        </div>
        {open ? (
          <FileDetails
            item={itemId}
            row={active}
            total={list.files}
            onClose={() => {
              setOpen(false);
            }}
          />
        ) : null}
      </div>
    </>
  );
}

/** In the order of times those that nobody recorded come first, so that the last one tells of all. */
function useListHas(item: string, { imported, totalBytes }: SealedList): ListHas {
  const newest = useCatalogueQuery('files.window', { item, sort: 'modified', descending: true, from: 0, limit: 1 });
  const told = (newest.data?.rows[0]?.modified ?? null) !== null;
  return { sizes: totalBytes > 0, times: imported === undefined || told };
}

interface BarProps {
  readonly itemId: string;
  readonly has: ListHas;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly filter: FileFilter;
  readonly onFilter: (filter: FileFilter) => void;
}

/** What hash sets recognised in the list when it was matched last. */
function useCategories(itemId: string): readonly CategoryChoice[] {
  const say = useSay();
  const matches = useCatalogueQuery('files.matches', { item: itemId });
  const sets = (matches.data?.[0]?.sets ?? []).filter(({ files }) => files > 0);
  return sets.flatMap(({ set, name, categories }) => [
    { value: categoryKey(set, null), label: name },
    ...categories.map(({ category }) => ({
      value: categoryKey(set, category),
      label: `${name} · ${category === '' ? say(matchTexts.noCategory) : category}`,
    })),
  ]);
}

function Bar({ itemId, has, words, onWords, filter, onFilter }: BarProps) {
  const say = useSay();
  const categories = useCategories(itemId);
  const digest = digestIn(words);
  return (
    <div className="rb-list-bar rb-files-bar">
      <ListSearch label={texts.search} value={words} onChange={onWords} />
      {digest === null ? null : (
        <span role="status" className="rb-quiet">
          {say(texts.recognised, { algorithm: say(algorithmTexts[digest.algorithm]) })}
        </span>
      )}
      <FileFilters has={has} filter={filter} onChange={onFilter} categories={categories} />
    </div>
  );
}
