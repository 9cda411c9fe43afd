import { readFile } from 'node:fs/promises';
import { newNonce } from '../effects.ts';
import { isOwnOrigin, parseAddress } from '../origin.ts';
import { contentSecurityPolicy } from '../security/csp.ts';
import type { BuiltFile, BuiltFiles } from './built-files.ts';

/** Stands in the built page where the nonce of a load must go (vite's `html.cspNonce`). */
export const noncePlaceholder = 'RANTAI_STYLE_NONCE';

const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
} as const;

/** The built file that a request names, or null. Exact: no query, no other host, no name of ours in another spelling. */
export function fileFor(files: BuiltFiles, method: string, address: string): BuiltFile | null {
  if (method !== 'GET') return null;
  const url = parseAddress(address);
  return url !== null && isOwnOrigin(url) && url.search === '' ? (files.get(url.pathname) ?? null) : null;
}

/** Answers one request of the page. Everything that is not a built file of ours is a 404 with the same strict headers. */
export async function serve(
  files: BuiltFiles,
  request: { readonly method: string; readonly url: string },
): Promise<Response> {
  const nonce = newNonce();
  const headers = { ...commonHeaders, 'Content-Security-Policy': contentSecurityPolicy(nonce) };
  const found = fileFor(files, request.method, request.url);
  if (found === null) return new Response(null, { status: 404, headers });
  const bytes = await readFile(found.file);
  const body = found.type.startsWith('text/html') ? bytes.toString('utf8').replaceAll(noncePlaceholder, nonce) : bytes;
  return new Response(body, { status: 200, headers: { ...headers, 'Content-Type': found.type } });
}
