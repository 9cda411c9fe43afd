import { Button } from '@mantine/core';
import { formatTime } from '#shared/text/dates.ts';
import { draftTexts as texts } from '#shared/text/screens/seizure-grid.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useMay } from '../../bridge/session.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { draftTitle } from './model/draft-title.ts';
import './case-drafts.css';

/** On the page of a case: the seizures that the person began there and did not finish. */
export function CaseDrafts({ caseId }: { readonly caseId: string }) {
  return useMay('record-case') ? <OwnDrafts caseId={caseId} /> : null;
}

function OwnDrafts({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const language = useLanguage();
  const { go } = useNavigation();
  const { data } = useCatalogueQuery('drafts.list', { case: caseId });
  const drafts = (data ?? []).map((each) => ({ ...each, title: draftTitle(language, each.title) }));
  if (drafts.length === 0) return null;
  return (
    <ul className="rb-case-drafts">
      {drafts.map(({ draft, title, savedAt }) => (
        <li key={draft}>
          <Notice
            tone="soon"
            actions={
              <Button
                size="xs"
                aria-label={`${say(texts.resume)}: ${title}`}
                onClick={() => {
                  go({ screen: 'seizure-new', case: caseId, draft });
                }}
              >
                {say(texts.resume)}
              </Button>
            }
          >
            {say(texts.unfinished, { title })}
            <span className="rb-quiet"> · {say(texts.savedAt, { time: formatTime(language, savedAt) })}</span>
          </Notice>
        </li>
      ))}
    </ul>
  );
}
