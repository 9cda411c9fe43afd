import type { ReactNode } from 'react';
import type { ItemRow, ItemView, TimelineEntry } from '#shared/contract/items.ts';
import { holdsFiles } from '#shared/domain/file-list/fold.ts';
import { itemTexts as texts } from '#shared/text/screens/items.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { Page } from '../../ui/page/page.tsx';
import { BlockedBadge } from '../../ui/state/blocked-badge.tsx';
import { QuestionBadge } from '../../ui/state/question-badge.tsx';
import { LegalBadge } from '../../ui/state/legal-badge.tsx';
import { CustodyBadge, DueBadge, PackageBadge } from '../../ui/state/state-badge.tsx';
import { ItemCounts } from './item-counts.tsx';
import { ItemFacts } from './item-facts.tsx';
import { ItemFamily } from './item-family.tsx';
import { ItemIntake } from './item-intake.tsx';
import { ItemLegal } from './item-legal.tsx';
import './items.css';

export interface ItemScreenProps {
  readonly itemId: string;
  readonly acts: (items: readonly ItemRow[], onDone: () => void) => ReactNode;
  readonly timeline: (view: ItemView) => ReactNode;
  readonly attachments: (view: ItemView) => ReactNode;
  readonly seizure: (entry: TimelineEntry) => ReactNode;
  readonly photo: (attachment: string, caption: string) => ReactNode;
  /** What must be seen first: that its content is blocked, that a copy of it is in question; and the act that blocks it. */
  readonly blocked: (view: ItemView) => ReactNode;
  readonly block: (view: ItemView) => ReactNode;
  /** Of an item that holds files: its list. */
  readonly files: (view: ItemView) => ReactNode;
  /** Of a device: its forensic copies. */
  readonly copies: (view: ItemView) => ReactNode;
}

/** One item, one page, one story. */
export function ItemScreen(props: ItemScreenProps) {
  const { itemId, acts, timeline, photo, blocked } = props;
  const say = useSay();
  const view = useCatalogueQuery('items.get', { item: itemId });
  if (view.data === undefined) {
    return (
      <Page title={say(texts.listTitle)}>
        <ErrorNotice failure={view.failure} onRetry={view.refetch} />
      </Page>
    );
  }
  const { item, judged } = view.data;
  return (
    <Page
      title={`${item.number} · ${item.description}`}
      trail={[{ label: item.caseNumber, route: { screen: 'case', case: item.case } }]}
      actions={acts([item], () => undefined)}
    >
      <div className="rb-item-axes">
        <LegalBadge state={item.legal} />
        <CustodyBadge state={item.custody} />
        <PackageBadge seal={item.seal} />
        {item.due === null ? null : <DueBadge due={item.due} overdue={item.overdue} />}
        {item.blocked ? <BlockedBadge /> : null}
        {item.inQuestion ? <QuestionBadge /> : null}
        <span>{item.location}</span>
      </div>
      {blocked(view.data)}
      {judged === null ? null : <ItemIntake number={item.number} judged={judged} photo={photo} />}
      <div className="rb-item-columns">
        <section aria-labelledby="item-timeline">
          <h2 id="item-timeline">{say(texts.timeline)}</h2>
          {timeline(view.data)}
        </section>
        <Side {...props} view={view.data} />
      </div>
    </Page>
  );
}

/** What the item is, by what right it is held, and what belongs to it. */
function Side({
  view,
  attachments,
  seizure,
  files,
  copies,
  block,
}: Omit<ItemScreenProps, 'itemId'> & { readonly view: ItemView }) {
  const say = useSay();
  const { seized, legal, outer, parts } = view;
  const { counts = [] } = seized;
  return (
    <div className="rb-item-side">
      <section aria-labelledby="item-facts">
        <h2 id="item-facts">{say(texts.facts)}</h2>
        <ItemFacts seized={seized} />
      </section>
      <ItemFamily outer={outer} parts={parts} />
      {counts.length === 0 ? null : <ItemCounts counts={counts} />}
      {copies(view)}
      {holdsFiles(seized.attributes.class) ? files(view) : null}
      <ItemLegal legal={legal} />
      <section aria-labelledby="item-seizure">
        <h2 id="item-seizure">{say(texts.seizure)}</h2>
        {seizure(view.seizure)}
      </section>
      <section aria-labelledby="item-attachments">
        <h2 id="item-attachments">{say(texts.attachments)}</h2>
        {attachments(view)}
        {block(view)}
      </section>
    </div>
  );
}
