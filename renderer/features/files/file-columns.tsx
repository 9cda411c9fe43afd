import { fileTexts as texts } from '#shared/text/screens/files.ts';
import { fileProblemTexts } from '#shared/text/terms.ts';
import { formatBytes } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import type { Column } from '../../ui/table/types.ts';
import { DateText } from '../../ui/text/date-text.tsx';
import { HashText } from '../../ui/text/hash-text.tsx';
import { MarkedPath } from './file-marks.tsx';
import { strongestOf, timeOf, type FileRow } from './file-rows.ts';

const allColumns: readonly Column<FileRow>[] = [
  {
    key: 'path',
    title: texts.path,
    width: 'minmax(160px, 1fr)',
    sort: 'path',
    render: (row) => <MarkedPath row={row} />,
  },
  { key: 'size', title: texts.size, width: '92px', align: 'end', sort: 'bytes', render: (row) => <Size row={row} /> },
  {
    key: 'modified',
    title: texts.modified,
    width: '200px',
    sort: 'modified',
    render: (row) => <Modified seconds={row.modified} />,
  },
  { key: 'digest', title: texts.hashOf, width: '204px', render: (row) => <Digest row={row} /> },
];

/** What any file of the list has: what none has is no column, no order and no filter. */
export interface ListHas {
  readonly sizes: boolean;
  readonly times: boolean;
}

/** Beside the details there is no room for digests, which stand there in full. */
export function columnsFor({
  beside,
  sizes,
  times,
}: ListHas & { readonly beside: boolean }): readonly Column<FileRow>[] {
  const shown = new Map([
    ['size', sizes],
    ['modified', times],
    ['digest', !beside],
  ]);
  return allColumns.filter(({ key }) => shown.get(key) ?? true);
}

function Size({ row: { bytes } }: { readonly row: FileRow }) {
  const language = useLanguage();
  return bytes === null ? null : formatBytes(language, bytes);
}

export function Modified({ seconds }: { readonly seconds: number | null }) {
  const time = seconds === null ? null : timeOf(seconds);
  return time === null ? null : <DateText value={time} />;
}

/** The strongest digest, or why there is none. */
function Digest({ row }: { readonly row: FileRow }) {
  const say = useSay();
  const found = strongestOf(row);
  if (found !== null) return <HashText value={found.digest} what={say(texts.hashOf)} short copy={false} />;
  return row.problem === null ? null : <span className="rb-file-problem">{say(fileProblemTexts[row.problem])}</span>;
}
