import { Button } from '@mantine/core';
import { formatTime } from '#shared/text/dates.ts';
import { sayFailure } from '#shared/text/failure.ts';
import { draftTexts as texts } from '#shared/text/screens/seizure-grid.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { openDraft, type OpenedDraft } from './drafts-notice.tsx';
import type { DraftView } from './use-draft.ts';
import './drafts.css';

/** In one line whether what stands in the form is kept. */
export function DraftLine({ status }: Pick<DraftView, 'status'>) {
  const say = useSay();
  const language = useLanguage();
  const { state, savedAt } = status;
  if (state === 'clean') return null;
  const saved = savedAt === null ? say(texts.saving) : say(texts.saved, { time: formatTime(language, savedAt) });
  return (
    <span className="rb-quiet rb-draft-line" role="status">
      {state === 'failed' ? say(texts.unsaved) : saved}
    </span>
  );
}

interface DraftTroubleProps extends DraftView {
  readonly onOpen: (draft: OpenedDraft) => void;
}

/** A draft that could not be saved, and the ways out of it: nothing that was typed is given up by itself. */
export function DraftTrouble({ keeper, status, onOpen }: DraftTroubleProps) {
  const say = useSay();
  const language = useLanguage();
  const { failure } = status;
  if (status.state !== 'failed' || failure === null) return null;
  const other = keeper.place?.draft;
  const changed = failure.code === 'DRAFT_CHANGED';
  const gone = failure.code === 'DRAFT_UNKNOWN';
  const open = async (draft: string) => {
    const { opened } = await openDraft(draft);
    if (opened === null) return;
    keeper.stop();
    onOpen(opened);
  };
  return (
    <Notice
      tone="alarm"
      actions={
        <>
          <Button size="xs" onClick={() => void (changed || gone ? keeper.saveAsNew() : keeper.flush())}>
            {say(changed || gone ? texts.saveNew : texts.retry)}
          </Button>
          {changed && other !== undefined ? (
            <Button size="xs" variant="default" onClick={() => void open(other)}>
              {say(texts.openOther)}
            </Button>
          ) : null}
        </>
      }
    >
      {sayFailure(language, failure)}
    </Notice>
  );
}
