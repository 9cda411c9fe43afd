import { useEffect, useState } from 'react';
import { seizureTexts as texts } from '#shared/text/screens/seizure.ts';
import type { CaseView } from '#shared/contract/cases.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useSession } from '../../bridge/session.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { Page } from '../../ui/page/page.tsx';
import { openDraft, type OpenedDraft } from './drafts-notice.tsx';
import { blankRow } from '../../ui/thing/grid-row.ts';
import { blankHead } from './seizure-form.ts';
import { SeizureSession } from './seizure-session.tsx';
import './seizure.css';

/** A new seizure of a case, or one that was begun earlier. */
export function SeizureNewScreen({ caseId, draft }: { readonly caseId: string; readonly draft: string | null }) {
  const say = useSay();
  const view = useCatalogueQuery('cases.get', { case: caseId });
  const rules = useCatalogueQuery('configuration.get', { topic: 'item-classes' });
  const { opened, setOpened, waiting } = useOpened(draft);
  const { user } = useSession();
  const number = view.data?.case.number;
  return (
    <Page
      title={say(texts.title)}
      trail={number === undefined ? [] : [{ label: number, route: { screen: 'case', case: caseId } }]}
    >
      <ErrorNotice failure={view.failure ?? rules.failure} onRetry={view.refetch} />
      {view.data === undefined || rules.data?.topic !== 'item-classes' || waiting ? null : (
        <SeizureSession
          key={opened === null ? 'new' : `${opened.place.draft} ${String(opened.place.revision)}`}
          view={view.data}
          rules={rules.data.value}
          content={opened?.content ?? freshContent(view.data, user.name)}
          place={opened?.place ?? null}
          onOpen={setOpened}
        />
      )}
    </Page>
  );
}

/** The draft that the form goes on with. One that is gone leaves an empty form; the others are offered there. */
function useOpened(draft: string | null) {
  const [opened, setOpened] = useState<OpenedDraft | null>(null);
  const [waiting, setWaiting] = useState(draft !== null);
  useEffect(() => {
    if (draft === null) return undefined;
    let left = false;
    void openDraft(draft).then((read) => {
      if (left) return;
      setOpened(read.opened);
      setWaiting(false);
    });
    return () => {
      left = true;
    };
  }, [draft]);
  return { opened, setOpened, waiting };
}

function freshContent(view: CaseView, officer: string) {
  const order = view.warrants.find((paper) => paper.kind === 'seizure-order');
  return { head: blankHead(officer, order?.warrant ?? ''), rows: [blankRow(1)] };
}
