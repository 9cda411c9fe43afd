import { Button } from '@mantine/core';
import type { Failure } from '#shared/errors/result.ts';
import { sayFailure } from '#shared/text/failure.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { useLanguage, useSay } from '../language/language.tsx';
import { Notice } from './notice.tsx';

export interface ErrorNoticeProps {
  readonly failure: Failure | null;
  readonly onRetry?: () => void;
}

/** A failure as its sentence: what happened and what to do next. The code stands below for whoever is asked for help. */
export function ErrorNotice({ failure, onRetry }: ErrorNoticeProps) {
  const say = useSay();
  const language = useLanguage();
  if (failure === null) return null;
  const retry =
    onRetry === undefined ? undefined : (
      <Button size="xs" variant="default" onClick={onRetry}>
        {say(kitTexts.retry)}
      </Button>
    );
  return (
    <Notice tone="alarm" actions={retry}>
      {sayFailure(language, failure)}
      <span className="rb-notice-code">{say(kitTexts.code, { code: failure.code })}</span>
    </Notice>
  );
}
