// SECURITY SEC-15: the whole list of addresses that ever leave this application; the page can only name them.
const addresses: ReadonlyMap<string, string> = new Map([
  ['licence', 'https://www.apache.org/licenses/LICENSE-2.0'],
  // Until the project has an address of its own: the tool with which a recipient checks a bundle by hand.
  ['manual', 'https://jedisct1.github.io/minisign/'],
]);

/** The address behind an id, or null. */
export function externalAddress(id: string): string | null {
  return addresses.get(id) ?? null;
}
