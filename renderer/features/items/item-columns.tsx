import type { ItemRow } from '#shared/contract/items.ts';
import { legalTexts } from '#shared/text/legal.ts';
import { itemTexts as texts } from '#shared/text/screens/items.ts';
import { listTexts } from '#shared/text/screens/lists.ts';
import { classTexts, intakeOutcomeTexts } from '#shared/text/terms.ts';
import { useSay } from '../../ui/language/language.tsx';
import type { ColumnSet } from '../../ui/list/columns.ts';
import { BlockedBadge } from '../../ui/state/blocked-badge.tsx';
import { QuestionBadge } from '../../ui/state/question-badge.tsx';
import { CustodyBadge, DueBadge, PackageBadge } from '../../ui/state/state-badge.tsx';
import type { Column } from '../../ui/table/types.ts';
import { DateText } from '../../ui/text/date-text.tsx';

export function ClassWord({ row }: { readonly row: ItemRow }) {
  const say = useSay();
  return <>{say(classTexts[row.class])}</>;
}

export function LegalWord({ row }: { readonly row: ItemRow }) {
  const say = useSay();
  return <>{say(legalTexts[row.legal])}</>;
}

export function IntakeWord({ row }: { readonly row: ItemRow }) {
  const say = useSay();
  return row.intake === null ? null : <>{say(intakeOutcomeTexts[row.intake])}</>;
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

/** What it is, that its content must not be seen, and that a copy of it is in question. */
function Described({ row }: { readonly row: ItemRow }) {
  if (!row.blocked && !row.inQuestion) return row.description;
  return (
    <span className="rb-items-away">
      {row.blocked ? <BlockedBadge brief /> : null}
      {row.inQuestion ? <QuestionBadge brief /> : null}
      <span>{row.description}</span>
    </span>
  );
}

const caseColumn: Column<ItemRow> = {
  key: 'case',
  title: texts.case,
  width: 'minmax(120px, 1fr)',
  render: (row) => row.caseNumber,
};

const columns: readonly Column<ItemRow>[] = [
  {
    key: 'number',
    title: texts.number,
    width: '92px',
    sort: 'number',
    render: (row) => <span className="rb-mono">{row.number}</span>,
  },
  caseColumn,
  { key: 'class', title: texts.class, width: '140px', render: (row) => <ClassWord row={row} /> },
  {
    key: 'description',
    title: texts.description,
    width: 'minmax(160px, 2fr)',
    render: (row) => <Described row={row} />,
  },
  { key: 'legal', title: listTexts.legal, width: '170px', render: (row) => <LegalWord row={row} /> },
  { key: 'custody', title: texts.custody, width: '206px', render: (row) => <CustodyBadge state={row.custody} /> },
  { key: 'package', title: texts.package, width: '150px', render: (row) => <PackageBadge seal={row.seal} /> },
  {
    key: 'place',
    title: texts.place,
    width: 'minmax(160px, 1.8fr)',
    sort: 'due',
    render: (row) => (row.due === null ? row.location : <Away row={row} due={row.due} />),
  },
  { key: 'unitNumber', title: listTexts.unitNumber, width: '150px', render: (row) => row.unitNumber ?? '' },
  { key: 'intake', title: listTexts.intake, width: '140px', render: (row) => <IntakeWord row={row} /> },
  {
    key: 'last',
    title: listTexts.changed,
    width: '132px',
    sort: 'changed',
    render: (row) => <DateText value={row.lastAt.slice(0, 10)} />,
  },
];

const usual = ['number', 'class', 'description', 'custody', 'package', 'place'];

/** Inside one case, its number would say the same in every row. */
export const itemColumns: ColumnSet<ItemRow> = {
  always: 'number',
  usual: ['number', 'case', ...usual.slice(1)],
  all: columns,
};
export const itemColumnsOfCase: ColumnSet<ItemRow> = {
  always: 'number',
  usual,
  all: columns.filter((column) => column !== caseColumn),
};
