import { Button, Skeleton } from '@mantine/core';
import { IconArrowRight, IconFlag, IconFolderDown, IconRadar2 } from '@tabler/icons-react';
import { useState } from 'react';
import type { FindRow } from '#shared/contract/finds.ts';
import { referralAskTexts } from '#shared/text/finds.ts';
import { caseFindTexts, findTexts as texts } from '#shared/text/screens/finds.ts';
import { useCatalogueQuery, useCataloguePages } from '../../bridge/queries.ts';
import { useMay } from '../../bridge/session.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { Badge } from '../../ui/state/badge.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import { HashText } from '../../ui/text/hash-text.tsx';
import { AdoptIntoDialog } from './adopt-into-dialog.tsx';
import './finds.css';

/** The find that the case began with and those that went into it later, with what is kept of each, and the way to take in another. */
export function CaseFinds({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const mayRecord = useMay('record-case');
  const [adopting, setAdopting] = useState(false);
  const finds = useCataloguePages('finds.list', { search: '', state: null, platform: null, into: caseId });
  const adopt = mayRecord ? (
    <ActionButton
      id="case.find"
      label={caseFindTexts.adopt}
      look={finds.total === 0 ? 'primary' : 'plain'}
      icon={<IconFolderDown size={16} stroke={1.5} />}
      onRun={() => {
        setAdopting(true);
      }}
    />
  ) : undefined;
  const isEmpty = !finds.pending && finds.failure === null && finds.total === 0;
  return (
    <div className="rb-case-finds">
      <div className="rb-case-finds-head">
        <div>
          <h2>{say(caseFindTexts.title)}</h2>
          <p className="rb-quiet">{say(caseFindTexts.lead)}</p>
        </div>
        {isEmpty ? null : adopt}
      </div>
      <ErrorNotice failure={finds.failure} onRetry={finds.refetch} />
      {finds.pending && finds.rows.length === 0 ? <Skeleton height={160} /> : null}
      {isEmpty ? (
        <EmptyState icon={<IconRadar2 size={32} stroke={1.2} />} sentence={say(caseFindTexts.empty)} action={adopt} />
      ) : null}
      <ul className="rb-case-find-list">
        {finds.rows.map((row) => (
          <CaseFind key={row.find} row={row} />
        ))}
      </ul>
      {finds.hasMore ? (
        <ActionButton id="case.finds-more" label={caseFindTexts.more} look="quiet" onRun={finds.loadMore} />
      ) : null}
      {adopting ? (
        <AdoptIntoDialog
          caseId={caseId}
          onClose={() => {
            setAdopting(false);
          }}
        />
      ) : null}
    </div>
  );
}

function CaseFind({ row }: { readonly row: FindRow }) {
  const say = useSay();
  const { go } = useNavigation();
  const { find, number, state, platform, handle, place, at, seen } = row;
  const about = [platform, handle === '' ? place : handle].filter((part) => part !== '').join(' · ');
  return (
    <li>
      <div className="rb-case-find-head">
        <h3>
          <span className="rb-mono">{number}</span> {about}
        </h3>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          rightSection={<IconArrowRight size={16} stroke={1.5} />}
          onClick={() => {
            go({ screen: 'find', find });
          }}
        >
          {say(caseFindTexts.open, { number })}
        </Button>
      </div>
      {state === 'reported' ? (
        <Badge tone="neutral" icon={<IconFlag size={14} stroke={1.5} />}>
          {say(caseFindTexts.began)}
        </Badge>
      ) : null}
      <p>
        {seen.join(', ')} · <span className="rb-quiet">{say(texts.at)}</span> <DateText value={at} />
      </p>
      <Kept find={find} />
    </li>
  );
}

/** Captures with their digests, and letters with how they stand. */
function Kept({ find }: { readonly find: string }) {
  const say = useSay();
  const view = useCatalogueQuery('finds.get', { find });
  if (view.data === undefined)
    return view.failure === null ? (
      <Skeleton height={40} />
    ) : (
      <ErrorNotice failure={view.failure} onRetry={view.refetch} />
    );
  const { captures, referrals } = view.data;
  return (
    <>
      {captures.length === 0 ? <p className="rb-finds-none">{say(caseFindTexts.noCapture)}</p> : null}
      <ul className="rb-case-find-kept">
        {captures.map(({ attachment, name, caption, sha256, capturedAt }) => (
          <li key={attachment}>
            <p>
              {caption === '' ? name : caption} · <DateText value={capturedAt} />
            </p>
            <HashText value={sha256} what={name} />
          </li>
        ))}
        {referrals.map(({ referral, to, asks, on, answers }) => (
          <li key={referral}>
            <p>
              {to} · {say(referralAskTexts[asks])} · {say(texts.sentOn)} <DateText value={on} />
              {answers.length === 0 ? <span className="rb-find-waiting"> · {say(texts.unanswered)}</span> : null}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
