import type { BrowserWindowConstructorOptions, Rectangle, Session } from 'electron';
import type { WindowState } from './files/settings.ts';

/** The smallest screen the forms are designed for is 1366 x 768. */
const smallest = { width: 1024, height: 700 } as const;
const usual = { width: 1366, height: 820 } as const;

/** The grounds of renderer/ui/theme/tokens.ts, so that nothing flashes before the page has drawn itself. */
export const groundColour = { light: '#f7f8fa', dark: '#131b27' } as const;

export interface WindowOptionsInput {
  readonly preload: string;
  readonly session: Session;
  readonly bounds: Rectangle | null;
  readonly dark: boolean;
  readonly packaged: boolean;
}

/**
 * SECURITY SEC-02, SECURITY SEC-03, SECURITY SEC-04: written out although most are defaults today, because a default can change.
 * SECURITY SEC-06, SECURITY SEC-08, SECURITY SEC-09, SECURITY SEC-10: what would weaken the page is not written here at all.
 */
export function windowOptions(input: WindowOptionsInput): BrowserWindowConstructorOptions {
  return Object.freeze<BrowserWindowConstructorOptions>({
    ...usual,
    ...input.bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Rantai Bukti',
    backgroundColor: input.dark ? groundColour.dark : groundColour.light,
    show: false,
    webPreferences: Object.freeze({
      preload: input.preload,
      session: input.session,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      // SECURITY SEC-11: the element stays an unknown tag.
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: !input.packaged,
      // SECURITY SEC-22: a spell checker would load dictionaries and remember words.
      spellcheck: false,
    }),
  });
}

/** The remembered place if enough of it can still be seen on one of the screens, else null. */
export function visibleBounds(state: WindowState | null, screens: readonly Rectangle[]): Rectangle | null {
  if (state === null) return null;
  const { x, y, width, height } = state.bounds;
  const reachable = screens.some(
    (screen) =>
      x + width > screen.x + 100 &&
      x < screen.x + screen.width - 100 &&
      y >= screen.y - 10 &&
      y < screen.y + screen.height - 50,
  );
  return reachable ? { x, y, width: Math.max(width, smallest.width), height: Math.max(height, smallest.height) } : null;
}
