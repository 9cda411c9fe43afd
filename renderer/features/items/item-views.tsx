import type { ItemsLook } from '#shared/contract/search.ts';
import { useViewActs, type ViewOf } from '../../bridge/looks.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useViewTabs } from '../../ui/list/use-view-tabs.ts';
import { ViewTabs } from '../../ui/list/view-tabs.tsx';

export interface ItemViewsProps {
  readonly look: ItemsLook;
  readonly usual: ItemsLook;
  readonly views: readonly ViewOf<'items'>[];
  readonly onLook: (look: ItemsLook) => void;
}

/** Saved views of the list of all items. */
export function ItemViews({ look, usual, views, onLook }: ItemViewsProps) {
  const acts = useViewActs();
  const tabs = useViewTabs({ name: 'items', look, usual, views, onLook, acts });
  return (
    <>
      <ViewTabs {...tabs} />
      <ErrorNotice failure={acts.failure} />
    </>
  );
}
