import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFolderPlus, IconFolders, IconSearch } from '@tabler/icons-react';
import type { CaseRow } from '#shared/contract/cases.ts';
import { caseTexts as texts } from '#shared/text/screens/cases.ts';
import { useCataloguePages, useCatalogueQuery } from '../../bridge/queries.ts';
import { useMay } from '../../bridge/session.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { useNavigation, useVisitState } from '../../ui/navigation/navigation.tsx';
import { Page } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { Column } from '../../ui/table/types.ts';
import { DateText } from '../../ui/text/date-text.tsx';
import './cases.css';

/** A zero says nothing: it is left out, so that what stands there is worth a look. */
const countOrNothing = (value: number) => (value === 0 ? '' : value);

const columns: readonly Column<CaseRow>[] = [
  { key: 'number', title: texts.number, width: 'minmax(200px, 1.6fr)', render: (row) => row.number },
  { key: 'title', title: texts.caseTitle, width: 'minmax(180px, 1.5fr)', render: (row) => row.title },
  { key: 'opened', title: texts.opened, width: '116px', render: (row) => <DateText value={row.openedOn} /> },
  { key: 'items', title: texts.items, width: '52px', align: 'end', render: (row) => countOrNothing(row.items) },
  { key: 'stored', title: texts.stored, width: '86px', align: 'end', render: (row) => countOrNothing(row.stored) },
  { key: 'out', title: texts.out, width: '70px', align: 'end', render: (row) => countOrNothing(row.out) },
  {
    key: 'overdue',
    title: texts.overdue,
    width: '72px',
    align: 'end',
    render: (row) => (row.overdue === 0 ? '' : <strong className="rb-late">{row.overdue}</strong>),
  },
  {
    key: 'handed',
    title: texts.handedOver,
    width: '96px',
    align: 'end',
    render: (row) => countOrNothing(row.handedOver),
  },
  { key: 'last', title: texts.last, width: '116px', render: (row) => <DateText value={row.lastAt.slice(0, 10)} /> },
];

export function CasesScreen() {
  const say = useSay();
  const { go } = useNavigation();
  const [search, setSearch] = useVisitState('cases.search', '');
  const [wanted] = useDebouncedValue(search.trim(), 150);
  const cases = useCataloguePages('cases.list', { search: wanted });
  const create = () => {
    go({ screen: 'case-new' });
  };
  const action = useMay('record-case') ? (
    <ActionButton
      id="cases.new"
      label={texts.openCase}
      keys="Alt+N"
      look="primary"
      icon={<IconFolderPlus size={16} stroke={1.5} />}
      onRun={create}
    />
  ) : undefined;
  const isEmpty = wanted === '' && !cases.pending && cases.total === 0;
  return (
    <Page title={say(texts.listTitle)} actions={isEmpty ? undefined : action} layout="fill">
      <div className="rb-list-bar">
        <TextInput
          aria-label={say(texts.search)}
          placeholder={say(texts.search)}
          leftSection={<IconSearch size={16} stroke={1.5} />}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
          }}
          className="rb-list-search"
        />
        <Summary />
      </div>
      <ErrorNotice failure={cases.failure} onRetry={cases.refetch} />
      <DataTable
        name="cases"
        label={say(texts.listTitle)}
        columns={columns}
        rows={cases.rows}
        total={cases.total}
        pending={cases.pending}
        hasMore={cases.hasMore}
        loadMore={cases.loadMore}
        rowKey={(row) => row.case}
        onOpen={(row) => {
          go({ screen: 'case', case: row.case });
        }}
        empty={
          cases.failure === null ? (
            <Empty
              search={wanted}
              onClear={() => {
                setSearch('');
              }}
              action={action}
            />
          ) : null
        }
      />
    </Page>
  );
}

function Summary() {
  const say = useSay();
  const language = useLanguage();
  const { data } = useCatalogueQuery('cases.summary', {});
  if (data === undefined) return null;
  const count = (value: number) => formatCount(language, value);
  return (
    <p className="rb-quiet rb-list-summary">
      {say(texts.summary, { cases: count(data.cases), items: count(data.items), out: count(data.out) })}
      {data.overdue === 0 ? null : (
        <strong className="rb-late"> · {say(texts.overdueCount, { count: count(data.overdue) })}</strong>
      )}
    </p>
  );
}

function Empty({
  search,
  onClear,
  action,
}: {
  readonly search: string;
  readonly onClear: () => void;
  readonly action: React.ReactNode;
}) {
  const say = useSay();
  if (search === '')
    return (
      <EmptyState
        icon={<IconFolders size={40} stroke={1.2} />}
        sentence={say(action === undefined ? texts.emptyForReading : texts.empty)}
        action={action}
      />
    );
  const clear = <ActionButton id="cases.clear" label={texts.clearSearch} onRun={onClear} />;
  return (
    <EmptyState
      icon={<IconSearch size={40} stroke={1.2} />}
      sentence={say(texts.nothingFound, { search })}
      action={clear}
    />
  );
}
