import { app, dialog, session, shell, type OpenDialogOptions, type Session } from 'electron';
import { monotonic, now } from './effects.ts';
import { Recents } from './files/recents.ts';
import { findSample } from './files/sample.ts';
import { findStartFolder } from './files/start-folder.ts';
import { openSettings, type SettingsFile } from './files/settings.ts';
import { FileTokens } from './files/tokens.ts';
import { Admission, admissionLimits } from './ipc/admission.ts';
import { openGateway } from './ipc/gateway.ts';
import { IdleLock } from './lock/idle-lock.ts';
import { watchForLock } from './lock/watch.ts';
import { report } from './log.ts';
import { answerWith } from './methods/answer.ts';
import { mainHandlers } from './methods/handlers.ts';
import type { Places } from './places.ts';
import { readBuiltFiles } from './protocol/built-files.ts';
import { serveBuiltFiles } from './protocol/register.ts';
import { Router, routerLimits } from './router.ts';
import { openExternalPage } from './security/external.ts';
import { startService } from './service-process.ts';
import { SessionWatch } from './session-watch.ts';
import { applyTheme, AppWindow, setMenu } from './window.ts';

const stopGraceMs = 5_000;

/** Puts the parts together once Electron is ready. */
export async function runApplication(places: Places): Promise<void> {
  const settings = openSettings(app.getPath('userData'));
  const { theme, language } = settings.get().preferences;
  applyTheme(theme);
  setMenu(language);
  const tokens = new FileTokens((token, path) => {
    router.grant(token, path);
  });
  const recents = new Recents(settings, tokens);
  const window = new AppWindow(openPageSession(places), places.preload, settings, {
    activity: () => {
      idle.activity();
    },
    pageGone: () => {
      report('page.gone');
      void router.lock('crash');
    },
  });
  const router = openRouter({ places, settings, tokens, recents, window });
  const idle = new IdleLock({
    limitMinutes: () => settings.get().preferences.idleLockMinutes,
    monotonic,
    busy: () => router.busy,
    lock: () => void router.lock('idle'),
  });
  openGateway({
    admission: new Admission(admissionLimits, monotonic),
    pageId: () => window.pageId,
    request: (envelope) => router.request(envelope),
    cancel: (id) => {
      router.cancel(id);
    },
  });
  watchForLock(idle, () => void router.lock('suspend'));
  app.on('second-instance', () => {
    window.focus();
  });
  leaveWhenClosed(router);
  router.start();
  await window.load();
}

/** SECURITY SEC-22: a name without `persist:` keeps the storage of pages in memory, and nothing of them is cached. */
function openPageSession(places: Places): Session {
  const pages = session.fromPartition('rantai', { cache: false });
  serveBuiltFiles(pages, readBuiltFiles(places.renderer));
  return pages;
}

interface Parts {
  readonly places: Places;
  readonly settings: SettingsFile;
  readonly tokens: FileTokens;
  readonly recents: Recents;
  readonly window: AppWindow;
}

function openRouter({ places, settings, tokens, recents, window }: Parts): Router {
  const handlers = mainHandlers({
    settings,
    recents,
    tokens,
    openDialog: (options) => openDialog(window, options),
    startFolder: () => findStartFolder(process.argv),
    sampleFolder: () => (app.isPackaged ? null : findSample(places.project)),
    openExternalPage,
    showInFolder: (path) => {
      shell.showItemInFolder(path);
    },
    print: () => window.print(),
    preferencesChanged: ({ theme, language }) => {
      applyTheme(theme);
      setMenu(language);
      window.repaintGround();
    },
  });
  const opened = (folder: string): void => {
    recents.opened(folder, now());
  };
  return new Router({
    start: () => startService(places),
    answer: answerWith(handlers),
    grants: () => tokens.all(),
    session: new SessionWatch((token) => tokens.pathOf(token), opened),
    push: (push) => {
      window.push(push);
    },
    crashed: (wasReady) => {
      report(wasReady ? 'service.crashed' : 'service.unavailable');
    },
    limits: routerLimits,
  });
}

async function openDialog(window: AppWindow, options: OpenDialogOptions): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window.handle, options);
  return canceled ? null : (filePaths[0] ?? null);
}

/** The service finishes what it acknowledged and wipes its keys before the application is gone. */
function leaveWhenClosed(router: Router): void {
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('will-quit', (event) => {
    event.preventDefault();
    // Not `quit` again: Electron does not hear it while it is still handling the first.
    void router.stop(stopGraceMs).finally(() => {
      app.exit(0);
    });
  });
}
