import { useState } from 'react';
import { compareTexts as texts } from '#shared/text/screens/file-compare.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useMay } from '../../bridge/session.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { Page } from '../../ui/page/page.tsx';
import { CompareForm } from './compare-form.tsx';
import { Differences } from './differences.tsx';
import './files.css';

/** Holds the sealed list against another, and shows what earlier comparisons found. */
export function CompareScreen({ itemId, first }: { readonly itemId: string; readonly first: string | null }) {
  const say = useSay();
  const may = useMay('record-case');
  const view = useCatalogueQuery('items.get', { item: itemId });
  const comparisons = useCatalogueQuery('files.comparisons', { item: itemId });
  const [wanted, setWanted] = useState(first);
  const [fresh, setFresh] = useState<string | null>(null);
  const done = (comparison: string) => {
    setWanted(comparison);
    setFresh(comparison);
  };
  const number = view.data?.item.number ?? '';
  const shown = comparisons.data?.find(({ comparison }) => comparison === wanted) ?? comparisons.data?.[0];
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
        <ErrorNotice failure={view.failure ?? comparisons.failure} onRetry={comparisons.refetch} />
        {may && view.data !== undefined ? (
          <CompareForm starts={first === null} item={itemId} number={number} onDone={done} />
        ) : null}
        {comparisons.data === undefined ? null : (
          <Differences comparisons={comparisons.data} shown={shown} fresh={fresh} onShow={setWanted} />
        )}
      </div>
    </Page>
  );
}
