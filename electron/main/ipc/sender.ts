import { isOwnPage, origin } from '../origin.ts';

/** What Electron tells of the frame a message came from; null when the frame is gone already. */
export interface SenderFrame {
  readonly url: string;
  readonly origin: string;
  readonly parent: unknown;
}

/**
 * SECURITY SEC-17: only the main frame of our one window, showing our one page. A frame without an address is refused:
 * a navigation is under way, and nobody knows what will stand there.
 */
export function isTrustedSender(frame: SenderFrame | null, fromOurWindow: boolean): boolean {
  return fromOurWindow && frame?.parent === null && frame.origin === origin && isOwnPage(frame.url);
}
