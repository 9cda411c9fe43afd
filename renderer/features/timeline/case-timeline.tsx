import { timelineTexts as texts } from '#shared/text/screens/items.ts';
import { useCataloguePages } from '../../bridge/queries.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { Timeline } from './timeline.tsx';

/** Everything that happened in a case, page after page. */
export function CaseTimeline({ caseId }: { readonly caseId: string }) {
  const { go } = useNavigation();
  const pages = useCataloguePages('custody.timeline', { case: caseId });
  return (
    <>
      <ErrorNotice failure={pages.failure} onRetry={pages.refetch} />
      {pages.pending ? null : (
        <Timeline
          entries={pages.rows}
          onOpenItem={(item) => {
            go({ screen: 'item', item });
          }}
        />
      )}
      {pages.hasMore ? (
        <ActionButton id="timeline.more" label={texts.more} loading={pages.loadingMore} onRun={pages.loadMore} />
      ) : null}
    </>
  );
}
