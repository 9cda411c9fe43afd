import { expect, test } from 'vitest';
import { allCommands } from './rantai.ts';

/** Lines of options, with what is said about them (which may stand on the next line). */
function undescribed(help: string): string[] {
  const [, listed = ''] = help.split(/^(?:Pilihan|Options):$/m);
  const options = listed.split(/^(?:Perintah|Commands):$/m)[0] ?? '';
  return [...options.matchAll(/^ {2}(-.*?)(?: {2,}(\S.*))?$/gm)]
    .filter(([, , text = '']) => text === '' || text.startsWith('(default'))
    .map(([, flags = '']) => flags);
}

/** What a command says about itself: the paragraph after how it is used. */
const descriptionOf = (help: string) => help.split('\n\n')[1] ?? '';

test('every command and every option is described, in both languages', () => {
  const [indonesian, english] = [allCommands('id'), allCommands('en')];
  expect(indonesian.map(({ path }) => path)).toEqual(english.map(({ path }) => path));
  expect(indonesian.length).toBeGreaterThan(30);
  for (const [index, { path, help }] of indonesian.entries()) {
    const other = english[index]?.help ?? '';
    expect([path, undescribed(help), undescribed(other)]).toEqual([path, [], []]);
    expect([path, /^Pilihan:$/m.test(help), /^Options:$/m.test(other)]).toEqual([path, true, true]);
    expect([path, descriptionOf(help) === descriptionOf(other), descriptionOf(other).length > 8]).toEqual([
      path,
      false,
      true,
    ]);
  }
});
