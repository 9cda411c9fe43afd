import { fileImportTexts as texts } from '#shared/text/screens/file-import.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { Page } from '../../ui/page/page.tsx';
import { ImportForm } from './import-form.tsx';
import { ImportOptions, KindWhenUnknown } from './import-options.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ListErrors } from './list-errors.tsx';
import { ListFileChoice } from './list-file-choice.tsx';
import { Reading } from './reading.tsx';
import { usePreview } from './use-preview.ts';
import './files.css';

/** A list of another tool: the file, how it is read, what is in it, where it comes from, and the signing. */
export function ImportFilesScreen({ itemId }: { readonly itemId: string }) {
  const say = useSay();
  const view = useCatalogueQuery('items.get', { item: itemId });
  const number = view.data?.item.number ?? '';
  const looked = usePreview();
  const { file, preview } = looked;
  const pending = looked.request !== null;
  return (
    <Page
      title={say(texts.title, { number })}
      {...(view.data === undefined
        ? {}
        : {
            trail: [
              { label: view.data.item.caseNumber, route: { screen: 'case', case: view.data.item.case } },
              { label: number, route: { screen: 'item', item: itemId } },
            ],
          })}
    >
      <div className="rb-list-import">
        <p className="rb-quiet rb-list-import-lead">{say(texts.lead)}</p>
        <ListFileChoice first chosen={file} pending={pending} onChoose={looked.open} />
        <ErrorNotice failure={view.failure} onRetry={view.refetch} />
        {pending ? <Reading progress={looked.progress} onStop={looked.stop} /> : null}
        <ErrorNotice failure={looked.failure} />
        <KindWhenUnknown looked={looked} />
        {preview === null || file === null ? null : (
          <>
            <ListErrors file={file} preview={preview} />
            <ImportOptions preview={preview} given={looked.given} onGiven={looked.read} />
            <ImportPreview preview={preview} />
            {preview.errorCount > 0 ? null : (
              <ImportForm key={preview.sha256} item={itemId} number={number} file={file} preview={preview} />
            )}
          </>
        )}
      </div>
    </Page>
  );
}
