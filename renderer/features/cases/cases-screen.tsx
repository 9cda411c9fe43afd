import { useDebouncedValue } from '@mantine/hooks';
import { IconFileSpreadsheet, IconFolderPlus, IconFolders, IconSearch } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import type { CaseRow } from '#shared/contract/cases.ts';
import { caseSorts } from '#shared/contract/lists.ts';
import type { CasesLook } from '#shared/contract/search.ts';
import { caseTexts as texts } from '#shared/text/screens/cases.ts';
import { listTexts } from '#shared/text/screens/lists.ts';
import { registerTexts } from '#shared/text/screens/register.ts';
import { useCatalogueList } from '../../bridge/list-pages.ts';
import { useLooks, useRememberedLook, type Looks } from '../../bridge/looks.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useMay } from '../../bridge/session.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { Filters } from '../../ui/list/filters.tsx';
import { ListSearch, ListTools } from '../../ui/list/list-tools.tsx';
import { lookedTable } from '../../ui/list/looked-table.ts';
import { useLook } from '../../ui/list/use-look.ts';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { Page } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { caseColumns } from './case-columns.tsx';
import { CaseFilterFields, caseChips } from './case-filter.tsx';
import { CasePanel } from './case-panel.tsx';
import { CaseViews } from './case-views.tsx';
import './cases.css';

const usual: CasesLook = {
  list: 'cases',
  search: '',
  filter: {},
  sort: { by: 'recorded', down: true },
  columns: [],
  panel: false,
};

const downFirst = ['recorded', 'date', 'changed'] as const;

export function CasesScreen() {
  const say = useSay();
  const { go } = useNavigation();
  const looks = useLooks('cases');
  const action = useMay('record-case') ? (
    <ActionButton
      id="cases.new"
      label={texts.openCase}
      keys="Alt+N"
      look="primary"
      icon={<IconFolderPlus size={16} stroke={1.5} />}
      onRun={() => {
        go({ screen: 'case-new' });
      }}
    />
  ) : undefined;
  const importAction =
    action === undefined ? null : (
      <ActionButton
        id="cases.import"
        label={registerTexts.title}
        keys="Alt+M"
        icon={<IconFileSpreadsheet size={16} stroke={1.5} />}
        onRun={() => {
          go({ screen: 'register-import' });
        }}
      />
    );
  return (
    <Page
      title={say(texts.listTitle)}
      actions={
        <>
          {importAction}
          {action}
        </>
      }
      layout="fill"
    >
      {looks.ready ? <CasesList looks={looks} action={action} /> : null}
    </Page>
  );
}

function CasesList({ looks, action }: { readonly looks: Looks<'cases'>; readonly action: React.ReactNode }) {
  const say = useSay();
  const language = useLanguage();
  const { go } = useNavigation();
  const [look, setLook] = useLook('cases', usual, looks.last);
  useRememberedLook(look);
  const [wanted] = useDebouncedValue(look.search.trim(), 150);
  const { filter, sort } = look;
  const cases = useCatalogueList('cases.list', { search: wanted, filter, sort });
  const [active, setActive] = useState<CaseRow | null>(null);
  const open = useCallback(
    (row: CaseRow) => {
      go({ screen: 'case', case: row.case });
    },
    [go],
  );
  const clear = () => {
    setLook({ search: '', filter: {} });
  };
  const onFilter = (next: CasesLook['filter']) => {
    setLook({ filter: next });
  };
  const filtered = wanted !== '' || Object.keys(filter).length > 0;
  return (
    <div className="rb-list-main">
      <CaseViews look={look} usual={usual} views={looks.views} onLook={setLook} />
      <div className="rb-list-bar">
        <ListSearch
          label={texts.search}
          value={look.search}
          onChange={(search) => {
            setLook({ search });
          }}
        />
        <Filters chips={caseChips(say, language, { filter, onChange: onFilter })} onClear={clear}>
          <CaseFilterFields filter={filter} onChange={onFilter} />
        </Filters>
        <Summary />
        <ListTools set={caseColumns} look={look} onLook={setLook} />
      </div>
      <ErrorNotice failure={cases.failure} onRetry={cases.refetch} />
      <div className="rb-list-row">
        <DataTable
          name="cases"
          label={say(texts.listTitle)}
          {...lookedTable({ set: caseColumns, look, onLook: setLook, sorts: caseSorts, downFirst })}
          {...cases}
          rowKey={(row) => row.case}
          onOpen={open}
          clickChooses={look.panel}
          onActive={setActive}
          empty={
            cases.failure === null ? (
              <Empty filtered={filtered} search={wanted} onClear={clear} action={action} />
            ) : null
          }
        />
        {look.panel && cases.rows.length > 0 ? <CasePanel row={active} onOpen={open} /> : null}
      </div>
    </div>
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

interface EmptyProps {
  readonly filtered: boolean;
  readonly search: string;
  readonly onClear: () => void;
  readonly action: React.ReactNode;
}

function Empty({ filtered, search, onClear, action }: EmptyProps) {
  const say = useSay();
  if (!filtered)
    return (
      <EmptyState
        icon={<IconFolders size={40} stroke={1.2} />}
        sentence={say(action === undefined ? texts.emptyForReading : texts.empty)}
        action={action}
      />
    );
  const label = search === '' ? listTexts.filterClear : texts.clearSearch;
  const clear = <ActionButton id="cases.clear" label={label} onRun={onClear} />;
  return (
    <EmptyState
      icon={<IconSearch size={40} stroke={1.2} />}
      sentence={search === '' ? say(texts.nothingFiltered) : say(texts.nothingFound, { search })}
      action={clear}
    />
  );
}
