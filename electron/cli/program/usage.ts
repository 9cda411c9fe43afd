import { Command, type ErrorOptions } from 'commander';
import { usageTexts as texts } from '#shared/text/screens/command-line-usage.ts';
import { say, type Language, type Text, type TextParameters } from '#shared/text/text.ts';

/** A command that is not written as it is used; `code` is commander's, `message` its English, neither is shown. */
export class UsageError extends Error {
  readonly code: string;
  /** The command that was understood until there: 'rantai people record'. */
  readonly command: string;

  constructor(code: string, message: string, command: string) {
    super(message);
    this.code = code;
    this.command = command;
  }

  /** What is wrong, what was perhaps meant, and where to look, in one line. */
  say(language: Language): string {
    const { text, parameters } = wrongOf(this.code, this.message);
    const close = /\n\(Did you mean (?:one of )?(.+)\?\)$/.exec(this.message)?.[1];
    return [
      say(language, text, parameters),
      ...(close === undefined ? [] : [say(language, texts.perhaps, { close })]),
      say(language, texts.see, { command: this.command }),
    ].join(' ');
  }
}

/** A command whose mistakes are told by us, in the person's language, and not by the library. */
export class SpokenCommand extends Command {
  override createCommand(name?: string): SpokenCommand {
    return new SpokenCommand(name);
  }

  override error(message: string, options?: ErrorOptions): never {
    throw new UsageError(options?.code ?? '', message, pathOf(this));
  }
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

interface Wrong {
  readonly text: Text;
  readonly parameters: TextParameters;
}

/** How commander says each mistake; the groups of the pattern are the parameters of our sentence. */
const spoken: readonly (readonly [code: string, pattern: RegExp, text: Text])[] = [
  // What is typed after '=', or right after one letter, may be a secret that somebody tried to give as an argument (SECURITY SEC-39).
  ['unknownOption', /^error: unknown option '(?<given>--[^=']*|-[^-=']?)/u, texts.unknownOption],
  ['unknownCommand', /^error: unknown command '(?<given>.*)'/s, texts.unknownCommand],
  ['missingArgument', /^error: missing required argument '(?<given>.*)'$/, texts.missingArgument],
  ['missingMandatoryOptionValue', /^error: required option '(?<given>.*)' not specified$/, texts.missingOption],
  ['optionMissingArgument', /^error: option '(?<given>.*)' argument missing$/, texts.missingValue],
  ['excessArguments', /Expected (?<most>\d+) arguments? but got (?<given>\d+)\.$/, texts.excessArguments],
  [
    'invalidArgument',
    /^error: option '(?<given>[^']*)' argument '(?<value>.*)' is invalid\. Allowed choices are (?<choices>.*)\.$/s,
    texts.notAmong,
  ],
  [
    'invalidArgument',
    /^error: command-argument value '(?<value>.*)' is invalid for argument '(?<given>.*)'\. Allowed choices are (?<choices>.*)\.$/s,
    texts.notAmong,
  ],
];

function wrongOf(code: string, message: string): Wrong {
  for (const [name, pattern, text] of spoken) {
    const found = code === `commander.${name}` ? pattern.exec(message) : null;
    if (found !== null) return { text, parameters: { ...found.groups } };
  }
  return { text: texts.other, parameters: {} };
}
