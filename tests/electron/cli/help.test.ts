import { expect, test } from 'vitest';
import { placeholders } from '#shared/text/screens/command-line-words.ts';
import { program } from '#electron/cli/program/program.ts';
import { allCommands } from './rantai.ts';

/** Lines of options, with what is said about them (which may stand on the next line). */
function undescribed(help: string): string[] {
  const [, listed = ''] = help.split(/^(?:Pilihan|Options):$/m);
  const options = listed.split(/^(?:Perintah|Commands):$/m)[0] ?? '';
  return [...options.matchAll(/^ {2}(-.*?)(?: {2,}(\S.*))?$/gm)]
    .filter(([, , text = '']) => text === '' || text.startsWith('('))
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

test('the help in Bahasa has no English word of the library, nor one that stands for a value', () => {
  const run = () => Promise.resolve();
  const whole = program({ language: 'id', run });
  const groups = whole.commands.map((command) => command.helpInformation());
  const helps = [whole.helpInformation(), ...groups, ...allCommands('id').map(({ help }) => help)];
  for (const help of helps) {
    expect(help.match(/\[(?:options|command)\]|\b(?:choices|default|Usage|Options|Commands):/g)).toBeNull();
    for (const [, name = ''] of help.matchAll(/<([a-z]+)>/g)) expect(placeholders).not.toHaveProperty(name);
  }
  expect(whole.helpInformation()).toContain('rantai [pilihan] [perintah]');
  expect(helps.join('\n')).toMatch(/--case <perkara>.*\n(?:.*\n)*.*--station <teks>.*bila tidak disebut: ST-1/);
});
