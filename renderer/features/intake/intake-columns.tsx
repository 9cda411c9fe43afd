import type { Output } from '#shared/contract/contract.ts';
import { intakeTexts as texts } from '#shared/text/screens/intake.ts';
import { itemTexts } from '#shared/text/screens/items.ts';
import { intakeReasonTexts } from '#shared/text/terms.ts';
import { useSay } from '../../ui/language/language.tsx';
import { IntakeBadge } from '../../ui/state/intake-badge.tsx';
import type { Column } from '../../ui/table/types.ts';
import { DateText } from '../../ui/text/date-text.tsx';

export type WaitingRow = Output<'intake.waiting'>['rows'][number];

/** Something was recorded after the store had looked: it is worth another look. */
export function isChangedSince({ judged, lastAt }: Pick<WaitingRow, 'judged' | 'lastAt'>): boolean {
  return judged !== null && judged.at !== lastAt;
}

/** The rows that begin a seizure; what the rows below would only say again stands there quietly. */
export function firstOfSeizures(rows: readonly WaitingRow[]): ReadonlySet<string> {
  return new Set(rows.filter((row, index) => rows[index - 1]?.seizure !== row.seizure).map((row) => row.item));
}

function Result({ row }: { readonly row: WaitingRow }) {
  const say = useSay();
  const { judged } = row;
  if (judged === null) return <span className="rb-quiet">{say(texts.notLooked)}</span>;
  return (
    <span className="rb-intake-result">
      <IntakeBadge outcome={judged.outcome} short />
      <span>{say(isChangedSince(row) ? texts.changedSince : intakeReasonTexts[judged.reason])}</span>
    </span>
  );
}

export function intakeColumns(rows: readonly WaitingRow[], ofOneCase: boolean): readonly Column<WaitingRow>[] {
  const first = firstOfSeizures(rows);
  const quietly = (row: WaitingRow) => (first.has(row.item) ? 'rb-intake-first' : 'rb-intake-again');
  const number: Column<WaitingRow> = {
    key: 'number',
    title: itemTexts.number,
    width: '88px',
    render: (row) => <span className="rb-mono">{row.number}</span>,
  };
  const inCase: Column<WaitingRow> = {
    key: 'case',
    title: itemTexts.case,
    width: 'minmax(150px, 1.2fr)',
    render: (row) => <span className={quietly(row)}>{row.caseNumber}</span>,
  };
  return [
    number,
    ...(ofOneCase ? [] : [inCase]),
    {
      key: 'seizure',
      title: texts.seizure,
      width: '116px',
      render: (row) => (
        <span className={quietly(row)}>
          <DateText value={row.seizedAt.slice(0, 10)} />
        </span>
      ),
    },
    {
      key: 'description',
      title: itemTexts.description,
      width: 'minmax(100px, 1.3fr)',
      render: (row) => row.description,
    },
    { key: 'result', title: texts.result, width: 'minmax(180px, 1.4fr)', render: (row) => <Result row={row} /> },
  ];
}
