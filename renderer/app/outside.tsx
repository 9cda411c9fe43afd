import { useEffect, useRef, useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import type { Sheets } from '#shared/contract/users.ts';
import { shellTexts } from '#shared/text/screens/shell.ts';
import { call } from '../bridge/call.ts';
import {
  forgetFolder,
  folderKnown,
  sessionOpened,
  useSessionState,
  type OpenFolder,
  type SessionView,
} from '../bridge/session.ts';
import { useShowSheets } from '../features/recovery/sheets-gate.tsx';
import { TaskTray } from '../features/tasks/task-tray.tsx';
import { UnlockScreen } from '../features/unlock/unlock-screen.tsx';
import { WelcomeScreen } from '../features/welcome/welcome-screen.tsx';
import { useSay } from '../ui/language/language.tsx';
import { later } from '../ui/page/later.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import './outside.css';

const RestoreScreen = later(() => import('../features/backup/restore-screen.tsx').then((file) => file.RestoreScreen));
const CreateScreen = later(() => import('../features/create/create-screen.tsx').then((file) => file.CreateScreen));
const RecoverScreen = later(() => import('../features/recovery/recover-screen.tsx').then((file) => file.RecoverScreen));
const VerifyScreen = later(() => import('../features/verify/verify-screen.tsx').then((file) => file.VerifyScreen));

type Place =
  | { readonly at: 'welcome' | 'create' | 'verify' | 'restore' }
  | { readonly at: 'unlock'; readonly folder: OpenFolder }
  | { readonly at: 'recover'; readonly folder: OpenFolder; readonly asked: AskedRecovery };

/** What the unlock screen knew when somebody turned to the sheets. */
interface AskedRecovery {
  readonly users: Output<'catalogue.peek'>['users'];
  readonly plan: NonNullable<Output<'catalogue.peek'>['recovery']>;
  readonly user: string;
}

/** Everything before the lock. A locked catalogue shows its own unlock screen first. */
export function Outside() {
  const say = useSay();
  const { folder, lockReason, lastUser } = useSessionState();
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
          <UnlockScreen
            key={folder.token}
            folder={folder}
            reason={lockReason}
            lastUser={lastUser}
            onOther={welcome}
            onRecover={(asked) => {
              setPlace({ at: 'recover', folder, asked });
            }}
          />
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
  const showSheets = useShowSheets();
  const opened = (view: SessionView, folder: OpenFolder | null, sheets: Sheets) => {
    showSheets(sheets);
    sessionOpened(view, folder);
  };
  switch (place.at) {
    case 'unlock':
      return (
        <UnlockScreen
          folder={place.folder}
          reason={null}
          lastUser={null}
          onOther={onWelcome}
          onRecover={(asked) => {
            onPlace({ at: 'recover', folder: place.folder, asked });
          }}
        />
      );
    case 'recover':
      return (
        <RecoverScreen
          folder={place.folder}
          {...place.asked}
          onBack={() => {
            onPlace({ at: 'unlock', folder: place.folder });
          }}
          onRecovered={opened}
        />
      );
    case 'create':
      return <CreateScreen onBack={onWelcome} onCreated={opened} />;
    case 'verify':
      return <VerifyScreen onBack={onWelcome} />;
    case 'restore':
      return (
        <RestoreScreen
          onBack={onWelcome}
          onOpen={(folder) => {
            onPlace({ at: 'unlock', folder });
          }}
        />
      );
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
          onRestore={() => {
            onPlace({ at: 'restore' });
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
