import 'dayjs/locale/id';
import 'dayjs/locale/en-gb';
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { useMediaQuery } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { shellTexts } from '#shared/text/screens/shell.ts';
import { usePreferences } from '../bridge/preferences.ts';
import { BridgeProvider } from '../bridge/provider.tsx';
import { useSessionState } from '../bridge/session.ts';
import { SheetsGate } from '../features/recovery/sheets-gate.tsx';
import { useCommandKeys } from '../ui/commands/commands.tsx';
import { clearToasts } from '../ui/feedback/toast.ts';
import { LanguageProvider, useSay } from '../ui/language/language.tsx';
import { later } from '../ui/page/later.tsx';
import { layersId, resolveVariables, theme } from '../ui/theme/theme.ts';
import { CrashBoundary } from './crash-boundary.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Outside } from './outside.tsx';

/** Everything behind the lock is a file of its own: the unlock screen does not wait for it. */
const readShell = () => import('./shell.tsx').then((file) => file.Shell);
const Shell = later(readShell);
/**
 * It is read while somebody types their passphrase, or when they have. Not at the first moment without work: that is while
 * the service is asked whose catalogue it is, and the form of the passphrase would wait for it.
 */
const unlockFirstMs = 1_500;

/** main writes a fresh nonce into every load of the page; only styles may use it. */
function styleNonce(): string {
  return document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? '';
}

const dayLocales = { id: 'id', en: 'en-gb' } as const;

export function Root() {
  const preferences = usePreferences();
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', undefined, { getInitialValueInEffect: false });
  const language = preferences?.language ?? 'id';
  useEffect(() => {
    document.documentElement.lang = language;
    // A passing word of the other language would stay; nothing is told there alone.
    clearToasts();
  }, [language]);
  useCommandKeys();
  // A few milliseconds until main has answered: better nothing than a flash of the wrong language.
  if (preferences === null) return null;
  const dark = preferences.theme === 'system' ? systemDark : preferences.theme === 'dark';
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={dark ? 'dark' : 'light'}
      cssVariablesResolver={resolveVariables}
      getStyleNonce={styleNonce}
    >
      <BridgeProvider>
        <LanguageProvider language={language}>
          <DatesProvider settings={{ locale: dayLocales[language], firstDayOfWeek: 1 }}>
            <Layers />
            {/* Below menus and lists that open, above dialogs. */}
            <Notifications position="bottom-right" limit={2} containerWidth={360} zIndex={250} className="rb-toasts" />
            <CrashBoundary>
              <Gate />
            </CrashBoundary>
          </DatesProvider>
        </LanguageProvider>
      </BridgeProvider>
    </MantineProvider>
  );
}

/** Dialogs, lists and toasts open in here, so that all of the page lies in landmarks. */
function Layers() {
  const say = useSay();
  return <section id={layersId} aria-label={say(shellTexts.layers)} />;
}

/** Nothing of a catalogue is mounted unless it is unlocked. */
function Gate() {
  const { view } = useSessionState();
  useEffect(() => {
    const waiting = setTimeout(() => void readShell(), unlockFirstMs);
    return () => {
      clearTimeout(waiting);
    };
  }, []);
  if (view === null) return null;
  const open = view.state === 'unlocked';
  return (
    <SheetsGate open={open} language={<LanguageSwitch />}>
      {open ? <Shell key={`${view.catalogue?.id ?? ''}/${view.user?.id ?? ''}`} /> : <Outside />}
    </SheetsGate>
  );
}
