import { useEffect, useRef, useState } from 'react';
import { sayFailure } from '#shared/text/failure.ts';
import { draftTexts } from '#shared/text/screens/seizure-grid.ts';
import { sendCommand } from '../../bridge/commands.ts';
import { showToast } from '../../ui/feedback/toast.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { DraftKeeper, type DraftPlace, type DraftStatus, type DraftText } from './model/draft-keeper.ts';
import { draftForm } from './seizure-form.ts';

const pause = 1500;

export interface DraftView {
  readonly keeper: DraftKeeper;
  readonly status: DraftStatus;
}

/** Keeps the form as a draft while somebody types in it, and once more when they leave. */
export function useDraft(caseId: string, start: DraftPlace | null, read: () => DraftText, typed: unknown): DraftView {
  const say = useSay();
  const language = useLanguage();
  const [status, setStatus] = useState<DraftStatus>({ state: 'clean', savedAt: null, failure: null });
  const [keeper] = useState(
    () =>
      new DraftKeeper(
        {
          caseId,
          form: draftForm,
          pause,
          send: (input) => sendCommand('drafts.save', input),
          onStatus: setStatus,
        },
        start,
      ),
  );
  const reader = useRef(read);
  const told = useRef({ say, language });
  useEffect(() => {
    reader.current = read;
    told.current = { say, language };
  });
  const first = useRef(typed);
  useEffect(() => {
    if (typed === first.current) return;
    first.current = typed;
    keeper.change(() => reader.current());
  }, [keeper, typed]);
  useEffect(
    () => () => {
      void keeper.flush().then(() => {
        const { failure, state } = keeper.status;
        if (state !== 'failed' || failure === null) return;
        const reason = sayFailure(told.current.language, failure);
        showToast({ message: told.current.say(draftTexts.lost, { reason }), tone: 'alarm' });
      });
    },
    [keeper],
  );
  return { keeper, status };
}
