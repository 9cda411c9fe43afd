import { closeSync, readdirSync, readlinkSync } from 'node:fs';

/** Standard input, output and error, and the channel that `fork` puts right behind them. */
const lastOfOurs = 3;

/** The descriptor may be gone by now: the listing's own is. */
function isSocket(descriptor: number): boolean {
  try {
    return readlinkSync(`/proc/self/fd/${String(descriptor)}`).startsWith('socket:');
  } catch {
    return false;
  }
}

/**
 * SECURITY SEC-23: closes the sockets that a forked service inherited without being meant to; to be called before it opens
 * any of its own. Chromium leaves its sockets inheritable and has its own launcher close them, of which Node's `fork`
 * knows nothing. A service that holds the other end of such a socket keeps Chromium from noticing that one of its
 * processes has died, and the window waits for ever.
 */
export function closeInheritedSockets(): void {
  if (process.platform !== 'linux') return;
  const descriptors = readdirSync('/proc/self/fd').map(Number);
  for (const descriptor of descriptors) if (descriptor > lastOfOurs && isSocket(descriptor)) closeSync(descriptor);
}
