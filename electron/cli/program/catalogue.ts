import type { Command } from 'commander';
import { handoverStages } from '#shared/domain/handover/events.ts';
import { apply } from '../commands/apply.ts';
import { audit } from '../commands/audit.ts';
import { create } from '../commands/create.ts';
import { due } from '../commands/due.ts';
import { exportBundle } from '../commands/export.ts';
import { hash } from '../commands/hash.ts';
import { importList } from '../commands/import-list.ts';
import { importRegister } from '../commands/import-register.ts';
import { cases, custody, finds, items } from '../commands/lists.ts';
import { query } from '../commands/query.ts';
import { verify } from '../commands/verify.ts';
import { commandOf, type Setup } from './setup.ts';

/** The catalogue itself, its lists, and what leaves it. */
export function catalogueCommands(setup: Setup, rantai: Command): void {
  const { run } = setup;
  commandOf(setup, rantai, 'create <folder>', 'create')
    .required('--unit <text>', 'unit')
    .required('--name <text>', 'signer')
    .withDefault('--station <text>', 'station', 'ST-1')
    .role('evidence-officer')
    .sheets()
    .passphrase()
    .command.action((folder: string, options) =>
      run((talk) => create(talk, folder, options as Parameters<typeof create>[2])),
    );

  commandOf(setup, rantai, 'cases <folder>', 'cases')
    .json()
    .unlocking()
    .command.action((folder: string, options) =>
      run((talk) => cases(talk, folder, options as Parameters<typeof cases>[2])),
    );
  commandOf(setup, rantai, 'items <folder>', 'items')
    .option('--case <case>', 'caseOptional')
    .json()
    .unlocking()
    .command.action((folder: string, options) =>
      run((talk) => items(talk, folder, options as Parameters<typeof items>[2])),
    );
  commandOf(setup, rantai, 'finds <folder>', 'finds')
    .json()
    .unlocking()
    .command.action((folder: string, options) =>
      run((talk) => finds(talk, folder, options as Parameters<typeof finds>[2])),
    );
  commandOf(setup, rantai, 'due <folder>', 'due')
    .option('--case <case>', 'caseOptional')
    .option('--before <date>', 'before')
    .json()
    .unlocking()
    .command.action((folder: string, options) =>
      run((talk) => due(talk, folder, options as Parameters<typeof due>[2])),
    );
  commandOf(setup, rantai, 'custody <folder>', 'custody')
    .required('--case <case>', 'case')
    .json()
    .unlocking()
    .command.action((folder: string, options) =>
      run((talk) => custody(talk, folder, options as Parameters<typeof custody>[2])),
    );

  commandOf(setup, rantai, 'apply <folder> <commands>', 'apply')
    .unlocking()
    .second()
    .command.action((folder: string, file: string, options) =>
      run((talk) => apply(talk, folder, file, options as Parameters<typeof apply>[3])),
    );
  commandOf(setup, rantai, 'query <folder> <method> [json]', 'query')
    .unlocking()
    .command.action((folder: string, method: string, json: string | undefined, options) =>
      run((talk) => query(talk, folder, method, json ?? '{}', options as Parameters<typeof query>[4])),
    );
  commandOf(setup, rantai, 'import-register <folder> <file>', 'importRegister')
    .option('--case <case>', 'importCase')
    .option('--map <file>', 'importMap')
    .withDefault('--dry-run', 'dryRun', false)
    .option('--refused <file>', 'importRefused')
    .json()
    .unlocking()
    .command.action((folder: string, file: string, options) =>
      run((talk) => importRegister(talk, folder, file, options as Parameters<typeof importRegister>[3])),
    );
  handOverCommands(setup, rantai);
}

function handOverCommands(setup: Setup, rantai: Command): void {
  const { run } = setup;
  commandOf(setup, rantai, 'hash <folder> <source>', 'hash')
    .required('--item <item>', 'item')
    .option('--case <case>', 'caseOfItem')
    .withDefault('--sha1', 'sha1', false)
    .withDefault('--md5', 'md5', false)
    .withDefault('--resume', 'resumeHash', false)
    .unlocking()
    .command.action((folder: string, source: string, options) =>
      run((talk) => hash(talk, folder, source, options as Parameters<typeof hash>[3])),
    );
  commandOf(setup, rantai, 'import <folder> <manifest>', 'importList')
    .required('--item <item>', 'item')
    .option('--case <case>', 'caseOfItem')
    .option('--kind <kind>', 'listKind')
    .option('--encoding <encoding>', 'listEncoding')
    .option('--cut <folder>', 'listCut')
    .option('--separator <sign>', 'listSeparator')
    .option('--delimiter <sign>', 'listDelimiter')
    .option('--heading <number>', 'listHeading')
    .option('--columns <columns>', 'listColumns')
    .withDefault('--open-end', 'listOpenEnd', false)
    .option('--tool <text>', 'listTool')
    .option('--made-by <text>', 'listMadeBy')
    .option('--made-on <date>', 'listMadeOn')
    .withDefault('--dry-run', 'dryRun', false)
    .unlocking()
    .command.action((folder: string, manifest: string, options) =>
      run((talk) => importList(talk, folder, manifest, options as Parameters<typeof importList>[3])),
    );
  commandOf(setup, rantai, 'export <folder>', 'export')
    .required('--case <case>', 'case')
    .choice('--stage <stage>', 'stage', handoverStages)
    .required('--out <dir>', 'out')
    .withDefault('--recipient <text>', 'recipient', 'Kejaksaan')
    .repeated('--to <age1...>', 'age')
    .withDefault('--zip', 'zip', false)
    .option('--again <version>', 'again')
    .repeated('--disclose <code>', 'disclose')
    .unlocking()
    .second()
    .command.action((folder: string, options) =>
      run((talk) => exportBundle(talk, folder, options as Parameters<typeof exportBundle>[2])),
    );
  commandOf(setup, rantai, 'verify <subject>', 'verify')
    .option('--trust <key>', 'trust')
    .option('--after <older>', 'after')
    .option('--bundle <bundle>', 'proofBundle')
    .json()
    .unlocking()
    .command.action((subject: string, options) =>
      run((talk) => verify(talk, subject, options as Parameters<typeof verify>[2])),
    );
  commandOf(setup, rantai, 'audit <folder>', 'audit')
    .json()
    .unlocking()
    .command.action((folder: string, options) =>
      run((talk) => audit(talk, folder, options as Parameters<typeof audit>[2])),
    );
}
