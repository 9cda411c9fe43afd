import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import type { OpeningRow } from '#shared/contract/people.ts';
import { openingTexts as texts } from '#shared/text/screens/people.ts';
import { openingReasonTexts, restrictedKindTexts } from '#shared/text/terms.ts';
import { useCataloguePages, useCatalogueQuery } from '../../bridge/queries.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay, type Say } from '../../ui/language/language.tsx';
import { useNavigation, useVisitState } from '../../ui/navigation/navigation.tsx';
import { Page } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { Column } from '../../ui/table/types.ts';
import { DateText } from '../../ui/text/date-text.tsx';
import './openings.css';

function whatOf({ kind, blocked }: OpeningRow, say: Say): string {
  if (blocked !== null) return say(texts.blocked, { name: blocked.name });
  return say(kind === null ? texts.identity : restrictedKindTexts[kind]);
}

export function reasonWords({ reason, blocked }: OpeningRow, say: Say): string {
  // Two people say it in their own words; there is no list to choose from.
  if (blocked !== null) return reason.text;
  const word = say(openingReasonTexts[reason.code]);
  return reason.text === '' ? word : `${word}: ${reason.text}`;
}

/** The supervisor's list: every opening of a restricted value, newest first (F33). */
export function OpeningsScreen({ caseId }: { readonly caseId: string | null }) {
  const say = useSay();
  const language = useLanguage();
  const { go } = useNavigation();
  const [chosen, setChosen] = useVisitState<string | null>('openings.case', caseId);
  const openings = useCataloguePages('openings.list', { case: chosen });
  const columns: readonly Column<OpeningRow>[] = [
    { key: 'at', title: texts.at, width: '196px', render: (row) => <DateText value={row.at} /> },
    { key: 'by', title: texts.by, width: 'minmax(120px, 1fr)', render: (row) => row.byName },
    { key: 'with', title: texts.together, width: 'minmax(120px, 1fr)', render: (row) => row.blocked?.secondName ?? '' },
    {
      key: 'code',
      title: texts.code,
      width: '84px',
      render: (row) => <strong className="rb-mono">{row.blocked?.itemNumber ?? row.code ?? ''}</strong>,
    },
    { key: 'what', title: texts.what, width: 'minmax(140px, 1.2fr)', render: (row) => whatOf(row, say) },
    { key: 'reason', title: texts.reason, width: 'minmax(180px, 1.6fr)', render: (row) => reasonWords(row, say) },
    { key: 'case', title: texts.case, width: 'minmax(130px, 1.1fr)', render: (row) => row.caseNumber },
    { key: 'seq', title: texts.entry, width: '64px', align: 'end', render: (row) => formatCount(language, row.seq) },
  ];
  const hidden = new Set([
    ...(chosen === null ? [] : ['case']),
    // What one person opens alone is most of it.
    ...(openings.rows.some(({ blocked }) => blocked !== null) ? [] : ['with']),
  ]);
  return (
    <Page title={say(texts.title)} layout="fill">
      <div className="rb-openings-bar">
        <CaseFilter chosen={chosen} onChoose={setChosen} />
        <p className="rb-quiet">{say(texts.lead)}</p>
      </div>
      <ErrorNotice failure={openings.failure} onRetry={openings.refetch} />
      <DataTable
        name="openings"
        label={say(texts.title)}
        columns={columns.filter(({ key }) => !hidden.has(key))}
        rows={openings.rows}
        total={openings.total}
        pending={openings.pending}
        hasMore={openings.hasMore}
        loadMore={openings.loadMore}
        rowKey={(row) => String(row.seq)}
        onOpen={(row) => {
          if (row.blocked === null) go({ screen: 'case', case: row.case, tab: 'people' });
          else go({ screen: 'item', item: row.blocked.item });
        }}
        empty={
          openings.failure === null ? (
            <Nothing
              filtered={chosen !== null}
              onAll={() => {
                setChosen(null);
              }}
            />
          ) : null
        }
      />
    </Page>
  );
}

function Nothing({ filtered, onAll }: { readonly filtered: boolean; readonly onAll: () => void }) {
  const say = useSay();
  return (
    <EmptyState
      icon={<IconEye size={40} stroke={1.2} />}
      sentence={say(filtered ? texts.emptyCase : texts.empty)}
      action={filtered ? <ActionButton id="openings.all" label={texts.showAll} onRun={onAll} /> : undefined}
    />
  );
}

interface CaseFilterProps {
  readonly chosen: string | null;
  readonly onChoose: (caseId: string | null) => void;
}

/** Cases by number or title, found by the service as one types. */
function CaseFilter({ chosen, onChoose }: CaseFilterProps) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [wanted] = useDebouncedValue(typed.trim(), 150);
  const found = useCataloguePages('cases.list', { search: wanted });
  const one = useCatalogueQuery('cases.get', { case: chosen ?? '' }, { enabled: chosen !== null });
  const known = chosen === null || one.data === undefined ? [] : [{ value: chosen, label: one.data.case.number }];
  const listed = found.rows.map((row) => ({ value: row.case, label: row.number }));
  const data = [...known, ...listed.filter(({ value }) => value !== chosen)];
  return (
    <Select
      className="rb-openings-filter"
      label={say(texts.filter)}
      placeholder={say(texts.allCases)}
      data={data}
      value={chosen}
      searchable
      clearable
      // The service has searched already, in titles too.
      filter={({ options }) => options}
      onSearchChange={(text) => {
        setTyped(data.some(({ label }) => label === text) ? '' : text);
      }}
      onChange={onChoose}
    />
  );
}
