import { expect, test } from 'vitest';
import { isolated, printable, printableLines } from '#shared/text/printable.ts';

test.each([
  ['a\u001b[31mb', 'a\\u{1b}[31mb'],
  ['a\u200bb', 'a\\u{200b}b'],
  ['a\u202eb', 'a\\u{202e}b'],
  ['a\u0085\u2028b', 'a\\u{85}\\u{2028}b'],
  ['a\u3164b', 'a\\u{3164}b'],
  ['a\nb', 'a\\u{a}b'],
  ['Ipda Sari, S.H.', 'Ipda Sari, S.H.'],
])('%j is shown as %s', (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test('ends of lines stay where there are several', () => {
  expect(printableLines('a\u200b\nb\u001b')).toBe('a\\u{200b}\nb\\u{1b}');
});

test('a text cannot end its own isolation', () => {
  expect(isolated('a\u2069b')).toBe('\u2068a\\u{2069}b\u2069');
});
