import { Button } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ListPreview } from '#shared/contract/listing.ts';
import type { ListError, ListOptions } from '#shared/domain/file-list/listing.ts';
import { sayListError } from '#shared/text/file-lists.ts';
import { printable } from '#shared/text/printable.ts';
import { fileImportTexts as texts } from '#shared/text/screens/file-import.ts';
import type { Failure } from '#shared/errors/result.ts';
import type { Language } from '#shared/text/text.ts';
import { call } from '../../bridge/call.ts';
import { startTask } from '../../bridge/tasks.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { Column } from '../../ui/table/types.ts';
import type { ChosenList } from './use-preview.ts';

const errorColumns = (language: Language): readonly Column<ListError>[] => [
  {
    key: 'line',
    title: texts.line,
    width: '104px',
    align: 'end',
    render: (error) => formatCount(language, error.line),
  },
  {
    key: 'what',
    title: texts.what,
    width: 'minmax(160px, 1fr)',
    render: (error) => <bdi>{sayListError(language, error)}</bdi>,
  },
];

/** Signs that would act on the screen are shown by their numbers. */
const textColumn: Column<ListError> = {
  key: 'text',
  title: texts.lineText,
  width: 'minmax(120px, 0.6fr)',
  render: ({ text = '' }) => (
    <bdi className="rb-mono" title={printable(text)}>
      {printable(text)}
    </bdi>
  ),
};

/** One error refuses the whole list, and says so first. Nothing where there is none. */
export function ListErrors({ file, preview }: { readonly file: ChosenList; readonly preview: ListPreview }) {
  const say = useSay();
  const language = useLanguage();
  const { errors, errorCount, sha256 } = preview;
  if (errorCount === 0) return null;
  const columns = errorColumns(language);
  return (
    <div className="rb-list-import-errors">
      <Notice tone="alarm" actions={<SaveErrors file={file} options={preview.options} />}>
        {say(texts.refused, { count: formatCount(language, errorCount) })}
        {errorCount > errors.length ? ` ${say(texts.firstErrors, { shown: errors.length })}` : ''}
      </Notice>
      <DataTable
        name={`list-errors-${sha256}`}
        label={say(texts.errors)}
        columns={errors.some(({ text }) => text !== undefined) ? [...columns, textColumn] : columns}
        rows={errors}
        rowKey={({ line, code }) => `${String(line)} ${code}`}
        total={errors.length}
        clickChooses
        empty={null}
      />
    </div>
  );
}

interface SaveErrorsProps {
  readonly file: ChosenList;
  readonly options: ListOptions;
}

/** All of them as a table, for whoever made the list. */
function SaveErrors({ file, options }: SaveErrorsProps) {
  const say = useSay();
  const language = useLanguage();
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async () => {
    const chosen = await call('window.choose', { purpose: 'export-folder' });
    setFailure(chosen.ok ? null : chosen.error);
    if (!chosen.ok || chosen.value === null) return;
    const result = await startTask({
      method: 'files.save-errors',
      input: { file: file.token, options, to: chosen.value.token },
      title: texts.saveTask,
      scope: file.token,
      told: true,
    });
    setFailure(result.ok ? null : result.error);
    if (!result.ok) return;
    const { name, rows } = result.value;
    showToast({ message: say(texts.errorsSaved, { name, rows: formatCount(language, rows) }) });
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileDownload size={16} stroke={1.5} />}
        onClick={() => void save()}
      >
        {say(texts.saveErrors)}
      </Button>
      <ErrorNotice failure={failure} />
    </>
  );
}
