import { Button } from '@mantine/core';
import { errorTexts } from '#shared/text/errors.ts';
import type { Failure } from '#shared/errors/result.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { useSay } from '../language/language.tsx';
import { textParameters } from './parameters.ts';
import { Notice } from './notice.tsx';

export interface ErrorNoticeProps {
  readonly failure: Failure | null;
  readonly onRetry?: () => void;
}

/** A failure as its sentence: what happened and what to do next. The code stands below for whoever is asked for help. */
export function ErrorNotice({ failure, onRetry }: ErrorNoticeProps) {
  const say = useSay();
  if (failure === null) return null;
  const retry =
    onRetry === undefined ? undefined : (
      <Button size="xs" variant="default" onClick={onRetry}>
        {say(kitTexts.retry)}
      </Button>
    );
  return (
    <Notice tone="alarm" actions={retry}>
      {say(errorTexts[failure.code], textParameters(failure.details))}
      <span className="rb-notice-code">{say(kitTexts.code, { code: failure.code })}</span>
    </Notice>
  );
}
