import type { ListPreview } from '#shared/contract/listing.ts';
import { fileImportTexts as texts } from '#shared/text/screens/file-import.ts';
import { algorithmTexts } from '#shared/text/file-lists.ts';
import { fileTexts } from '#shared/text/screens/files.ts';
import { fileProblemTexts } from '#shared/text/terms.ts';
import { formatBytes, formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { Column } from '../../ui/table/types.ts';
import { HashText } from '../../ui/text/hash-text.tsx';
import { PathText } from '../../ui/text/path-text.tsx';
import { DeletedLeftOut } from './deleted-left-out.tsx';
import { Modified } from './file-columns.tsx';
import { strongestOf } from './file-rows.ts';

/** What is in the list when it is read like this: its counts and its first rows. */
export function ImportPreview({ preview }: { readonly preview: ListPreview }) {
  const say = useSay();
  const language = useLanguage();
  const count = (value: number) => formatCount(language, value);
  const names = preview.algorithms.map((each) => say(algorithmTexts[each])).join(', ');
  return (
    <section className="rb-list-import-section" aria-labelledby="list-found">
      <h2 id="list-found">{say(texts.found)}</h2>
      <p role="status">
        {say(texts.counts, {
          files: count(preview.files),
          size: preview.totalBytes === 0 ? say(texts.noSizes) : formatBytes(language, preview.totalBytes),
          skipped: count(preview.skipped),
          unreadable: count(preview.unreadable),
        })}
        {' · '}
        {say(texts.algorithms, { names: names === '' ? say(texts.noAlgorithms) : names })}
      </p>
      <DeletedLeftOut count={preview.deleted} />
      <div className="rb-list-import-rows">
        <DataTable
          name={`list-preview-${preview.sha256}`}
          label={say(texts.firstRows)}
          columns={columnsOf(preview.rows)}
          rows={preview.rows}
          rowKey={(row) => row.path}
          total={preview.rows.length}
          clickChooses
          empty={<p className="rb-quiet">{say(texts.noRows)}</p>}
        />
      </div>
    </section>
  );
}

type PreviewRow = ListPreview['rows'][number];

const rowColumns: readonly Column<PreviewRow>[] = [
  { key: 'path', title: fileTexts.path, width: 'minmax(160px, 1fr)', render: (row) => <PathText path={row.path} /> },
  {
    key: 'size',
    title: fileTexts.size,
    width: '92px',
    align: 'end',
    render: (row) => <Size bytes={row.bytes} />,
  },
  { key: 'modified', title: fileTexts.modified, width: '200px', render: (row) => <Modified seconds={row.modified} /> },
  { key: 'digest', title: fileTexts.hashOf, width: '204px', render: (row) => <Digest row={row} /> },
];

/** What no row in sight has is no column. */
function columnsOf(rows: readonly PreviewRow[]): readonly Column<PreviewRow>[] {
  const sizes = rows.some(({ bytes }) => bytes !== null);
  const times = rows.some(({ modified }) => modified !== null);
  return rowColumns.filter(({ key }) => (key !== 'size' || sizes) && (key !== 'modified' || times));
}

function Size({ bytes }: { readonly bytes: number | null }) {
  const language = useLanguage();
  return bytes === null ? null : formatBytes(language, bytes);
}

function Digest({ row }: { readonly row: PreviewRow }) {
  const say = useSay();
  const found = strongestOf(row);
  if (found !== null) return <HashText value={found.digest} what={say(fileTexts.hashOf)} short copy={false} />;
  return row.problem === null ? null : say(fileProblemTexts[row.problem]);
}
