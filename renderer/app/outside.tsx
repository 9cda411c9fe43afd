import { useEffect, useRef, useState } from 'react';
import { shellTexts } from '#shared/text/screens/shell.ts';
import { call } from '../bridge/call.ts';
import { forgetFolder, folderKnown, useSessionState, type OpenFolder } from '../bridge/session.ts';
import { CreateScreen } from '../features/create/create-screen.tsx';
import { TaskTray } from '../features/tasks/task-tray.tsx';
import { UnlockScreen } from '../features/unlock/unlock-screen.tsx';
import { VerifyScreen } from '../features/verify/verify-screen.tsx';
import { WelcomeScreen } from '../features/welcome/welcome-screen.tsx';
import { useSay } from '../ui/language/language.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import './outside.css';

type Place = { readonly at: 'welcome' | 'create' | 'verify' } | { readonly at: 'unlock'; readonly folder: OpenFolder };

/** Everything before the lock. A locked catalogue shows its own unlock screen first. */
export function Outside() {
  const say = useSay();
  const { folder, lockReason } = useSessionState();
  const [place, setPlace] = useState<Place>({ at: 'welcome' });
  useLockedFolder();
  useStartFolder((started) => {
    setPlace({ at: 'unlock', folder: started });
  });
  const welcome = () => {
    forgetFolder();
    setPlace({ at: 'welcome' });
  };
  return (
    <div className="rb-outside">
      <section className="rb-outside-top" aria-label={say(shellTexts.language)}>
        <LanguageSwitch />
      </section>
      <main className="rb-outside-main">
        {folder !== null && place.at === 'welcome' ? (
          <UnlockScreen key={folder.token} folder={folder} reason={lockReason} onOther={welcome} />
        ) : (
          <Screen place={place} onPlace={setPlace} onWelcome={welcome} />
        )}
      </main>
      <TaskTray />
    </div>
  );
}

interface ScreenProps {
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
  readonly onWelcome: () => void;
}

function Screen({ place, onPlace, onWelcome }: ScreenProps) {
  switch (place.at) {
    case 'unlock':
      return <UnlockScreen folder={place.folder} reason={null} onOther={onWelcome} />;
    case 'create':
      return <CreateScreen onBack={onWelcome} />;
    case 'verify':
      return <VerifyScreen onBack={onWelcome} />;
    case 'welcome':
      return (
        <WelcomeScreen
          onOpen={(folder) => {
            onPlace({ at: 'unlock', folder });
          }}
          onCreate={() => {
            onPlace({ at: 'create' });
          }}
          onVerify={() => {
            onPlace({ at: 'verify' });
          }}
        />
      );
  }
}

/** After a reload of the page the service may hold a locked catalogue whose token the page has lost: it is the one opened last. */
function useLockedFolder(): void {
  const { view, folder } = useSessionState();
  const lost = view?.state === 'locked' && folder === null;
  useEffect(() => {
    if (!lost) return;
    void call('window.recents', {}).then((recents) => {
      const last = recents.ok ? recents.value[0] : undefined;
      if (last !== undefined && !last.missing) folderKnown(last);
    });
  }, [lost]);
}

/** The folder that the program was started with is offered once: whoever leaves it for the welcome screen is not led back. */
function useStartFolder(onFolder: (folder: OpenFolder) => void): void {
  const { view } = useSessionState();
  const asked = useRef(view?.state === 'locked');
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void call('window.start-folder', {}).then((started) => {
      if (started.ok && started.value !== null) onFolder(started.value);
    });
  }, [onFolder]);
}
