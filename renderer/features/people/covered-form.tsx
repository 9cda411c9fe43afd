import { Button } from '@mantine/core';
import { IconEyeClosed } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { peopleTexts as texts } from '#shared/text/screens/people.ts';
import { useSay } from '../../ui/language/language.tsx';
import { onWindowLeft, shownSeconds } from './revealed.ts';

/** Whether a form with restricted values is covered: the window was left, or nobody has typed for a minute. */
export function useAway(): { readonly away: boolean; readonly comeBack: () => void } {
  const [away, setAway] = useState(false);
  useEffect(() => {
    if (away) return undefined;
    const leave = () => {
      setAway(true);
    };
    let timer = setTimeout(leave, shownSeconds * 1000);
    const onUse = () => {
      clearTimeout(timer);
      timer = setTimeout(leave, shownSeconds * 1000);
    };
    const stop = onWindowLeft(leave);
    window.addEventListener('keydown', onUse, { capture: true });
    window.addEventListener('pointerdown', onUse, { capture: true });
    return () => {
      clearTimeout(timer);
      stop();
      window.removeEventListener('keydown', onUse, { capture: true });
      window.removeEventListener('pointerdown', onUse, { capture: true });
    };
  }, [away]);
  return {
    away,
    comeBack: () => {
      setAway(false);
    },
  };
}

export interface CoveredFormProps {
  readonly away: boolean;
  readonly onComeBack: () => void;
  readonly children: ReactNode;
}

/** What was typed stays with the form; its fields are off the page while nobody sits in front of it. */
export function CoveredForm({ away, onComeBack, children }: CoveredFormProps) {
  const say = useSay();
  if (!away) return <>{children}</>;
  return (
    <div className="rb-away" role="status">
      <IconEyeClosed size={32} stroke={1.2} aria-hidden />
      <p>{say(texts.away)}</p>
      <Button variant="default" onClick={onComeBack} autoFocus>
        {say(texts.goOn)}
      </Button>
    </div>
  );
}
