import { IconBinoculars, IconFolderDown, IconFolders, IconLock } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { FindView } from '#shared/contract/finds.ts';
import type { AttachmentRow } from '#shared/contract/items.ts';
import { findTexts as texts } from '#shared/text/screens/finds.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useMay } from '../../bridge/session.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { Page } from '../../ui/page/page.tsx';
import { AdoptDialog } from './adopt-dialog.tsx';
import { Captures } from './captures.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { FindBadge } from './find-badge.tsx';
import { FindFacts } from './find-facts.tsx';
import { Referrals } from './referrals.tsx';
import { ReportDialog } from './report-dialog.tsx';
import './finds.css';

export interface FindScreenProps {
  readonly findId: string;
  /** Parts that other features draw. */
  readonly files: (rows: readonly AttachmentRow[]) => ReactNode;
  readonly timeline: ReactNode;
}

/** One find, one page: what was seen, what was captured of it, who was asked to act. */
export function FindScreen({ findId, files, timeline }: FindScreenProps) {
  const say = useSay();
  const view = useCatalogueQuery('finds.get', { find: findId });
  const mayRecord = useMay('record-case');
  const trail = [{ label: say(texts.listTitle), route: { screen: 'finds' } as const }];
  if (view.data === undefined) {
    return (
      <Page title={say(texts.listTitle)} trail={trail}>
        <ErrorNotice failure={view.failure} onRetry={view.refetch} />
      </Page>
    );
  }
  const found = view.data;
  const about = [found.find.platform, found.find.handle].filter((text) => text !== '').join(' · ');
  return (
    <Page
      title={`${found.find.number} · ${about}`}
      trail={trail}
      aside={<FindBadge state={found.state} />}
      actions={mayRecord && found.state === 'open' ? <Actions view={found} /> : undefined}
    >
      <Ending view={found} />
      <div className="rb-find-columns">
        <div className="rb-find-main">
          <Captures view={found} files={files} />
          <Referrals view={found} />
          <section aria-labelledby="find-timeline">
            <h2 id="find-timeline">{say(texts.timeline)}</h2>
            {timeline}
          </section>
        </div>
        <div className="rb-find-side">
          <section aria-labelledby="find-facts">
            <h2 id="find-facts">{say(texts.facts)}</h2>
            <FindFacts find={found.find} />
          </section>
          {found.papers.length === 0 ? null : (
            <section aria-labelledby="find-papers">
              <h2 id="find-papers">{say(texts.papers)}</h2>
              {files(found.papers)}
            </section>
          )}
        </div>
      </div>
    </Page>
  );
}

/** Where the find went, when it is not open any more. */
function Ending({ view }: { readonly view: FindView }) {
  const say = useSay();
  const { go } = useNavigation();
  if (view.case !== null) {
    const { case: id, number } = view.case;
    return (
      <Notice
        tone="neutral"
        actions={
          <ActionButton
            id="find.case"
            label={texts.openCase}
            icon={<IconFolders size={16} stroke={1.5} />}
            onRun={() => {
              go({ screen: 'case', case: id });
            }}
          />
        }
      >
        {say(view.state === 'reported' ? texts.becameCase : texts.wentInto, { number })}
      </Notice>
    );
  }
  return view.state === 'closed' ? (
    <Notice
      tone="neutral"
      title={say(texts.closedBecause, { reason: view.reason })}
      actions={
        <ActionButton
          id="find.again"
          act="record-case"
          label={texts.recordAgain}
          icon={<IconBinoculars size={16} stroke={1.5} />}
          onRun={() => {
            go({ screen: 'find-new', again: view.find.case });
          }}
        />
      }
    >
      {say(texts.closedStays)}
    </Notice>
  ) : null;
}

type Shown = 'report' | 'adopt' | 'close' | null;

function Actions({ view }: { readonly view: FindView }) {
  const [shown, setShown] = useState<Shown>(null);
  const close = () => {
    setShown(null);
  };
  const show = (next: Shown) => () => {
    setShown(next);
  };
  const icon = { size: 16, stroke: 1.5 } as const;
  return (
    <>
      <ActionButton
        id="find.close"
        label={texts.close}
        look="quiet"
        icon={<IconLock {...icon} />}
        onRun={show('close')}
      />
      <ActionButton
        id="find.adopt"
        label={texts.adopt}
        keys="Alt+D"
        icon={<IconFolderDown {...icon} />}
        onRun={show('adopt')}
      />
      <ActionButton
        id="find.report"
        label={texts.report}
        keys="Alt+P"
        look={view.captures.length === 0 ? 'plain' : 'primary'}
        icon={<IconFolders {...icon} />}
        onRun={show('report')}
      />
      {shown === 'report' ? <ReportDialog view={view} onClose={close} /> : null}
      {shown === 'adopt' ? (
        <AdoptDialog
          finds={[{ find: view.find.case, number: view.find.number }]}
          onClose={close}
          onDone={() => undefined}
        />
      ) : null}
      {shown === 'close' ? <CloseDialog view={view} onClose={close} /> : null}
    </>
  );
}
