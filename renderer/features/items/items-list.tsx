import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArchive, IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ItemRow } from '#shared/contract/items.ts';
import { custodyStates, type CustodyState } from '#shared/domain/custody/transitions.ts';
import { itemTexts as texts } from '#shared/text/screens/items.ts';
import { classTexts, custodyTexts } from '#shared/text/terms.ts';
import { useCataloguePages } from '../../bridge/queries.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation, useVisitState } from '../../ui/navigation/navigation.tsx';
import { CustodyBadge, DueBadge, PackageBadge } from '../../ui/state/state-badge.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { Column } from '../../ui/table/types.ts';
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

/** Items with their axes, filters, and a selection for acts on many at once. */
export function ItemsList({ caseId, custody: startState, acts, emptyAction }: ItemsListProps) {
  const say = useSay();
  const { go } = useNavigation();
  const [search, setSearch] = useVisitState('items.search', '');
  const [custody, setCustody] = useVisitState<CustodyState | null>('items.custody', startState);
  const [wanted] = useDebouncedValue(search.trim(), 150);
  const items = useCataloguePages('items.list', { case: caseId, search: wanted, custody });
  const { keys, chosen, set, clear } = useSelection(items.rows);
  const filtered = wanted !== '' || custody !== null;
  const reset = () => {
    setSearch('');
    setCustody(null);
  };
  const nothing = filtered ? (
    <EmptyState
      icon={<IconSearch size={40} stroke={1.2} />}
      sentence={say(texts.nothingFound)}
      action={<ActionButton id="items.clear" label={texts.clear} onRun={reset} />}
    />
  ) : (
    <EmptyState icon={<IconArchive size={40} stroke={1.2} />} sentence={say(texts.empty)} action={emptyAction} />
  );
  return (
    <div className="rb-items">
      <div className="rb-items-bar">
        <TextInput
          aria-label={say(texts.search)}
          placeholder={say(texts.search)}
          leftSection={<IconSearch size={16} stroke={1.5} />}
          className="rb-items-search"
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
          }}
        />
        <StateFilter value={custody} onChange={setCustody} />
        <SelectButtons
          total={items.rows.length}
          chosen={keys.size}
          onAll={() => {
            set(new Set(items.rows.map((row) => row.item)));
          }}
          onNone={clear}
        />
        <div className="rb-items-acts">{acts(chosen, clear)}</div>
      </div>
      <ErrorNotice failure={items.failure} onRetry={items.refetch} />
      <DataTable
        name="items"
        label={say(texts.listTitle)}
        columns={columnsFor(caseId === null, say)}
        rows={items.rows}
        total={items.total}
        pending={items.pending}
        hasMore={items.hasMore}
        loadMore={items.loadMore}
        rowKey={(row) => row.item}
        selection={{ keys, onChange: set }}
        onOpen={(row) => {
          go({ screen: 'item', item: row.item });
        }}
        empty={items.failure === null ? nothing : null}
      />
    </div>
  );
}

function columnsFor(withCase: boolean, say: ReturnType<typeof useSay>): readonly Column<ItemRow>[] {
  const caseColumn: Column<ItemRow> = {
    key: 'case',
    title: texts.case,
    width: 'minmax(120px, 1fr)',
    render: (row) => row.caseNumber,
  };
  return [
    {
      key: 'number',
      title: texts.number,
      width: '80px',
      render: (row) => <span className="rb-mono">{row.number}</span>,
    },
    ...(withCase ? [caseColumn] : []),
    {
      key: 'class',
      title: texts.class,
      width: withCase ? '148px' : '160px',
      render: (row) => say(classTexts[row.class]),
    },
    { key: 'description', title: texts.description, width: 'minmax(160px, 2fr)', render: (row) => row.description },
    { key: 'custody', title: texts.custody, width: '206px', render: (row) => <CustodyBadge state={row.custody} /> },
    { key: 'package', title: texts.package, width: '146px', render: (row) => <PackageBadge seal={row.seal} /> },
    {
      key: 'place',
      title: texts.place,
      width: 'minmax(184px, 1.8fr)',
      render: (row) => (row.due === null ? row.location : <Away row={row} due={row.due} />),
    },
  ];
}

/** Where a lent item is, and since when it should be back. */
function Away({ row, due }: { readonly row: ItemRow; readonly due: string }) {
  return (
    <span className="rb-items-away">
      <DueBadge due={due} overdue={row.overdue} />
      <span>{row.location}</span>
    </span>
  );
}

function StateFilter({
  value,
  onChange,
}: {
  readonly value: CustodyState | null;
  readonly onChange: (state: CustodyState | null) => void;
}) {
  const say = useSay();
  return (
    <Select
      aria-label={say(texts.stateFilter)}
      placeholder={say(texts.anyState)}
      data={custodyStates.map((state) => ({ value: state, label: say(custodyTexts[state]) }))}
      value={value}
      clearable
      className="rb-items-state"
      onChange={(next) => {
        onChange(custodyStates.find((state) => state === next) ?? null);
      }}
    />
  );
}

interface SelectButtonsProps {
  readonly total: number;
  readonly chosen: number;
  readonly onAll: () => void;
  readonly onNone: () => void;
}

function SelectButtons({ total, chosen, onAll, onNone }: SelectButtonsProps) {
  return chosen === 0 ? (
    <ActionButton
      id="items.all"
      label={texts.selectAll}
      keys="Alt+A"
      look="quiet"
      disabled={total === 0}
      onRun={onAll}
    />
  ) : (
    <ActionButton id="items.none" label={texts.selectNone} keys="Alt+A" look="quiet" onRun={onNone} />
  );
}
