import { Option, type Command } from 'commander';
import { roles } from '#shared/domain/catalogue/events.ts';
import { commandHelp, optionHelp } from '#shared/text/screens/command-line-help.ts';
import { placeholders } from '#shared/text/screens/command-line-words.ts';
import { say, type Language, type Text } from '#shared/text/text.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Talk } from '../talk.ts';

type Help = keyof typeof optionHelp;

/** What every group of commands is made with: its words in the person's language, and its voice. */
export interface Setup {
  /** Runs a command and turns its failure into an exit code. */
  readonly run: (action: (talk: Talk) => Promise<ExitCode>) => Promise<void>;
  readonly language: Language;
}

/** How a command or an option is used, with the words that stand for values in the person's language. */
export function usageIn(language: Language, usage: string): string {
  return usage.replaceAll(/<([a-z]+)>/g, (whole, name: string) => {
    const text = placeholders[name];
    return text === undefined ? whole : `<${say(language, text)}>`;
  });
}

const collect = (value: string, before: readonly string[]) => [...before, value];

/** One command being described: each option takes its sentence from shared/text. */
export class CommandSetup {
  readonly command: Command;
  readonly #language: Language;

  constructor(command: Command, language: Language) {
    this.command = command;
    this.#language = language;
  }

  say(text: Text): string {
    return say(this.#language, text);
  }

  #usage(flags: string): string {
    return usageIn(this.#language, flags);
  }

  option(flags: string, help: Help): this {
    this.command.option(this.#usage(flags), this.say(optionHelp[help]));
    return this;
  }

  required(flags: string, help: Help): this {
    this.command.requiredOption(this.#usage(flags), this.say(optionHelp[help]));
    return this;
  }

  withDefault(flags: string, help: Help, value: string | boolean): this {
    this.command.option(this.#usage(flags), this.say(optionHelp[help]), value);
    return this;
  }

  /** May be given several times, or never. */
  repeated(flags: string, help: Help): this {
    this.command.addOption(
      new Option(this.#usage(flags), this.say(optionHelp[help])).argParser(collect).default([], '-'),
    );
    return this;
  }

  choice(flags: string, help: Help, choices: readonly string[], fallback?: string): this {
    const option = new Option(this.#usage(flags), this.say(optionHelp[help])).choices(choices);
    this.command.addOption(fallback === undefined ? option.makeOptionMandatory() : option.default(fallback));
    return this;
  }

  /** May be given several times, at least once, each time one of `choices`. */
  choices(flags: string, help: Help, choices: readonly string[]): this {
    const option = new Option(this.#usage(flags), this.say(optionHelp[help])).makeOptionMandatory();
    option.choices(choices);
    const one = option.parseArg;
    option.argParser((value: string, before: readonly string[] | undefined) => {
      one?.(value, undefined);
      return collect(value, before ?? []);
    });
    this.command.addOption(option);
    return this;
  }

  role(fallback?: string): this {
    return this.choice('--role <role>', 'role', roles, fallback);
  }

  passphrase(): this {
    return this.option('--passphrase-file <file>', 'passphraseFile').option('--passphrase-fd <number>', 'passphraseFd');
  }

  newPassphrase(): this {
    return this.option('--new-passphrase-file <file>', 'newPassphraseFile').option(
      '--new-passphrase-fd <number>',
      'newPassphraseFd',
    );
  }

  unlocking(): this {
    return this.passphrase().option('--user <person>', 'user');
  }

  second(): this {
    return this.option('--second <person>', 'second')
      .option('--second-passphrase-file <file>', 'secondPassphraseFile')
      .option('--second-passphrase-fd <number>', 'secondPassphraseFd');
  }

  sheets(): this {
    return this.option('--sheets-to <file>', 'sheetsTo').#sheetPlan();
  }

  /** For a key that is of no use to anybody without its sheets. */
  keptSheets(): this {
    return this.option('--sheets-to <file>', 'sheetsToNeeded').#sheetPlan();
  }

  #sheetPlan(): this {
    return this.option('--sheets <number>', 'sheets').option('--threshold <number>', 'threshold');
  }

  reason(): this {
    return this.required('--reason <text>', 'reason');
  }

  json(): this {
    return this.option('--json', 'json');
  }
}

/** A command below `parent`, with its one line of help. */
export function commandOf(
  { language }: Setup,
  parent: Command,
  usage: string,
  help: keyof typeof commandHelp,
  options: { readonly isDefault?: boolean } = {},
): CommandSetup {
  const command = parent
    .command(usageIn(language, usage), { isDefault: options.isDefault === true })
    .description(say(language, commandHelp[help]))
    .helpOption('-h, --help', say(language, optionHelp.help));
  return new CommandSetup(command, language);
}
