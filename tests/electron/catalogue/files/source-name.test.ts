import { expect, test } from 'vitest';
import { shortText } from '#shared/domain/text.ts';
import { sourceName } from '#electron/catalogue/files/source-name.ts';

test.each([
  ['a file', '/rumah/daftar lab.txt', 'daftar lab.txt'],
  ['a folder with a stroke behind it', '/rumah/barang/', 'barang'],
  ['the root, which has no name of its own', '/', '/'],
  ['a name longer than an entry takes', `/x/${'n'.repeat(500)}`, 'n'.repeat(400)],
  ['half a letter, as Windows allows', '/x/a\ud83db', 'a\ufffdb'],
  ['a letter that the end cuts in two', `/x/${'n'.repeat(399)}\u{1f4f7}`, `${'n'.repeat(399)}\ufffd`],
])('%s is named in the ledger without its place, as an entry takes it', (_, path, name) => {
  expect(sourceName(path)).toBe(name);
  expect(shortText.safeParse(sourceName(path)).success).toBe(true);
});
