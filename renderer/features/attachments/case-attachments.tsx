import { useCatalogueQuery } from '../../bridge/queries.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Attachments } from './attachments.tsx';

/** Every attachment of a case; new ones belong to the case as a whole. */
export function CaseAttachments({ caseId }: { readonly caseId: string }) {
  const attachments = useCatalogueQuery('attachments.list', { case: caseId });
  return (
    <div className="rb-case-attachments">
      <ErrorNotice failure={attachments.failure} onRetry={attachments.refetch} />
      {attachments.data === undefined ? null : <Attachments caseId={caseId} item={null} rows={attachments.data} />}
    </div>
  );
}
