import type { ReactNode } from 'react';
import type { ItemRow, ItemView } from '#shared/contract/items.ts';
import { itemTexts as texts } from '#shared/text/screens/items.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { Page } from '../../ui/page/page.tsx';
import { LegalBadge } from '../../ui/state/legal-badge.tsx';
import { CustodyBadge, DueBadge, PackageBadge } from '../../ui/state/state-badge.tsx';
import { FileList } from './file-list.tsx';
import { ItemFacts } from './item-facts.tsx';
import { ItemLegal } from './item-legal.tsx';
import './items.css';

export interface ItemScreenProps {
  readonly itemId: string;
  readonly acts: (items: readonly ItemRow[], onDone: () => void) => ReactNode;
  readonly timeline: (view: ItemView) => ReactNode;
  readonly attachments: (view: ItemView) => ReactNode;
}

/** One item, one page, one story. */
export function ItemScreen({ itemId, acts, timeline, attachments }: ItemScreenProps) {
  const say = useSay();
  const view = useCatalogueQuery('items.get', { item: itemId });
  if (view.data === undefined) {
    return (
      <Page title={say(texts.listTitle)}>
        <ErrorNotice failure={view.failure} onRetry={view.refetch} />
      </Page>
    );
  }
  const { item, seized } = view.data;
  return (
    <Page
      title={`${item.number} · ${item.description}`}
      trail={[{ label: item.caseNumber, route: { screen: 'case', case: item.case } }]}
      actions={acts([item], () => undefined)}
    >
      <div className="rb-item-axes">
        <CustodyBadge state={item.custody} />
        <PackageBadge seal={item.seal} />
        <LegalBadge state={item.legal} />
        {item.due === null ? null : <DueBadge due={item.due} overdue={item.overdue} />}
        <span>{item.location}</span>
      </div>
      <div className="rb-item-columns">
        <section aria-labelledby="item-timeline">
          <h2 id="item-timeline">{say(texts.timeline)}</h2>
          {timeline(view.data)}
        </section>
        <div className="rb-item-side">
          <section aria-labelledby="item-facts">
            <h2 id="item-facts">{say(texts.facts)}</h2>
            <ItemFacts seized={seized} />
          </section>
          <ItemLegal legal={view.data.legal} />
          {seized.attributes.class === 'storage' ? <FileList view={view.data} /> : null}
          <section aria-labelledby="item-attachments">
            <h2 id="item-attachments">{say(texts.attachments)}</h2>
            {attachments(view.data)}
          </section>
        </div>
      </div>
    </Page>
  );
}
