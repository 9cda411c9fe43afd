import { useCallback, useEffect } from 'react';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { useSession } from '../bridge/session.ts';
import { UnlockNotice } from '../features/account/unlock-notice.tsx';
import { SecondSignature } from '../features/second/second-dialog.tsx';
import { TaskTray } from '../features/tasks/task-tray.tsx';
import { ActsProvider } from '../ui/commands/acts.tsx';
import { SignerProvider } from '../ui/dialog/signer.tsx';
import { clearToasts } from '../ui/feedback/toast.ts';
import { useSay } from '../ui/language/language.tsx';
import type { History } from '../ui/navigation/history.ts';
import { NavigationProvider, useNavigation } from '../ui/navigation/navigation.tsx';
import { PlaceProvider } from '../ui/page/page.tsx';
import { CrashBoundary } from './crash-boundary.tsx';
import { Palette } from './palette.tsx';
import { palette } from './palette-store.ts';
import { keepPlace, placeOf } from './places.ts';
import { Rail } from './rail.tsx';
import { CurrentScreen } from './screens.tsx';
import { TopBar } from './top-bar.tsx';
import { useShellCommands } from './shell-commands.tsx';
import './shell.css';

/** The window behind the lock. */
export function Shell() {
  const { catalogue, user } = useSession();
  const onChange = useCallback(
    (history: History) => {
      keepPlace(catalogue.id, user.id, history);
    },
    [catalogue.id, user.id],
  );
  return (
    <SignerProvider signer={user}>
      <ActsProvider acts={user.acts}>
        <NavigationProvider start={placeOf(catalogue.id, user.id, user.acts)} onChange={onChange}>
          <Frame />
        </NavigationProvider>
      </ActsProvider>
    </SignerProvider>
  );
}

/** SECURITY SEC-25: toasts and the palette live outside of the screens; what they say of a case goes with the lock as well. */
function useClearedOnLock(): void {
  useEffect(
    () => () => {
      clearToasts();
      palette.close();
    },
    [],
  );
}

function Frame() {
  const say = useSay();
  const { visitKey } = useNavigation();
  useClearedOnLock();
  useShellCommands();
  return (
    <PlaceProvider>
      {(slot) => (
        <div className="rb-shell">
          <a className="rb-skip" href="#main">
            {say(kitTexts.skip)}
          </a>
          <Rail />
          <div className="rb-shell-right">
            <TopBar place={slot} />
            <UnlockNotice />
            <main id="main" className="rb-shell-main" tabIndex={-1}>
              <CrashBoundary key={visitKey}>
                <CurrentScreen />
              </CrashBoundary>
            </main>
          </div>
          <TaskTray />
          <Palette />
          <SecondSignature />
        </div>
      )}
    </PlaceProvider>
  );
}
