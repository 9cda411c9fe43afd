import { SegmentedControl } from '@mantine/core';
import { IconCalendarDue } from '@tabler/icons-react';
import { useId } from 'react';
import type { DutyRow } from '#shared/contract/duties.ts';
import { isAlarm } from '#shared/domain/procedure/duties/rules.ts';
import { addDays } from '#shared/domain/procedure/working-days.ts';
import { ruleTexts, whoseTexts } from '#shared/text/duties.ts';
import { dutiesTexts as texts } from '#shared/text/screens/duties.ts';
import { useCatalogueList } from '../../bridge/list-pages.ts';
import { todayHere } from '../../effects/clock.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation, useVisitState } from '../../ui/navigation/navigation.tsx';
import type { Route } from '../../ui/navigation/routes.ts';
import { Page } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { Column } from '../../ui/table/types.ts';
import { Derivation } from './derivation.tsx';
import { DutyBadge } from '../../ui/state/duty-badge.tsx';
import { aboutWords, dutyKey } from './duty-words.ts';
import './duties.css';

const spans = ['all', 'week', 'today'] as const;
type Span = (typeof spans)[number];

function before(span: Span): string | null {
  if (span === 'all') return null;
  return span === 'week' ? addDays(todayHere(), 7) : todayHere();
}

/** A copy is answered on the page of its item. */
function placeOf({ case: caseId, clearedBy, about }: DutyRow): Route {
  return isAlarm(clearedBy) && about.item !== null
    ? { screen: 'item', item: about.item.item }
    : { screen: 'case', case: caseId, tab: 'duties' };
}

/** What is due across all cases, the nearest first. Enter opens where it is answered. */
export function DutiesScreen() {
  const say = useSay();
  const { go } = useNavigation();
  const [span, setSpan] = useVisitState<Span>('duties.span', 'all');
  // The table keeps its active row under this name.
  const [activeKey] = useVisitState<string | null>('duties.active', null);
  const duties = useCatalogueList('duties.list', { case: null, before: before(span) });
  const all = span === 'all';
  const showAll = (
    <ActionButton
      id="duties.all"
      label={texts.showAll}
      onRun={() => {
        setSpan('all');
      }}
    />
  );
  return (
    <Page title={say(texts.title)} layout="fill">
      <div className="rb-duties-bar">
        <SpanChoice span={span} onChange={setSpan} />
        <p className="rb-quiet">{say(texts.lead)}</p>
      </div>
      <ErrorNotice failure={duties.failure} onRetry={duties.refetch} />
      <div className="rb-duties">
        <div>
          <DataTable
            name="duties"
            label={say(texts.title)}
            columns={useColumns()}
            {...duties}
            rowKey={dutyKey}
            onOpen={(row) => {
              go(placeOf(row));
            }}
            empty={
              duties.failure === null ? (
                <EmptyState
                  icon={<IconCalendarDue size={40} stroke={1.2} />}
                  sentence={say(all ? texts.empty : texts.emptyWithin)}
                  action={all ? undefined : showAll}
                />
              ) : null
            }
          />
        </div>
        <Derivation duty={duties.rows.find((row) => dutyKey(row) === activeKey)} />
      </div>
    </Page>
  );
}

function useColumns(): readonly Column<DutyRow>[] {
  const say = useSay();
  return [
    { key: 'due', title: texts.due, width: '200px', render: (row) => <DutyBadge duty={row} /> },
    { key: 'duty', title: texts.duty, width: 'minmax(300px, 2fr)', render: (row) => say(ruleTexts[row.rule]) },
    { key: 'whose', title: texts.whose, width: '104px', render: (row) => say(whoseTexts[row.whose]) },
    { key: 'about', title: texts.about, width: 'minmax(120px, 1fr)', render: (row) => aboutWords(row, say) },
    { key: 'case', title: texts.case, width: 'minmax(180px, 1.2fr)', render: (row) => row.caseNumber },
  ];
}

function SpanChoice({ span, onChange }: { readonly span: Span; readonly onChange: (span: Span) => void }) {
  const say = useSay();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <span id={id} className="rb-visually-hidden">
        {say(texts.within)}
      </span>
      <SegmentedControl
        aria-labelledby={id}
        value={span}
        data={spans.map((value) => ({ value, label: say(texts[value]) }))}
        onChange={(next) => {
          onChange(spans.find((each) => each === next) ?? 'all');
        }}
      />
    </div>
  );
}
