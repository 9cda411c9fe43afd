import type { Command } from 'commander';
import { commandHelp, helpHeadings, optionHelp } from '#shared/text/screens/command-line-help.ts';
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

/** The whole command line; `run` gives each command its voice and turns failures into exit codes. */
export function program(setup: Setup): Command {
  const { language } = setup;
  const rantai = new SpokenCommand('rantai')
    .description(say(language, commandHelp.rantai))
    .helpOption('-h, --help', say(language, optionHelp.help))
    .helpCommand('help [command]', say(language, commandHelp.help))
    .configureHelp({ styleTitle: (title) => heading(language, title) })
    .exitOverride();
  catalogueCommands(setup, rantai);
  accountCommands(setup, rantai);
  peopleCommands(setup, rantai);
  backupCommands(setup, rantai);
  return rantai;
}
