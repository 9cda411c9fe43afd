import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatTime } from '#shared/text/dates.ts';
import { draftTexts as texts } from '#shared/text/screens/seizure-grid.ts';
import { call } from '../../bridge/call.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import type { Failure } from '#shared/errors/result.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import type { DraftPlace } from './model/draft-keeper.ts';
import { draftTitle } from './model/draft-title.ts';
import { readDraft, type SeizureDraft } from './seizure-form.ts';
import './drafts.css';

export interface OpenedDraft {
  readonly place: DraftPlace;
  readonly content: SeizureDraft;
}

interface DraftsNoticeProps {
  readonly caseId: string;
  /** The draft of the form that stands below: it is not offered. */
  readonly own: string | null;
  readonly onOpen: (draft: OpenedDraft) => void;
}

/** Reads a draft for the form. Null: another version of the window wrote it. */
export async function openDraft(draft: string): Promise<{ opened: OpenedDraft | null; failure: Failure | null }> {
  const read = await call('drafts.get', { draft });
  if (!read.ok) return { opened: null, failure: read.error };
  const content = readDraft(read.value.content.form, read.value.content.text);
  return {
    opened: content === null ? null : { place: { draft, revision: read.value.revision }, content },
    failure: null,
  };
}

/** What the person began earlier in this case and did not finish. */
export function DraftsNotice({ caseId, own, onOpen }: DraftsNoticeProps) {
  const say = useSay();
  const language = useLanguage();
  const list = useCatalogueQuery('drafts.list', { case: caseId });
  const remove = useCatalogueCommand('drafts.remove');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [foreign, setForeign] = useState(false);
  const drafts = (list.data ?? [])
    .filter(({ draft }) => draft !== own)
    .map((each) => ({ ...each, title: draftTitle(language, each.title) }));
  if (drafts.length === 0) return null;
  const resume = async (draft: string) => {
    const { opened, failure: refused } = await openDraft(draft);
    setFailure(refused);
    setForeign(opened === null && refused === null);
    if (opened !== null) onOpen(opened);
  };
  return (
    <section className="rb-drafts" aria-labelledby="rb-drafts-title">
      <h2 id="rb-drafts-title">{say(texts.open)}</h2>
      <ul>
        {drafts.map(({ draft, title, savedAt, revision }) => (
          <li key={draft}>
            <span className="rb-drafts-title">{title}</span>
            <span className="rb-quiet">{say(texts.savedAt, { time: formatTime(language, savedAt) })}</span>
            <Button size="xs" aria-label={`${say(texts.resume)}: ${title}`} onClick={() => void resume(draft)}>
              {say(texts.resume)}
            </Button>
            <Button
              size="xs"
              variant="default"
              aria-label={`${say(texts.remove)}: ${title}`}
              onClick={() => void remove.run({ draft, revision })}
            >
              {say(texts.remove)}
            </Button>
          </li>
        ))}
      </ul>
      <ErrorNotice failure={failure ?? remove.failure} />
      {foreign ? <Notice tone="alarm">{say(texts.foreign)}</Notice> : null}
    </section>
  );
}
