import { SegmentedControl } from '@mantine/core';
import { useId, useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import { intakeReasons } from '#shared/domain/intake/events.ts';
import { formatMonth } from '#shared/text/dates.ts';
import { intakeTexts as texts } from '#shared/text/screens/intake.ts';
import { intakeReasonTexts } from '#shared/text/terms.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { todayHere } from '../../effects/clock.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { lastMonths } from './months.ts';

const periods = ['6', '12'] as const;
type Counts = Output<'intake.statistics'>;

/** How often what was wrong, month by month. */
export function Statistics() {
  const say = useSay();
  const id = useId();
  const [period, setPeriod] = useState<string>(periods[0]);
  const months = lastMonths(todayHere(), Number(period));
  const counts = useCatalogueQuery(
    'intake.statistics',
    { from: months[0] ?? '', to: months.at(-1) ?? '' },
    { keepPrevious: true },
  );
  return (
    <div className="rb-intake-statistics">
      <span id={id} className="rb-visually-hidden">
        {say(texts.period)}
      </span>
      <SegmentedControl
        aria-labelledby={id}
        data={periods.map((value) => ({ value, label: say(texts.months, { count: value }) }))}
        value={period}
        onChange={setPeriod}
      />
      <ErrorNotice failure={counts.failure} onRetry={counts.refetch} />
      {counts.data === undefined ? null : <CountTable months={months} counts={counts.data} />}
    </div>
  );
}

function CountTable({ months, counts }: { readonly months: readonly string[]; readonly counts: Counts }) {
  const say = useSay();
  const language = useLanguage();
  if (counts.length === 0) return <p className="rb-quiet">{say(texts.noStatistics)}</p>;
  const sum = (fits: (row: Counts[number]) => boolean) =>
    counts.reduce((total, row) => total + (fits(row) ? row.judgements : 0), 0);
  const line = (title: string, fits: (row: Counts[number]) => boolean, quiet = false) => (
    <tr key={title} className={quiet ? 'rb-quiet' : undefined}>
      <th scope="row">{title}</th>
      {months.map((month) => (
        <td key={month}>{countOrNothing(sum((row) => row.month === month && fits(row)))}</td>
      ))}
      <td>
        <strong>{formatCount(language, sum(fits))}</strong>
      </td>
    </tr>
  );
  const countOrNothing = (value: number) => (value === 0 ? '' : formatCount(language, value));
  const found = intakeReasons.filter((reason) => counts.some((row) => row.reason === reason));
  return (
    <table className="rb-intake-table">
      <caption className="rb-visually-hidden">{say(texts.statistics)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(texts.reason)}</th>
          {months.map((month) => (
            <th key={month} scope="col">
              {formatMonth(language, month)}
            </th>
          ))}
          <th scope="col">{say(texts.total)}</th>
        </tr>
      </thead>
      <tbody>{found.map((reason) => line(say(intakeReasonTexts[reason]), (row) => row.reason === reason))}</tbody>
      <tfoot>
        {line(say(texts.total), () => true)}
        {line(say(texts.ofWhichRefused), (row) => row.outcome === 'refused', true)}
        {line(say(texts.ofWhichReturned), (row) => row.outcome === 'returned', true)}
      </tfoot>
    </table>
  );
}
