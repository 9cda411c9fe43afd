import { useDebouncedValue } from '@mantine/hooks';
import { IconArchive, IconSearch } from '@tabler/icons-react';
import { useCallback, useState, type ReactNode } from 'react';
import type { ItemRow } from '#shared/contract/items.ts';
import { itemSorts } from '#shared/contract/lists.ts';
import type { ItemsLook } from '#shared/contract/search.ts';
import type { CustodyState } from '#shared/domain/custody/transitions.ts';
import { itemTexts as texts } from '#shared/text/screens/items.ts';
import { useCatalogueList } from '../../bridge/list-pages.ts';
import { useLooks, useRememberedLook } from '../../bridge/looks.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { Filters } from '../../ui/list/filters.tsx';
import { ListSearch, ListTools } from '../../ui/list/list-tools.tsx';
import { lookedTable } from '../../ui/list/looked-table.ts';
import { useLook } from '../../ui/list/use-look.ts';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { itemColumns, itemColumnsOfCase } from './item-columns.tsx';
import { ItemFilterFields, itemChips } from './item-filter.tsx';
import { ItemPanel } from './item-panel.tsx';
import { ItemViews } from './item-views.tsx';
import { useSelection } from './use-selection.ts';
import './items.css';

export interface ItemsListProps {
  /** Null: of every case. */
  readonly caseId: string | null;
  readonly custody: CustodyState | null;
  /** The acts on the chosen rows; drawn by the custody feature. */
  readonly acts: (items: readonly ItemRow[], onDone: () => void) => ReactNode;
  /** What to offer when there is nothing at all. */
  readonly emptyAction?: ReactNode;
}

const downFirst = ['recorded', 'changed'] as const;

function usualOf({ caseId, custody }: ItemsListProps): ItemsLook {
  return {
    list: 'items',
    search: '',
    filter: custody === null ? {} : { custody },
    sort: { by: 'recorded', down: caseId === null },
    columns: [],
    panel: false,
  };
}

/** Items with their axes, filters, and a selection for acts on many at once. */
export function ItemsList(props: ItemsListProps) {
  const looks = useLooks('items');
  if (!looks.ready) return null;
  // The way into the list names what is wanted; else it is found as it was left. In a case it begins anew: cases differ.
  const last = props.caseId === null && props.custody === null ? looks.last : null;
  return <LookedList {...props} last={last} views={looks.views} />;
}

interface LookedListProps extends ItemsListProps {
  readonly last: ItemsLook | null;
  readonly views: ReturnType<typeof useLooks<'items'>>['views'];
}

function LookedList(props: LookedListProps) {
  const { caseId, acts, emptyAction, last, views } = props;
  const say = useSay();
  const { go } = useNavigation();
  const usual = usualOf(props);
  const [look, setLook] = useLook(caseId === null ? 'items' : 'case-items', usual, last);
  useRememberedLook(caseId === null ? look : null);
  const [wanted] = useDebouncedValue(look.search.trim(), 150);
  const { filter, sort } = look;
  const items = useCatalogueList('items.list', { case: caseId, search: wanted, custody: null, filter, sort });
  const { keys, chosen, set, clear } = useSelection(items.rows);
  const [active, setActive] = useState<ItemRow | null>(null);
  const columnSet = caseId === null ? itemColumns : itemColumnsOfCase;
  const open = useCallback(
    (row: ItemRow) => {
      go({ screen: 'item', item: row.item });
    },
    [go],
  );
  const reset = () => {
    setLook({ search: '', filter: {} });
  };
  const onFilter = (next: ItemsLook['filter']) => {
    setLook({ filter: next });
  };
  const filtered = wanted !== '' || Object.keys(filter).length > 0;
  return (
    <div className="rb-items">
      {caseId === null ? <ItemViews look={look} usual={usual} views={views} onLook={setLook} /> : null}
      <div className="rb-items-bar">
        <ListSearch
          label={texts.search}
          value={look.search}
          onChange={(search) => {
            setLook({ search });
          }}
        />
        <Filters chips={itemChips(say, { filter, onChange: onFilter })} onClear={reset}>
          <ItemFilterFields filter={filter} onChange={onFilter} caseId={caseId} />
        </Filters>
        <SelectButtons
          total={items.rows.length}
          chosen={keys.size}
          onAll={() => {
            set(new Set(items.rows.map((row) => row.item)));
          }}
          onNone={clear}
        />
        <div className="rb-items-acts">{acts(chosen, clear)}</div>
        <ListTools set={columnSet} look={look} onLook={setLook} />
      </div>
      <ErrorNotice failure={items.failure} onRetry={items.refetch} />
      <div className="rb-list-row">
        <DataTable
          name={caseId === null ? 'items' : 'case-items'}
          label={say(texts.listTitle)}
          {...lookedTable({ set: columnSet, look, onLook: setLook, sorts: itemSorts, downFirst })}
          {...items}
          rowKey={(row) => row.item}
          selection={{ keys, onChange: set }}
          onOpen={open}
          clickChooses={look.panel}
          onActive={setActive}
          empty={items.failure === null ? <Nothing filtered={filtered} onClear={reset} action={emptyAction} /> : null}
        />
        {look.panel && items.rows.length > 0 ? <ItemPanel row={active} onOpen={open} /> : null}
      </div>
    </div>
  );
}

interface NothingProps {
  readonly filtered: boolean;
  readonly onClear: () => void;
  readonly action: ReactNode;
}

function Nothing({ filtered, onClear, action }: NothingProps) {
  const say = useSay();
  return filtered ? (
    <EmptyState
      icon={<IconSearch size={40} stroke={1.2} />}
      sentence={say(texts.nothingFound)}
      action={<ActionButton id="items.clear" label={texts.clear} onRun={onClear} />}
    />
  ) : (
    <EmptyState icon={<IconArchive size={40} stroke={1.2} />} sentence={say(texts.empty)} action={action} />
  );
}

interface SelectButtonsProps {
  readonly total: number;
  readonly chosen: number;
  readonly onAll: () => void;
  readonly onNone: () => void;
}

function SelectButtons({ total, chosen, onAll, onNone }: SelectButtonsProps) {
  if (total === 0) return null;
  return chosen === 0 ? (
    <ActionButton id="items.all" label={texts.selectAll} keys="Alt+A" look="quiet" onRun={onAll} />
  ) : (
    <ActionButton id="items.none" label={texts.selectNone} keys="Alt+A" look="quiet" onRun={onNone} />
  );
}
