import { shell } from 'electron';
import { fail, ok, type Result } from '#shared/errors/result.ts';

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

/** Opens one of the fixed pages in the system's browser. */
export async function openExternalPage(id: string): Promise<Result<Record<string, never>>> {
  const address = externalAddress(id);
  if (address === null) return fail('INPUT_INVALID', { paths: ['page'] });
  await shell.openExternal(address);
  return ok({});
}
