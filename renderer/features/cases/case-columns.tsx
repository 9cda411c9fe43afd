import type { CaseRow } from '#shared/contract/cases.ts';
import { caseTexts as texts } from '#shared/text/screens/cases.ts';
import { listTexts } from '#shared/text/screens/lists.ts';
import { caseStageTexts, noRegimeText, regimeTexts } from '#shared/text/stages.ts';
import { useSay } from '../../ui/language/language.tsx';
import type { ColumnSet } from '../../ui/list/columns.ts';
import { DateText } from '../../ui/text/date-text.tsx';

/** A zero says nothing: it is left out, so that what stands there is worth a look. */
const countOrNothing = (value: number) => (value === 0 ? '' : value);

export function StageWord({ row }: { readonly row: CaseRow }) {
  const say = useSay();
  return <>{say(caseStageTexts[row.stage])}</>;
}

export function RegimeWord({ row }: { readonly row: CaseRow }) {
  const say = useSay();
  return <>{say(row.regime === null ? noRegimeText : regimeTexts[row.regime])}</>;
}

export const caseColumns: ColumnSet<CaseRow> = {
  always: 'number',
  usual: ['number', 'title', 'stage', 'opened', 'items', 'out', 'overdue', 'handed', 'last'],
  all: [
    { key: 'number', title: texts.number, width: 'minmax(190px, 1.6fr)', sort: 'number', render: (row) => row.number },
    { key: 'title', title: texts.caseTitle, width: 'minmax(160px, 1.5fr)', render: (row) => row.title },
    { key: 'stage', title: listTexts.stage, width: '150px', render: (row) => <StageWord row={row} /> },
    { key: 'regime', title: listTexts.regime, width: '150px', render: (row) => <RegimeWord row={row} /> },
    { key: 'unit', title: listTexts.unit, width: 'minmax(120px, 1fr)', render: (row) => row.unit },
    { key: 'modus', title: listTexts.modus, width: 'minmax(120px, 1fr)', render: (row) => row.modus.join(', ') },
    {
      key: 'opened',
      title: texts.opened,
      width: '128px',
      sort: 'date',
      render: (row) => <DateText value={row.openedOn} />,
    },
    { key: 'items', title: texts.items, width: '60px', align: 'end', render: (row) => countOrNothing(row.items) },
    { key: 'stored', title: texts.stored, width: '86px', align: 'end', render: (row) => countOrNothing(row.stored) },
    { key: 'out', title: texts.out, width: '70px', align: 'end', render: (row) => countOrNothing(row.out) },
    {
      key: 'overdue',
      title: texts.overdue,
      width: '92px',
      align: 'end',
      sort: 'due',
      render: (row) => (row.overdue === 0 ? '' : <strong className="rb-late">{row.overdue}</strong>),
    },
    {
      key: 'handed',
      title: texts.handedOver,
      width: '96px',
      align: 'end',
      render: (row) => countOrNothing(row.handedOver),
    },
    {
      key: 'last',
      title: texts.last,
      width: '112px',
      sort: 'changed',
      render: (row) => <DateText value={row.lastAt.slice(0, 10)} />,
    },
  ],
};
