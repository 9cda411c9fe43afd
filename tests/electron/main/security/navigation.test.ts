import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOwnPage, startPage } from '#electron/main/origin.ts';
import { mayNavigate, refuseWebview, refuseWindow } from '#electron/main/security/navigation.ts';
import { isLocalRequest } from '#electron/main/security/network.ts';

const foreign = [
  'app://catalogue.evil/',
  'app://catalogue@x/',
  'app://x@catalogue/',
  'app://x:y@catalogue/',
  'app://catalogue:1/',
  'app://catalogue:80/',
  'app://evil/',
  'app:///',
  'app:catalogue',
  'app:/catalogue/',
  'apps://catalogue/',
  'xapp://catalogue/',
  'https://x/?app://catalogue/',
  'https://x/#app://catalogue/',
  'https://app://catalogue/',
  'https://catalogue/',
  'http://catalogue/',
  'javascript:alert(1)',
  'javascript://catalogue/%0aalert(1)',
  'file:///etc/passwd',
  'file://catalogue/',
  'data:text/html,<script>alert(1)</script>',
  'about:blank',
  'about:srcdoc',
  'view-source:app://catalogue/',
  'devtools://devtools/bundled/inspector.html',
  'chrome://gpu',
  '',
  ' ',
  'app://',
  'app://catalogue\\@evil/',
  'app://catalogue%2eevil/',
];

test.each(foreign)('SEC-13 a navigation to %j is denied', (url) => {
  expect(mayNavigate({ url, isMainFrame: true })).toBe(false);
});

test.each([
  'app://catalogue/index.html',
  'app://catalogue/assets/index.js',
  'app://catalogue/?a=1',
  'app://catalogue//',
  'blob:app://catalogue/1',
])('SEC-13 a navigation to %j, which is ours but no page of its own, is denied', (url) => {
  expect(mayNavigate({ url, isMainFrame: true })).toBe(false);
});

test('SEC-13 the page itself may be loaded again, in the main frame only', () => {
  expect(mayNavigate({ url: startPage, isMainFrame: true })).toBe(true);
  expect(mayNavigate({ url: `${startPage}#/cases`, isMainFrame: true })).toBe(true);
  expect(mayNavigate({ url: startPage, isMainFrame: false })).toBe(false);
});

test('SEC-13 no text around or inside our address makes a foreign one ours', () => {
  const noise = fc.stringMatching(/^[ -~]{0,12}$/);
  fc.assert(
    fc.property(noise, noise, (before, after) => {
      const address = `${before}app://catalogue${after}`;
      const trimmed = address.trim();
      fc.pre(!/^app:\/\/catalogue\/(#.*)?$/i.test(trimmed) && trimmed.toLowerCase() !== 'app://catalogue');
      return !isOwnPage(address) || /^app:\/\/catalogue(\/(\.\/|[^/]+\/\.\.\/|\.)*)?(#.*|\?)*$/i.test(trimmed);
    }),
    { numRuns: 3000 },
  );
});

test('SEC-12 a webview is prevented, whatever it asks for', () => {
  let prevented = 0;
  refuseWebview({ preventDefault: () => (prevented += 1) });
  expect(prevented).toBe(1);
});

test('SEC-14 every wish for a window is denied', () => {
  expect(refuseWindow()).toEqual({ action: 'deny' });
});

test.each([
  ...foreign.filter((url) => !url.startsWith('app://catalogue/')),
  'https://example.com/',
  'ws://catalogue/',
  'wss://x/',
  'blob:https://x/1',
  'blob:null/1',
  'ftp://x/',
])('SEC-01 a request for %j is stopped', (url) => {
  expect(isLocalRequest(url)).toBe(false);
});

test.each([
  startPage,
  'app://catalogue/assets/index.js',
  'app://catalogue/fonts/inter.woff2',
  'blob:app://catalogue/9b6e',
])('SEC-01 a request for %j may go on', (url) => {
  expect(isLocalRequest(url)).toBe(true);
});
