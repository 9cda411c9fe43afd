import { expect, test } from 'vitest';
import { isTrustedSender, type SenderFrame } from '#electron/main/ipc/sender.ts';

const ours: SenderFrame = { url: 'app://catalogue/', origin: 'app://catalogue', parent: null };

test('SEC-17 the main frame of our window at our page is trusted', () => {
  expect(isTrustedSender(ours, true)).toBe(true);
  expect(isTrustedSender({ ...ours, url: 'app://catalogue/#/cases' }, true)).toBe(true);
});

test.each<[string, SenderFrame | null]>([
  ['no frame', null],
  ['a subframe', { ...ours, parent: ours }],
  ['a frame whose parent is not known', { ...ours, parent: undefined }],
  ['a missing address', { ...ours, url: '' }],
  ['about:blank', { ...ours, url: 'about:blank' }],
  ['about:blank with its own origin', { url: 'about:blank', origin: 'null', parent: null }],
  ['an opaque origin', { ...ours, origin: 'null' }],
  ['no origin', { ...ours, origin: '' }],
  ['a port in the origin', { ...ours, origin: 'app://catalogue:1' }],
  ['a port in the address', { ...ours, url: 'app://catalogue:1/' }],
  ['a longer host', { ...ours, origin: 'app://catalogue.evil', url: 'app://catalogue.evil/' }],
  ['another scheme', { ...ours, origin: 'https://catalogue', url: 'https://catalogue/' }],
  ['a file', { url: 'file:///app/index.html', origin: 'file://', parent: null }],
  ['credentials', { ...ours, url: 'app://x@catalogue/' }],
  ['another page of ours', { ...ours, url: 'app://catalogue/index.html' }],
  ['a slash too many', { ...ours, origin: 'app://catalogue/' }],
  ['another case', { ...ours, origin: 'APP://CATALOGUE' }],
])('SEC-17 %s is refused', (_name, frame) => {
  expect(isTrustedSender(frame, true)).toBe(false);
});

test('SEC-17 the right frame in another window is refused', () => {
  expect(isTrustedSender(ours, false)).toBe(false);
});
