import type { Command } from 'commander';
import { backup, compareHead, drill, restore } from '../commands/backup.ts';
import { backups } from '../commands/lists.ts';
import { commandOf, type Setup } from './setup.ts';

/** Backups, and whether the catalogue is as old as it should be. */
export function backupCommands(setup: Setup, rantai: Command): void {
  const { run } = setup;
  commandOf(setup, rantai, 'backup <folder>', 'backup')
    .required('--to <dir>', 'backupTo')
    .unlocking()
    .command.action((folder: string, options) =>
      run((talk) => backup(talk, folder, options as Parameters<typeof backup>[2])),
    );
  commandOf(setup, rantai, 'backups <folder>', 'backups')
    .json()
    .unlocking()
    .command.action((folder: string, options) =>
      run((talk) => backups(talk, folder, options as Parameters<typeof backups>[2])),
    );
  commandOf(setup, rantai, 'restore <file>', 'restore')
    .required('--to <dir>', 'restoreTo')
    .option('--name <text>', 'restoreName')
    .command.action((file: string, options) =>
      run((talk) => restore(talk, file, options as Parameters<typeof restore>[2])),
    );
  commandOf(setup, rantai, 'drill <folder> <file>', 'drill')
    .json()
    .unlocking()
    .command.action((folder: string, file: string, options) =>
      run((talk) => drill(talk, folder, file, options as Parameters<typeof drill>[3])),
    );
  commandOf(setup, rantai, 'compare-head <folder>', 'compareHead')
    .option('--checkpoint <file>', 'checkpoint')
    .option('--bundle <bundle>', 'bundle')
    .unlocking()
    .command.action((folder: string, options) =>
      run((talk) => compareHead(talk, folder, options as Parameters<typeof compareHead>[2])),
    );
}
