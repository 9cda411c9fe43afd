import type { FindRow } from '#shared/contract/finds.ts';
import { findTexts as texts } from '#shared/text/screens/finds.ts';
import { useSay } from '../../ui/language/language.tsx';
import type { Column } from '../../ui/table/types.ts';
import { DateText } from '../../ui/text/date-text.tsx';
import { FindBadge } from './find-badge.tsx';

export const findColumns: readonly Column<FindRow>[] = [
  { key: 'number', title: texts.number, width: '84px', render: (row) => row.number },
  { key: 'at', title: texts.at, width: '112px', render: (row) => <DateText value={row.at.slice(0, 10)} /> },
  { key: 'platform', title: texts.platform, width: 'minmax(96px, 0.7fr)', render: (row) => row.platform },
  {
    key: 'account',
    title: texts.account,
    width: 'minmax(140px, 1.1fr)',
    render: (row) => <bdi>{row.handle === '' ? row.place : row.handle}</bdi>,
  },
  { key: 'seen', title: texts.seen, width: 'minmax(160px, 1.6fr)', render: (row) => row.seen.join(', ') },
  { key: 'captures', title: texts.captures, width: '100px', render: (row) => <Captures row={row} /> },
  { key: 'referrals', title: texts.referrals, width: '120px', render: (row) => <Waiting row={row} /> },
  { key: 'state', title: texts.state, width: '184px', render: (row) => <FindBadge state={row.state} /> },
];

/** A find without a capture may be gone tomorrow: that is worth a look while it is open. */
function Captures({ row }: { readonly row: FindRow }) {
  const say = useSay();
  if (row.captures > 0) return row.captures;
  return row.state === 'open' ? <strong className="rb-finds-none">{say(texts.noCapture)}</strong> : '';
}

function Waiting({ row }: { readonly row: FindRow }) {
  const say = useSay();
  if (row.unanswered > 0) return say(texts.waiting, { count: row.unanswered });
  return row.referrals === 0 ? '' : row.referrals;
}
