import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { formatTime } from '#shared/text/dates.ts';
import { accountTexts as texts, keysDueText } from '#shared/text/screens/account.ts';
import { useSession } from '../../bridge/session.ts';
import { showToast } from '../../ui/feedback/toast.ts';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import './account.css';

/**
 * Told once after unlocking: when this account was last used, in passing; and a catalogue that is not as it was signed,
 * tries with wrong passphrases, and keys that could not be changed, which stay on the screen until they were read.
 */
export function UnlockNotice() {
  const say = useSay();
  const language = useLanguage();
  const { user } = useSession();
  const [{ lastUnlockedAt, failures }] = useState(user);
  // The shell is mounted anew by every unlocking; switching the language is none.
  const told = useRef(lastUnlockedAt === null);
  useEffect(() => {
    if (told.current || lastUnlockedAt === null) return;
    told.current = true;
    showToast({ message: say(texts.lastUnlocked, { time: formatTime(language, lastUnlockedAt) }), tone: 'neutral' });
  }, [lastUnlockedAt, language, say]);
  return (
    <>
      {user.damage === null ? null : <Until tone="alarm">{say(texts.damaged)}</Until>}
      <KeysDue />
      {failures === 0 ? null : <Until>{say(texts.failures, { count: formatCount(language, failures) })}</Until>}
    </>
  );
}

/** As long as somebody who left could still use what they kept: also when that begins later in the session. */
function KeysDue() {
  const say = useSay();
  const { keysDue } = useSession().user;
  return keysDue === null ? null : <Until key={keysDue}>{say(keysDueText(keysDue))}</Until>;
}

/** Stays until it was read. */
function Until({ tone = 'soon', children }: { readonly tone?: 'soon' | 'alarm'; readonly children: string }) {
  const say = useSay();
  const [read, setRead] = useState(false);
  if (read) return null;
  return (
    <div className={`rb-failures rb-tone-${tone}`} role="alert">
      <IconAlertTriangle size={18} stroke={1.5} aria-hidden />
      <p>{children}</p>
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
