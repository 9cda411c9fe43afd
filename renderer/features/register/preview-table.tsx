import { SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import type { RegisterRowView } from '#shared/contract/register.ts';
import { sayRemark } from '#shared/text/register.ts';
import { registerTexts as texts } from '#shared/text/screens/register.ts';
import type { Language } from '#shared/text/text.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { Column } from '../../ui/table/types.ts';

type Preview = Output<'register.preview'>;
const shows = ['all', 'refused', 'warned'] as const;
type Shown = (typeof shows)[number];
const mostColumns = 7;

const stateTexts = { new: texts.stateNew, recorded: texts.stateRecorded, refused: texts.stateRefused } as const;
const showTexts = { all: texts.all, refused: texts.onlyRefused, warned: texts.onlyWarned } as const;

/** Every row with what becomes of it; its cells may be cut short there, and stand whole below for the row that is chosen. */
export function PreviewTable({ preview }: { readonly preview: Preview }) {
  const say = useSay();
  const language = useLanguage();
  const [shown, setShown] = useState<Shown>(preview.refused > 0 ? 'refused' : 'all');
  const [active, setActive] = useState<RegisterRowView | null>(null);
  const rows = preview.rows.filter(
    (row) => shown === 'all' || (shown === 'refused' ? row.status === 'refused' : row.warnings.length > 0),
  );
  return (
    <div className="rb-register-preview">
      <SegmentedControl
        aria-label={say(texts.preview)}
        value={shown}
        data={shows.map((value) => ({ value, label: say(showTexts[value]) }))}
        onChange={(value) => {
          setShown(shows.find((each) => each === value) ?? 'all');
        }}
      />
      <DataTable
        name={`register-preview-${shown}`}
        label={say(texts.preview)}
        columns={columnsOf(preview, language, (text) => say(text))}
        rows={rows}
        rowKey={(row) => String(row.row)}
        total={rows.length}
        clickChooses
        onActive={setActive}
        empty={<p className="rb-quiet">{say(texts.noRows)}</p>}
      />
      <WholeRow row={active ?? rows[0] ?? null} labels={preview.labels} />
    </div>
  );
}

function columnsOf(
  preview: Preview,
  language: Language,
  say: (text: { id: string; en: string }) => string,
): readonly Column<RegisterRowView>[] {
  return [
    { key: 'row', title: texts.row, width: '64px', align: 'end', render: (row) => row.row },
    {
      key: 'state',
      title: texts.state,
      width: '112px',
      render: (row) => (
        <span className={`rb-register-state rb-register-${row.status}`}>{say(stateTexts[row.status])}</span>
      ),
    },
    {
      key: 'remarks',
      title: texts.remarks,
      width: 'minmax(160px, 2fr)',
      render: (row) =>
        [...row.refusals, ...row.warnings].map((remark) => sayRemark(language, remark, preview.labels)).join(' '),
    },
    ...columnsToShow(preview).map((column): Column<RegisterRowView> => {
      const label = preview.labels[column] ?? '';
      return {
        key: `cell-${String(column)}`,
        title: { id: label, en: label },
        width: 'minmax(88px, 1fr)',
        render: (row) => <PreviewCell row={row} column={column} labels={preview.labels} />,
      };
    }),
  ];
}

/** As many as fit beside each other: those that something is the matter with, and then the first ones. */
function columnsToShow({ labels, rows }: Preview): readonly number[] {
  const width = Math.max(labels.length, ...rows.slice(0, 200).map(({ cells }) => cells.length));
  const remarked = rows.flatMap(({ refusals, warnings }) => [...refusals, ...warnings].map(({ column }) => column));
  const wanted = [...remarked.filter((column) => column !== null), ...Array.from({ length: width }).keys()];
  return [...new Set(wanted)].slice(0, mostColumns).sort((one, other) => one - other);
}

function PreviewCell({
  row,
  column,
  labels,
}: {
  readonly row: RegisterRowView;
  readonly column: number;
  readonly labels: readonly string[];
}) {
  const language = useLanguage();
  const text = row.cells[column] ?? '';
  const refused = row.refusals.find((refusal) => refusal.column === column);
  const remark = refused ?? row.warnings.find((warning) => warning.column === column);
  if (remark === undefined) return <>{text}</>;
  const Icon = refused === undefined ? IconInfoCircle : IconAlertTriangle;
  const sentence = sayRemark(language, remark, labels);
  return (
    <span className={refused === undefined ? 'rb-register-cell-warned' : 'rb-register-cell-refused'} title={sentence}>
      <Icon size={14} stroke={1.5} role="img" aria-label={sentence} />
      {text}
    </span>
  );
}

function WholeRow({ row, labels }: { readonly row: RegisterRowView | null; readonly labels: readonly string[] }) {
  const say = useSay();
  const language = useLanguage();
  if (row === null) return null;
  const remarks = [...row.refusals, ...row.warnings];
  return (
    <div className="rb-register-remarks" role="status">
      <strong>{say(texts.rowRemarks, { row: row.row })}</strong>
      {remarks.length === 0 ? (
        <p className="rb-quiet">{say(texts.nothingToSay)}</p>
      ) : (
        <ul>
          {remarks.map((remark) => (
            <li key={`${remark.code} ${String(remark.column)}`}>{sayRemark(language, remark, labels)}</li>
          ))}
        </ul>
      )}
      <dl>
        {row.cells.map((cell, column) =>
          cell === '' ? null : (
            <div key={`${String(column)} ${labels[column] ?? ''}`}>
              <dt>{labels[column] ?? ''}</dt>
              <dd>{cell}</dd>
            </div>
          ),
        )}
      </dl>
    </div>
  );
}
