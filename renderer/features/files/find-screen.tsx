import { useDebouncedValue } from '@mantine/hooks';
import { IconListSearch } from '@tabler/icons-react';
import { algorithmTexts } from '#shared/text/file-lists.ts';
import { fileTexts as texts } from '#shared/text/screens/files.ts';
import { useCataloguePages } from '../../bridge/queries.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { formatBytes } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { ListSearch } from '../../ui/list/list-tools.tsx';
import { useNavigation, useVisitState } from '../../ui/navigation/navigation.tsx';
import { Page } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { Column } from '../../ui/table/types.ts';
import { HashText } from '../../ui/text/hash-text.tsx';
import { MarkedPath } from './file-marks.tsx';
import { digestIn, strongestOf, type FoundFile } from './file-rows.ts';
import './files.css';

/** Fewer letters than a search by parts of names takes. */
const fewestLetters = 3;

const columns: readonly Column<FoundFile>[] = [
  { key: 'path', title: texts.path, width: 'minmax(160px, 1fr)', render: (row) => <MarkedPath row={row} /> },
  { key: 'size', title: texts.size, width: '92px', align: 'end', render: (row) => <Size bytes={row.bytes} /> },
  { key: 'digest', title: texts.hashOf, width: '204px', render: (row) => <Digest row={row} /> },
  { key: 'item', title: texts.item, width: '116px', render: (row) => row.itemNumber },
  { key: 'case', title: texts.case, width: 'minmax(120px, 240px)', render: (row) => row.caseNumber },
];

function Size({ bytes }: { readonly bytes: number | null }) {
  const language = useLanguage();
  return bytes === null ? null : formatBytes(language, bytes);
}

function Digest({ row }: { readonly row: FoundFile }) {
  const say = useSay();
  const found = strongestOf(row);
  return found === null ? null : <HashText value={found.digest} what={say(texts.hashOf)} short copy={false} />;
}

/** One file in all lists of the catalogue: by part of its name, or the same content by its digest. */
export function FindFilesScreen() {
  const say = useSay();
  const { go } = useNavigation();
  const [words, setWords] = useVisitState('files-find.words', '');
  const [settled] = useDebouncedValue(words.trim(), 200);
  const digest = digestIn(settled);
  const enabled = settled.length >= fewestLetters;
  const found = useCataloguePages(
    'files.find',
    // Files are named after digests too: those with the content come first.
    { text: settled, digest: digest?.digest ?? null },
    { enabled },
  );
  return (
    <Page title={say(texts.findTitle)} layout="fill">
      <div className="rb-list-bar">
        <ListSearch label={texts.search} value={words} onChange={setWords} />
        {digest === null ? null : (
          <span role="status" className="rb-quiet">
            {say(texts.recognised, { algorithm: say(algorithmTexts[digest.algorithm]) })}
          </span>
        )}
      </div>
      <ErrorNotice failure={found.failure} onRetry={found.refetch} />
      {enabled ? (
        <DataTable
          name="files-everywhere"
          label={say(texts.findTitle)}
          columns={columns}
          {...found}
          atLeast={found.hasMore}
          list={settled}
          rowKey={(row) => `${row.item} ${String(row.ordinal)}`}
          onOpen={(row) => {
            go({ screen: 'files', item: row.item, at: row.ordinal });
          }}
          empty={found.failure === null ? <p className="rb-quiet">{say(texts.findNothing)}</p> : null}
        />
      ) : (
        <EmptyState icon={<IconListSearch size={40} stroke={1.5} />} sentence={say(texts.findLead)} />
      )}
    </Page>
  );
}
