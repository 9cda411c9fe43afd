import type { CasesLook } from '#shared/contract/search.ts';
import { useViewActs, type ViewOf } from '../../bridge/looks.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useViewTabs } from '../../ui/list/use-view-tabs.ts';
import { ViewTabs } from '../../ui/list/view-tabs.tsx';

export interface CaseViewsProps {
  readonly look: CasesLook;
  readonly usual: CasesLook;
  readonly views: readonly ViewOf<'cases'>[];
  readonly onLook: (look: CasesLook) => void;
}

/** Saved views of the list of cases. */
export function CaseViews({ look, usual, views, onLook }: CaseViewsProps) {
  const acts = useViewActs();
  const tabs = useViewTabs({ name: 'cases', look, usual, views, onLook, acts });
  return (
    <>
      <ViewTabs {...tabs} />
      <ErrorNotice failure={acts.failure} />
    </>
  );
}
