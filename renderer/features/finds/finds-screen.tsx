import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBinoculars, IconFolderDown, IconPlus, IconSearch } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { findStates, type FindRow, type FindState } from '#shared/contract/finds.ts';
import { findStateTexts } from '#shared/text/finds.ts';
import { findTexts as texts } from '#shared/text/screens/finds.ts';
import { useCatalogueList } from '../../bridge/list-pages.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useMay } from '../../bridge/session.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { ListSearch } from '../../ui/list/list-tools.tsx';
import { useNavigation, useVisitState } from '../../ui/navigation/navigation.tsx';
import { Page } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { AdoptDialog } from './adopt-dialog.tsx';
import { findColumns } from './find-columns.tsx';
import './finds.css';

interface Filters {
  readonly search: string;
  readonly state: FindState | null;
  readonly platform: string | null;
}
const noFilters: Filters = { search: '', state: null, platform: null };

/** What patrols and complaints turned up, the newest first. */
export function FindsScreen() {
  const say = useSay();
  const { go } = useNavigation();
  const mayRecord = useMay('record-case');
  const [filters, setFilters] = useVisitState<Filters>('finds.filters', noFilters);
  const [search] = useDebouncedValue(filters.search.trim(), 150);
  const finds = useCatalogueList('finds.list', { ...filters, search, into: null });
  const { open, keys, choose } = useChosen(finds.rows);
  const [adopting, setAdopting] = useState(false);
  const record = mayRecord ? (
    <ActionButton
      id="finds.new"
      label={texts.record}
      keys="Alt+N"
      look="primary"
      icon={<IconPlus size={16} stroke={1.5} />}
      onRun={() => {
        go({ screen: 'find-new' });
      }}
    />
  ) : undefined;
  const filtered = search !== '' || filters.state !== null || filters.platform !== null;
  const isEmpty = !filtered && !finds.pending && finds.total === 0;
  return (
    <Page
      title={say(texts.listTitle)}
      actions={isEmpty ? undefined : <ListActions chosen={open.length} onAdopt={setAdopting} record={record} />}
      layout="fill"
    >
      <FilterBar filters={filters} onChange={setFilters} />
      <ErrorNotice failure={finds.failure} onRetry={finds.refetch} />
      <DataTable
        name="finds"
        label={say(texts.listTitle)}
        columns={findColumns}
        {...finds}
        rowKey={(row) => row.find}
        {...(mayRecord ? { selection: { keys, onChange: choose } } : {})}
        onOpen={(row) => {
          go({ screen: 'find', find: row.find });
        }}
        empty={
          finds.failure === null ? (
            <Empty
              filtered={filtered}
              onClear={() => {
                setFilters(noFilters);
              }}
              action={record}
            />
          ) : null
        }
      />
      {adopting ? (
        <AdoptDialog
          finds={open}
          onClose={() => {
            setAdopting(false);
          }}
          onDone={() => {
            choose(new Set());
          }}
        />
      ) : null}
    </Page>
  );
}

/** Only finds that are open go into a case; a row that is no longer shown is no longer chosen. */
function useChosen(rows: readonly FindRow[]) {
  const [wanted, choose] = useState<ReadonlySet<string>>(new Set());
  const open = useMemo(() => rows.filter((row) => wanted.has(row.find) && row.state === 'open'), [rows, wanted]);
  const keys = useMemo(() => new Set(open.map((row) => row.find)), [open]);
  return { open, keys, choose };
}

interface ListActionsProps {
  readonly chosen: number;
  readonly onAdopt: (open: boolean) => void;
  readonly record: ReactNode;
}

function ListActions({ chosen, onAdopt, record }: ListActionsProps) {
  return (
    <>
      {chosen === 0 ? null : (
        <ActionButton
          id="finds.adopt"
          label={texts.adoptSelected}
          keys="Alt+D"
          icon={<IconFolderDown size={16} stroke={1.5} />}
          onRun={() => {
            onAdopt(true);
          }}
        />
      )}
      {record}
    </>
  );
}

function FilterBar({
  filters,
  onChange,
}: {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}) {
  const say = useSay();
  const platforms = useCatalogueQuery('finds.platforms', {});
  return (
    <div className="rb-list-bar">
      <ListSearch
        label={texts.search}
        value={filters.search}
        onChange={(search) => {
          onChange({ ...filters, search });
        }}
      />
      <Select
        aria-label={say(texts.state)}
        placeholder={say(texts.anyState)}
        className="rb-finds-choice"
        data={findStates.map((value) => ({ value, label: say(findStateTexts[value]) }))}
        value={filters.state}
        clearable
        onChange={(next) => {
          onChange({ ...filters, state: findStates.find((state) => state === next) ?? null });
        }}
      />
      <Select
        aria-label={say(texts.platform)}
        placeholder={say(texts.anyPlatform)}
        className="rb-finds-choice"
        data={[...(platforms.data ?? [])]}
        value={filters.platform}
        clearable
        searchable
        onChange={(platform) => {
          onChange({ ...filters, platform });
        }}
      />
    </div>
  );
}

interface EmptyProps {
  readonly filtered: boolean;
  readonly onClear: () => void;
  readonly action: ReactNode;
}

function Empty({ filtered, onClear, action }: EmptyProps) {
  const say = useSay();
  if (filtered)
    return (
      <EmptyState
        icon={<IconSearch size={40} stroke={1.2} />}
        sentence={say(texts.nothingFound)}
        action={<ActionButton id="finds.clear" label={texts.clear} onRun={onClear} />}
      />
    );
  return (
    <EmptyState
      icon={<IconBinoculars size={40} stroke={1.2} />}
      sentence={say(action === undefined ? texts.emptyForReading : texts.empty)}
      action={action}
    />
  );
}
