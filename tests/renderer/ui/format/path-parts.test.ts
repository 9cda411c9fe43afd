import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathHalves, pathParts, type PathPart } from '#renderer/ui/format/path-parts.ts';
import { utf8 } from '#shared/ledger/encoding.ts';
import { pathText } from '#shared/ledger/file-path.ts';

const acting = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const shown = (parts: readonly PathPart[]) => parts.map(({ text, mark }) => (mark ? `[${text}]` : text)).join('');

test.each([
  ['a plain name', 'foto/IMG_0001.jpg', 'foto/IMG_0001.jpg'],
  ['a turned name', 'foto\u202egpj.exe', 'foto[U+202E]gpj.exe'],
  ['a line feed', 'a\nb', 'a[U+000A]b'],
  ['a tab and an escape', 'a\t\u001b[31m', 'a[U+0009][U+001B][31m'],
  ['nothing that can be seen', 'a\u200b\u00adb', 'a[U+200B][U+00AD]b'],
  ['a line separator', 'a\u2028b', 'a[U+2028]b'],
  ['a private character', 'a\ue000b', 'a[U+E000]b'],
  ['a byte that is no text', 'a\\xffb', 'a[\\xff]b'],
  ['a backslash', 'a\\\\b', 'a\\b'],
  ['a backslash before what looks like an escape', 'a\\\\xff', 'a\\xff'],
  ['an isolate that is not closed', '\u2067abc', '[U+2067]abc'],
])('%s is shown so that nothing acts or hides', (_, path, words) => {
  expect(shown(pathParts(path))).toBe(words);
});

test('nothing of any name is lost, and no part but a mark holds what acts on the screen', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (name) => {
      const path = pathText(utf8(name));
      const parts = pathParts(path);
      const plain = parts.filter(({ mark }) => !mark).map(({ text }) => text);
      expect(plain.some((text) => acting.test(text))).toBe(false);
      const { head, end } = pathHalves(path);
      expect(shown([...head, ...end])).toBe(shown(parts));
    }),
  );
});

test('a name of 4,096 bytes costs a row no more than some hundred characters, and its end stays', () => {
  const path = `${'x'.repeat(3_000)}/${'y'.repeat(1_090)}.jpg`;
  const { head, end } = pathHalves(path);
  expect(shown(head).length).toBeLessThanOrEqual(300);
  expect(shown(end)).toBe(`${'y'.repeat(12)}.jpg`);
});

test('a short name stays whole at the end, whatever folders it is in', () => {
  const { head, end } = pathHalves('DCIM/100ANDRO/IMG_20260112_101112.jpg');
  expect([shown(head), shown(end)]).toEqual(['DCIM/100ANDRO/', 'IMG_20260112_101112.jpg']);
});

test('the cut parts no character and no escape', () => {
  const { end } = pathHalves(`${'\u{1f600}'.repeat(60)}\\xfe`);
  expect(shown(end)).toBe(`${'\u{1f600}'.repeat(15)}[\\xfe]`);
});
