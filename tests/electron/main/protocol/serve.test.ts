import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { readBuiltFiles, type BuiltFiles } from '#electron/main/protocol/built-files.ts';
import { fileFor, serve } from '#electron/main/protocol/serve.ts';
import { parsePolicy } from '../../../support/csp.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'rantai-built-'));
const folder = path.join(parent, 'dist');
const page = '<meta nonce="RANTAI_STYLE_NONCE"><style nonce="RANTAI_STYLE_NONCE"></style>';
let files: BuiltFiles;

function write(file: string, content: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

beforeAll(() => {
  write(path.join(folder, 'index.html'), page);
  write(path.join(folder, 'assets/page.js'), 'RANTAI_STYLE_NONCE');
  write(path.join(folder, 'secret.txt'), 'not in the manifest');
  write(path.join(parent, 'dist-evil/page.js'), 'a sibling that begins with the same letters');
  write(path.join(parent, 'passwd'), 'outside');
  const listed = (name: string, type: string) => ({ path: name, type, bytes: 1, sha256: 'x' });
  const manifest = {
    files: [
      listed('/index.html', 'text/html; charset=utf-8'),
      listed('/assets/page.js', 'text/javascript; charset=utf-8'),
    ],
  };
  write(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  files = readBuiltFiles(folder);
});

const status = async (url: string, method = 'GET') => (await serve(files, { method, url })).status;

test.each([
  'app://catalogue/',
  'app://catalogue/index.html',
  'app://catalogue/assets/page.js',
  'app://catalogue/#/cases',
])('SEC-18 %j is served', async (url) => {
  expect(await status(url)).toBe(200);
});

test.each([
  'app://catalogue/..',
  'app://catalogue/../passwd',
  'app://catalogue/../../../../etc/passwd',
  'app://catalogue/assets/../../passwd',
  'app://catalogue/%2e%2e/passwd',
  'app://catalogue/%2e%2e%2fpasswd',
  'app://catalogue/..%2fpasswd',
  'app://catalogue/%252e%252e/passwd',
  'app://catalogue/..\\passwd',
  'app://catalogue/..%5cpasswd',
  'app://catalogue/assets%2fpage.js',
  'app://catalogue/index.html%00.js',
  'app://catalogue/index.html\u0000x',
  'app://catalogue//index.html',
  'app://catalogue//etc/passwd',
  'app://catalogue/./assets//page.js',
  'app://catalogue/INDEX.HTML',
  'app://catalogue/index.html/',
  'app://catalogue/index.html?x=1',
  'app://catalogue/?',
  'app://catalogue/../dist-evil/page.js',
  'app://catalogue/-evil/page.js',
  'app://catalogue/secret.txt',
  'app://catalogue/manifest.json',
  'app://catalogue/assets',
  'app://catalogue/assets/',
  'app://catalogue/constructor',
  'app://catalogue/__proto__',
  'app://catalogue.evil/index.html',
  'app://evil/index.html',
  'app://catalogue:1/index.html',
  'app://x@catalogue/index.html',
  'https://catalogue/index.html',
  'file:///etc/passwd',
  'index.html',
  '',
])('SEC-18 %j is not found', async (url) => {
  const answer = await status(url);
  // `/?` and dot segments that end inside again are, by the standard, other spellings of the same address.
  const same = ['app://catalogue/?', 'app://catalogue/..'].includes(url);
  expect(answer).toBe(same ? 200 : 404);
});

test.each(['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'get', ''])(
  'SEC-18 the method %j is refused',
  async (method) => {
    expect(await status('app://catalogue/index.html', method)).toBe(404);
  },
);

test('SEC-18 whatever is asked, only files of the manifest are ever opened', () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%00',
    '\\',
    '/',
    '//',
    'assets',
    'page.js',
    'index.html',
    'passwd',
    'dist-evil',
    ':',
    '@',
    '?',
    '#',
    'catalogue',
  );
  const listed = [path.join(folder, 'index.html'), path.join(folder, 'assets/page.js')];
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const found = fileFor(files, 'GET', `app://catalogue/${pieces.join('')}`);
      return found === null || listed.includes(found.file);
    }),
    { numRuns: 3000 },
  );
});

test.each(['app://catalogue/', 'app://catalogue/assets/page.js', 'app://catalogue/nothing'])(
  'SEC-07 the answer for %j carries the strict policy and its companions',
  async (url) => {
    const { headers } = await serve(files, { method: 'GET', url });
    expect(parsePolicy(headers.get('content-security-policy') ?? '').get('default-src')).toEqual([`'none'`]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
  },
);

test('SEC-07 every load of the page has its own nonce, the same in the header and in the page', async () => {
  const nonces = new Set<string>();
  for (let load = 0; load < 5; load += 1) {
    const answer = await serve(files, { method: 'GET', url: 'app://catalogue/' });
    const body = await answer.text();
    const nonce = /nonce="([^"]+)"/.exec(body)?.[1] ?? '';
    expect(body).toBe(page.replaceAll('RANTAI_STYLE_NONCE', nonce));
    expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(5);
});

test('SEC-07 scripts are served as they are: no nonce is ever written into one', async () => {
  expect(await (await serve(files, { method: 'GET', url: 'app://catalogue/assets/page.js' })).text()).toBe(
    'RANTAI_STYLE_NONCE',
  );
});

test.each(['{', '{"files":[]}', '{"files":[{"path":"/index.html"}]}', '[]'])(
  'a build with the manifest %s does not start',
  (content) => {
    const broken = mkdtempSync(path.join(tmpdir(), 'rantai-broken-'));
    write(path.join(broken, 'manifest.json'), content);
    expect(() => readBuiltFiles(broken)).toThrow();
  },
);
