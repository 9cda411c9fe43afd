import { app, BrowserWindow, Menu, nativeTheme, screen, type Session } from 'electron';
import type { Preferences } from '#shared/contract/window.ts';
import { pushChannel } from '#shared/contract/channels.ts';
import type { Push } from '#shared/contract/messages.ts';
import { dialogTexts } from '#shared/text/screens/dialogs.ts';
import { say, type Language } from '#shared/text/text.ts';
import type { SettingsFile } from './files/settings.ts';
import type { PrintOutcome } from './methods/handlers.ts';
import { isOwnPage, startPage } from './origin.ts';
import { groundColour, visibleBounds, windowOptions } from './window-options.ts';

export interface WindowHooks {
  /** A key, a click or a movement of the mouse in the window. */
  readonly activity: () => void;
  /** The page's process ended; what it showed is gone. */
  readonly pageGone: () => void;
}

/** The one window of the application. */
export class AppWindow {
  readonly #window: BrowserWindow;

  constructor(session: Session, preload: string, settings: SettingsFile, hooks: WindowHooks) {
    const { window: state } = settings.get();
    const bounds = visibleBounds(
      state,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    );
    const dark = nativeTheme.shouldUseDarkColors;
    this.#window = new BrowserWindow(windowOptions({ preload, session, bounds, dark, packaged: app.isPackaged }));
    this.#window.setMenuBarVisibility(false);
    this.#window.once('ready-to-show', () => {
      if (state?.maximized === true) this.#window.maximize();
      this.#window.show();
    });
    this.#window.on('close', () => {
      settings.set({
        ...settings.get(),
        window: { bounds: this.#window.getNormalBounds(), maximized: this.#window.isMaximized() },
      });
    });
    this.#window.webContents.on('input-event', hooks.activity);
    // SECURITY SEC-13: Chromium asks nobody before it shows `about:blank`. There is no bridge there, and it is left at once.
    this.#window.webContents.on('did-navigate', (_event, url) => {
      if (!isOwnPage(url)) void this.load();
    });
    this.#window.webContents.on('render-process-gone', () => {
      hooks.pageGone();
      this.#window.webContents.reload();
    });
  }

  /** The id by which the gateway knows the window's page; null once it is closed. */
  get pageId(): number | null {
    return this.#window.isDestroyed() ? null : this.#window.webContents.id;
  }

  get handle(): BrowserWindow {
    return this.#window;
  }

  async load(): Promise<void> {
    await this.#window.loadURL(startPage);
  }

  push(push: Push): void {
    if (this.#window.isDestroyed() || !isOwnPage(this.#window.webContents.getURL())) return;
    this.#window.webContents.send(pushChannel, push);
  }

  /** SECURITY SEC-62: straight to the system's dialog; no file is written here, and the job is called by the page's title. */
  print(): Promise<PrintOutcome> {
    return new Promise((answer) => {
      this.#window.webContents.print({ silent: false, pageSize: 'A4' }, (done, reason) => {
        if (done) answer('printed');
        else answer(/cancel/i.test(reason) ? 'cancelled' : 'failed');
      });
    });
  }

  focus(): void {
    if (this.#window.isDestroyed()) return;
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.focus();
  }

  repaintGround(): void {
    if (!this.#window.isDestroyed())
      this.#window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? groundColour.dark : groundColour.light);
  }
}

export function applyTheme(theme: Preferences['theme']): void {
  nativeTheme.themeSource = theme;
}

/**
 * In place of Electron's menu, which reloads pages and opens web sites: the keys for the clipboard and for the size of
 * the text. Only macOS shows it.
 */
export function setMenu(language: Language): void {
  const view = {
    label: say(language, dialogTexts.view),
    submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
  } as const;
  const template = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { role: 'editMenu' } as const,
    { ...view, submenu: [...view.submenu] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
