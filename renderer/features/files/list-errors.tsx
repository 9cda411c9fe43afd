import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { ListPreview } from '#shared/contract/listing.ts';
import type { ListError } from '#shared/domain/file-list/listing.ts';
import { sayListError } from '#shared/text/file-lists.ts';
import { fileImportTexts as texts } from '#shared/text/screens/file-import.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import type { Language } from '#shared/text/text.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { Column } from '../../ui/table/types.ts';
import { copyText } from '../../ui/text/clipboard.ts';

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

/** One error refuses the whole list, and says so first. Nothing where there is none. */
export function ListErrors({ preview: { errors, errorCount, sha256 } }: { readonly preview: ListPreview }) {
  const say = useSay();
  const language = useLanguage();
  if (errorCount === 0) return null;
  const copy = () => {
    const lines = errors.map((error) => `${String(error.line)}\t${sayListError(language, error)}`);
    const copied = copyText(lines.join('\n'));
    showToast(copied ? { message: say(kitTexts.copied) } : { tone: 'soon', message: say(kitTexts.copyFailed) });
  };
  return (
    <div className="rb-list-import-errors">
      <Notice
        tone="alarm"
        actions={
          <Button size="xs" variant="default" leftSection={<IconCopy size={16} stroke={1.5} />} onClick={copy}>
            {say(texts.copyErrors)}
          </Button>
        }
      >
        {say(texts.refused, { count: formatCount(language, errorCount) })}
        {errorCount > errors.length ? ` ${say(texts.firstErrors, { shown: errors.length })}` : ''}
      </Notice>
      <DataTable
        name={`list-errors-${sha256}`}
        label={say(texts.errors)}
        columns={errorColumns(language)}
        rows={errors}
        rowKey={({ line, code }) => `${String(line)} ${code}`}
        total={errors.length}
        clickChooses
        empty={null}
      />
    </div>
  );
}
