import { useState } from 'react';
import type { DifferenceRow } from '#shared/contract/comparisons.ts';
import type { DifferenceVerdict } from '#shared/domain/comparison/verdicts.ts';
import { compareTexts as texts } from '#shared/text/screens/file-compare.ts';
import { fileTexts } from '#shared/text/screens/files.ts';
import type { Text } from '#shared/text/text.ts';
import { useCataloguePages } from '../../bridge/queries.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { formatBytes, formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { DetailFacts } from '../../ui/list/detail-panel.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { Column } from '../../ui/table/types.ts';
import { HashText } from '../../ui/text/hash-text.tsx';
import { PathText } from '../../ui/text/path-text.tsx';
import { FullPath } from './full-path.tsx';
import { SidePanel } from './side-panel.tsx';
import { VerdictBadge } from './verdict-badge.tsx';

const names: readonly Column<DifferenceRow>[] = [
  { key: 'verdict', title: texts.verdict, width: '152px', render: (row) => <VerdictBadge verdict={row.verdict} /> },
  { key: 'path', title: fileTexts.path, width: 'minmax(160px, 3fr)', render: (row) => <Name path={row.path} /> },
  { key: 'other', title: texts.other, width: 'minmax(140px, 2fr)', render: (row) => <Name path={row.other} /> },
];

/** Beside the details there is no room for digests, which stand there in full. */
const columns: readonly Column<DifferenceRow>[] = [
  ...names,
  { key: 'listed', title: texts.listed, width: '196px', render: (row) => <Digest value={row.listed} /> },
  { key: 'found', title: texts.foundNow, width: '196px', render: (row) => <Digest value={row.found} /> },
];

function Name({ path }: { readonly path: string | null }) {
  return path === null ? null : <PathText path={path} />;
}

function Digest({ value }: { readonly value: string | null }) {
  const say = useSay();
  return value === null ? null : <HashText value={value} what={say(fileTexts.hashOf)} short copy={false} />;
}

export interface DifferenceTableProps {
  readonly comparison: string;
  /** Only those; null: all of them. */
  readonly verdict: DifferenceVerdict | null;
}

/** All differences; Enter opens the one that the keyboard is on, with its names and digests in full. */
export function DifferenceTable({ comparison, verdict }: DifferenceTableProps) {
  const say = useSay();
  const rows = useCataloguePages('files.differences', { comparison, verdict });
  const [active, setActive] = useState<DifferenceRow | null>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <ErrorNotice failure={rows.failure} onRetry={rows.refetch} />
      <div className="rb-list-row rb-compare-rows">
        <div className="rb-list-main">
          <DataTable
            name={`differences-${comparison}`}
            label={say(texts.differences)}
            columns={open ? names : columns}
            {...rows}
            list={String(verdict)}
            rowKey={(row) => String(row.ordinal)}
            clickChooses
            onActive={setActive}
            onOpen={() => {
              setOpen(true);
            }}
            empty={<p className="rb-quiet">{say(texts.noDifferences)}</p>}
          />
        </div>
        {open ? (
          <SidePanel
            title={texts.difference}
            onClose={() => {
              setOpen(false);
            }}
          >
            {active === null ? null : <Facts row={active} />}
          </SidePanel>
        ) : null}
      </div>
    </>
  );
}

function Facts({ row }: { readonly row: DifferenceRow }) {
  const say = useSay();
  const language = useLanguage();
  const sizeOf = (bytes: number | null) =>
    bytes === null
      ? null
      : say(fileTexts.exactBytes, { size: formatBytes(language, bytes), bytes: formatCount(language, bytes) });
  const digestOf = (value: string | null, what: Text) =>
    value === null ? null : <HashText value={value} what={say(what)} />;
  const { verdict, path, other, listed, found, listedBytes, foundBytes } = row;
  return (
    <DetailFacts
      facts={[
        { label: say(texts.verdict), value: <VerdictBadge verdict={verdict} /> },
        { label: say(fileTexts.fullPath), value: <FullPath path={path} /> },
        { label: say(texts.other), value: other === null ? null : <FullPath path={other} /> },
        { label: say(texts.listedDigest), value: digestOf(listed, texts.listedDigest) },
        { label: say(texts.foundDigest), value: digestOf(found, texts.foundDigest) },
        { label: say(texts.listedSize), value: sizeOf(listedBytes) },
        { label: say(texts.foundSize), value: sizeOf(foundBytes) },
      ]}
    />
  );
}
