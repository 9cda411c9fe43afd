import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { formatTime } from '#shared/text/dates.ts';
import { accountTexts as texts } from '#shared/text/screens/account.ts';
import { useSession } from '../../bridge/session.ts';
import { showToast } from '../../ui/feedback/toast.ts';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import './account.css';

/**
 * Told once after unlocking: when this account was last used, in passing; and tries with wrong passphrases, which stay
 * on the screen until they were read.
 */
export function UnlockNotice() {
  const say = useSay();
  const language = useLanguage();
  const [{ lastUnlockedAt, failures }] = useState(useSession().user);
  const [read, setRead] = useState(false);
  // The shell is mounted anew by every unlocking; switching the language is none.
  const told = useRef(lastUnlockedAt === null);
  useEffect(() => {
    if (told.current || lastUnlockedAt === null) return;
    told.current = true;
    showToast({ message: say(texts.lastUnlocked, { time: formatTime(language, lastUnlockedAt) }), tone: 'neutral' });
  }, [lastUnlockedAt, language, say]);
  if (failures === 0 || read) return null;
  return (
    <div className="rb-failures rb-tone-soon" role="alert">
      <IconAlertTriangle size={18} stroke={1.5} aria-hidden />
      <p>{say(texts.failures, { count: formatCount(language, failures) })}</p>
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          setRead(true);
        }}
      >
        {say(texts.understood)}
      </Button>
    </div>
  );
}
