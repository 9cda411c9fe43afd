import { Help, type Argument, type Command, type Option } from 'commander';
import { commandHelp, optionHelp } from '#shared/text/screens/command-line-help.ts';
import { helpHeadings, helpWords } from '#shared/text/screens/command-line-words.ts';
import { say, type Language, type Text } from '#shared/text/text.ts';
import { accountCommands } from './accounts.ts';
import { backupCommands } from './backup.ts';
import { catalogueCommands } from './catalogue.ts';
import { peopleCommands } from './people.ts';
import type { Setup } from './setup.ts';
import { SpokenCommand } from './usage.ts';

const headings: ReadonlyMap<string, Text> = new Map(Object.entries(helpHeadings));

/** The library's own headings in the person's language. */
function heading(language: Language, title: string): string {
  const text = headings.get(title);
  return text === undefined ? title : say(language, text);
}

/** The library's help, with its own words in the person's language. */
function spokenHelp(language: Language): Partial<Help> {
  const library = new Help();
  const worded = (usage: string) =>
    (['[options]', '[command]'] as const).reduce(
      (words, word) => words.replace(word, say(language, helpWords[word])),
      usage,
    );
  return {
    styleTitle: (title) => heading(language, title),
    commandUsage: (command) => worded(library.commandUsage(command)),
    subcommandTerm: (command) => worded(library.subcommandTerm(command)),
    optionDescription: (option) => described(language, option),
    argumentDescription: (argument) => described(language, argument),
  };
}

/** What it is, what it may be, and what it is when nobody says. */
function described(language: Language, { description, argChoices, defaultValue }: Option | Argument): string {
  const notes = [
    ...(argChoices === undefined ? [] : [say(language, helpWords.choices, { choices: argChoices.join(', ') })]),
    ...(typeof defaultValue === 'string' ? [say(language, helpWords.standard, { value: defaultValue })] : []),
  ];
  return notes.length === 0 ? description : `${description} (${notes.join('; ')})`.trimStart();
}

/** The whole command line; `run` gives each command its voice and turns failures into exit codes. */
export function program(setup: Setup): Command {
  const { language } = setup;
  const rantai = new SpokenCommand('rantai')
    .description(say(language, commandHelp.rantai))
    .helpOption('-h, --help', say(language, optionHelp.help))
    .helpCommand(`help ${say(language, helpWords['[command]'])}`, say(language, commandHelp.help))
    .configureHelp(spokenHelp(language))
    .exitOverride();
  catalogueCommands(setup, rantai);
  accountCommands(setup, rantai);
  peopleCommands(setup, rantai);
  backupCommands(setup, rantai);
  return rantai;
}
