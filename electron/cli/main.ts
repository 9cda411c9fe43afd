import { Command, CommanderError, Option } from 'commander';
import { roles } from '#shared/domain/catalogue/events.ts';
import { handoverStages } from '#shared/domain/handover/events.ts';
import { FailureError } from '#shared/errors/result.ts';
import type { Language } from '#shared/text/text.ts';
import { apply } from './commands/apply.ts';
import { audit } from './commands/audit.ts';
import { create } from './commands/create.ts';
import { exportBundle } from './commands/export.ts';
import { hash } from './commands/hash.ts';
import { cases, custody, items, users } from './commands/lists.ts';
import { query } from './commands/query.ts';
import { verify } from './commands/verify.ts';
import { monotonicMs } from './effects.ts';
import { exitCodeOf, exitCodes, type ExitCode } from './exit-codes.ts';
import { createTalk, type Talk } from './talk.ts';

const collect = (value: string, before: readonly string[]) => [...before, value];

/** The whole command line; `run` gives each command its voice and turns failures into exit codes. */
function program(run: (action: (talk: Talk) => Promise<ExitCode>) => Promise<void>): Command {
  const rantai = new Command('rantai')
    .description('Katalog barang bukti: perintah baris / evidence catalogue: command line')
    .exitOverride();
  const open = (command: Command) =>
    command
      .option('--passphrase-file <file>', 'read the passphrase from this file')
      .option('--passphrase-fd <number>', 'read the passphrase from this open descriptor');
  const unlocking = (name: string) =>
    open(rantai.command(name)).option('--user <id>', 'who unlocks, when there are several people');

  open(rantai.command('create <folder>'))
    .description('make <folder> (.rantai); its name is the name of the catalogue')
    .requiredOption('--unit <text>', 'the unit')
    .requiredOption('--name <text>', 'the person who signs')
    .option('--station <text>', 'name of this computer', 'ST-1')
    .addOption(new Option('--role <role>', 'role of that person').choices(roles).default('evidence-officer'))
    .action((folder: string, options) => run((talk) => create(talk, folder, options as Parameters<typeof create>[2])));

  for (const [name, list] of Object.entries({ users, cases, items, custody })) {
    const command = unlocking(`${name} <folder>`).option('--json', 'as JSON');
    if (name === 'items') command.option('--case <case>', 'only of this case');
    if (name === 'custody') command.requiredOption('--case <case>', 'of this case');
    command.action((folder: string, options) =>
      run((talk) => list(talk, folder, options as Parameters<typeof list>[2])),
    );
  }

  unlocking('apply <folder> <commands>')
    .description(
      'run commands, one {"method","input"} a line; {"$file":"path"} and {"$ref":"name.field"} stand for values',
    )
    .action((folder: string, file: string, options) =>
      run((talk) => apply(talk, folder, file, options as Parameters<typeof apply>[3])),
    );

  unlocking('query <folder> <method> [json]').action(
    (folder: string, method: string, json: string | undefined, options) =>
      run((talk) => query(talk, folder, method, json ?? '{}', options as Parameters<typeof query>[4])),
  );

  unlocking('hash <folder> <dir>')
    .requiredOption('--item <item>', 'item number or id')
    .option('--case <case>', 'case number or id, when the item number is not unique')
    .action((folder: string, dir: string, options) =>
      run((talk) => hash(talk, folder, dir, options as Parameters<typeof hash>[3])),
    );

  unlocking('export <folder>')
    .requiredOption('--case <case>', 'case number or id')
    .addOption(new Option('--stage <stage>').choices(handoverStages).makeOptionMandatory())
    .requiredOption('--out <dir>', 'where the bundle is written')
    .option('--recipient <text>', 'who receives it', 'Kejaksaan')
    .option('--to <age1...>', 'also encrypt the zip to this age recipient (may be repeated)', collect, [])
    .option('--zip', 'also as one zip', false)
    .option('--again <version>', 'make this version once more, byte for byte')
    .action((folder: string, options) =>
      run((talk) => exportBundle(talk, folder, options as Parameters<typeof exportBundle>[2])),
    );

  unlocking('verify <subject>')
    .description('a bundle folder, its zip, or a catalogue')
    .option('--trust <key>', 'minisign public key of the unit, got by another way')
    .option('--after <older>', 'an earlier bundle that this one must extend')
    .option('--json', 'as JSON')
    .action((subject: string, options) =>
      run((talk) => verify(talk, subject, options as Parameters<typeof verify>[2])),
    );

  unlocking('audit <folder>')
    .option('--json', 'as JSON')
    .action((folder: string, options) => run((talk) => audit(talk, folder, options as Parameters<typeof audit>[2])));
  return rantai;
}

function language(environment: NodeJS.ProcessEnv): Language {
  return (environment['RANTAI_LANG'] ?? environment['LANG'] ?? '').startsWith('en') ? 'en' : 'id';
}

async function main(): Promise<void> {
  // What the service writes here is for its owner alone, as in its own process.
  process.umask(0o077);
  const talk = createTalk(language(process.env), monotonicMs);
  const run = async (action: (talk: Talk) => Promise<ExitCode>) => {
    process.exitCode = await action(talk);
  };
  try {
    await program(run).parseAsync();
  } catch (problem) {
    if (problem instanceof FailureError) {
      talk.failure(problem.failure);
      process.exitCode = exitCodeOf(problem.failure.code);
    } else if (problem instanceof CommanderError)
      process.exitCode = problem.exitCode === 0 ? exitCodes.good : exitCodes.usage;
    else throw problem;
  }
}

await main();
