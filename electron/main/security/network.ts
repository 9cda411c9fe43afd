import type { App, Session, WebContents } from 'electron';
import { isOwnOrigin, parseAddress } from '../origin.ts';

/** Pages, their parts, and pictures that the page itself holds. */
export function isLocalRequest(address: string): boolean {
  const url = parseAddress(address.startsWith('blob:') ? address.slice('blob:'.length) : address);
  return url !== null && isOwnOrigin(url);
}

/**
 * SECURITY SEC-01: Chromium's own services (component updates, time, DNS probes) are silenced and no name resolves, so
 * that a mistake in the rules below still meets a closed door. Before `ready`.
 */
export function silenceNetwork(app: App): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** SECURITY SEC-01: every request of the session is stopped unless it is for a built file of ours. Nothing is downloaded. */
export function closeNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isLocalRequest(details.url) });
  });
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}

/** SECURITY SEC-01: WebRTC opens sockets that no content policy sees; without a proxy this leaves it none. */
export function closePeerConnections(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
