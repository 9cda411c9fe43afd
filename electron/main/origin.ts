/** The window's only address. The scheme is registered as standard, so pages of it have a real origin. */
export const scheme = 'app';
export const host = 'catalogue';
export const origin = `${scheme}://${host}`;
export const startPage = `${origin}/`;

/** The parts of an address, or null when it is none. */
export function parseAddress(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

/**
 * Whether an address belongs to the application. Parsed, never compared as text: `https://x/?app://catalogue`,
 * `app://catalogue@x/` and `app://catalogue.evil/` all contain the right letters.
 */
export function isOwnOrigin(url: URL): boolean {
  return url.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === '';
}

/** Whether an address is the application's one page. */
export function isOwnPage(address: string): boolean {
  const url = parseAddress(address);
  return url !== null && isOwnOrigin(url) && url.pathname === '/' && url.search === '';
}
