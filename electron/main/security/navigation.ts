import type { WebContents } from 'electron';
import { isOwnPage } from '../origin.ts';

export interface Navigation {
  readonly url: string;
  readonly isMainFrame: boolean;
}

/** Only the main frame, and only to the page it already shows (a reload). */
export function mayNavigate(navigation: Navigation): boolean {
  return navigation.isMainFrame && isOwnPage(navigation.url);
}

interface Preventable {
  preventDefault(): void;
}

/** The answer to every `<webview>`, whatever it asks for. */
export function refuseWebview(event: Preventable): void {
  event.preventDefault();
}

/** The answer to every wish for a second window. */
export function refuseWindow(): { readonly action: 'deny' } {
  return { action: 'deny' };
}

/** Put on every page of the application the moment it exists, before it can load anything. */
export function restrictNavigation(contents: WebContents): void {
  const check = (event: Preventable & Navigation): void => {
    if (!mayNavigate(event)) event.preventDefault();
  };
  // SECURITY SEC-13: by the page, by a frame of it, or by a redirect.
  contents.on('will-navigate', check);
  contents.on('will-frame-navigate', check);
  contents.on('will-redirect', check);
  // SECURITY SEC-12: a preload or options of a guest are never looked at, because there is no guest.
  contents.on('will-attach-webview', refuseWebview);
  // SECURITY SEC-14: neither `window.open` nor `target=_blank` nor a middle click.
  contents.setWindowOpenHandler(refuseWindow);
}
