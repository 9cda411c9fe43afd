import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFolderSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { FileRow, ItemView } from '#shared/contract/items.ts';
import type { Output } from '#shared/contract/contract.ts';
import { ok } from '#shared/errors/result.ts';
import { itemTexts as texts } from '#shared/text/screens/items.ts';
import { fileProblemTexts } from '#shared/text/terms.ts';
import { call } from '../../bridge/call.ts';
import { useCataloguePages } from '../../bridge/queries.ts';
import { useMay } from '../../bridge/session.ts';
import { startTask, useLatestTask } from '../../bridge/tasks.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { formatBytes, formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { Column } from '../../ui/table/types.ts';
import { HashText } from '../../ui/text/hash-text.tsx';

/** The sealed list of a storage device's files, or the way to make it. */
export function FileList({ view }: { readonly view: ItemView }) {
  const say = useSay();
  return (
    <section aria-labelledby="item-files">
      <h2 id="item-files">{say(texts.fileList)}</h2>
      {view.fileList === null ? <NotListed view={view} /> : <Sealed view={view} list={view.fileList} />}
    </section>
  );
}

function NotListed({ view }: { readonly view: ItemView }) {
  const say = useSay();
  return useMay('record-case') ? <HashFolder view={view} /> : <p className="rb-quiet">{say(texts.hashNone)}</p>;
}

function HashFolder({ view }: { readonly view: ItemView }) {
  const say = useSay();
  const [folder, setFolder] = useState<NonNullable<Output<'window.choose'>> | null>(null);
  const { item, number } = view.item;
  const task = useLatestTask('files.hash', item);
  const running = task?.outcome === null;
  const choose = async () => {
    const chosen = await call('window.choose', { purpose: 'folder-to-hash' });
    if (chosen.ok) setFolder(chosen.value);
  };
  const start = () => {
    if (folder !== null)
      void startTask({
        method: 'files.hash',
        input: { item, source: folder.token, digests: { sha1: false, md5: false } },
        title: texts.hashTask,
        parameters: { number },
        scope: item,
      });
    return Promise.resolve(ok(null));
  };
  return (
    <>
      <p className="rb-quiet">{say(running ? texts.hashRunning : texts.hashHint)}</p>
      {task?.outcome?.ok === false && task.state === 'failed' ? <ErrorNotice failure={task.outcome.error} /> : null}
      <ActionButton
        id="item.hash"
        label={texts.hash}
        keys="Alt+H"
        icon={<IconFolderSearch size={16} stroke={1.5} />}
        disabled={running}
        onRun={() => void choose()}
      />
      <ConfirmSigning
        opened={folder !== null}
        onClose={() => {
          setFolder(null);
        }}
        act={say(texts.hash)}
        sentence={say(texts.hashSentence, { path: folder?.path ?? '', number })}
        run={start}
      />
    </>
  );
}

function Sealed({ view, list }: { readonly view: ItemView; readonly list: NonNullable<ItemView['fileList']> }) {
  const say = useSay();
  const language = useLanguage();
  const [shown, setShown] = useState(false);
  return (
    <>
      <p>
        {say(texts.fileListSummary, {
          files: formatCount(language, list.files),
          size: formatBytes(language, list.totalBytes),
          unreadable: formatCount(language, list.unreadable),
        })}
      </p>
      <p className="rb-quiet">{list.source}</p>
      <p>
        <HashText value={list.digest} what={say(texts.fileListDigest)} />
      </p>
      <ActionButton
        id="item.files"
        label={shown ? texts.hideFiles : texts.showFiles}
        keys="Alt+F"
        onRun={() => {
          setShown(!shown);
        }}
      />
      {shown ? <Files item={view.item.item} /> : null}
    </>
  );
}

function Files({ item }: { readonly item: string }) {
  const say = useSay();
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), 150);
  const files = useCataloguePages('files.list', { item, search: wanted });
  const problems: ReadonlyMap<string, (typeof fileProblemTexts)[keyof typeof fileProblemTexts]> = new Map(
    Object.entries(fileProblemTexts),
  );
  const digest = (row: FileRow) => {
    if (row.sha256 !== null) return <HashText value={row.sha256} what={row.path} short copy={false} />;
    const problem = problems.get(row.problem ?? '');
    return problem === undefined ? row.problem : say(problem);
  };
  const columns: readonly Column<FileRow>[] = [
    { key: 'path', title: texts.path, width: 'minmax(110px, 1fr)', render: (row) => row.path },
    { key: 'size', title: texts.size, width: '80px', align: 'end', render: (row) => formatBytes(language, row.bytes) },
    { key: 'sha256', title: texts.sha256, width: '184px', render: digest },
  ];
  return (
    <div className="rb-files">
      <TextInput
        aria-label={say(texts.searchFiles)}
        placeholder={say(texts.searchFiles)}
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
        }}
      />
      <DataTable
        name="files"
        label={say(texts.fileList)}
        columns={columns}
        rows={files.rows}
        total={files.total}
        pending={files.pending}
        hasMore={files.hasMore}
        loadMore={files.loadMore}
        rowKey={(row) => row.path}
        empty={<p className="rb-quiet">{say(texts.noFiles)}</p>}
      />
    </div>
  );
}
