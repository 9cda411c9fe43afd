import type { Command } from 'commander';
import { personRoles } from '#shared/domain/person/events.ts';
import { openingReasons, restrictedKinds } from '#shared/domain/restricted/events.ts';
import { grantClearance, revokeClearance } from '../commands/clearances.ts';
import { clearances, openings, people } from '../commands/lists.ts';
import { amendPerson, attachRestricted, openPerson, recordPerson, saveRestricted } from '../commands/people.ts';
import { commandOf, type Setup } from './setup.ts';

/** Protected people, who may open what is restricted, and every opening. */
export function peopleCommands(setup: Setup, rantai: Command): void {
  const group = commandOf(setup, rantai, 'people', 'people').command;
  writeCommands(setup, group);
  openCommands(setup, group);
  clearCommands(setup, commandOf(setup, rantai, 'clear', 'clear').command);
  commandOf(setup, rantai, 'openings <folder>', 'openings')
    .option('--case <case>', 'caseOptional')
    .json()
    .unlocking()
    .command.action((folder: string, options) =>
      setup.run((talk) => openings(talk, folder, options as Parameters<typeof openings>[2])),
    );
}

function writeCommands(setup: Setup, group: Command): void {
  const { run } = setup;
  commandOf(setup, group, 'list <folder>', 'peopleList', { isDefault: true })
    .required('--case <case>', 'case')
    .json()
    .unlocking()
    .command.action((folder: string, options) =>
      run((talk) => people(talk, folder, options as Parameters<typeof people>[2])),
    );
  commandOf(setup, group, 'record <folder>', 'peopleRecord')
    .required('--case <case>', 'case')
    .choices('--role <role>', 'personRoles', personRoles)
    .option('--identity-file <file>', 'identityFile')
    .unlocking()
    .command.action((folder: string, options) =>
      run((talk) => recordPerson(talk, folder, options as Parameters<typeof recordPerson>[2])),
    );
  commandOf(setup, group, 'amend <folder> <code>', 'peopleAmend')
    .required('--case <case>', 'case')
    .reason()
    .option('--identity-file <file>', 'identityFile')
    .unlocking()
    .command.action((folder: string, code: string, options) =>
      run((talk) => amendPerson(talk, folder, code, options as Parameters<typeof amendPerson>[3])),
    );
  commandOf(setup, group, 'attach <folder> <file>', 'peopleAttach')
    .required('--case <case>', 'case')
    .choice('--kind <kind>', 'kind', restrictedKinds)
    .option('--person <code>', 'attachedTo')
    .option('--caption-file <file>', 'captionFile')
    .unlocking()
    .command.action((folder: string, file: string, options) =>
      run((talk) => attachRestricted(talk, folder, file, options as Parameters<typeof attachRestricted>[3])),
    );
}

function openCommands(setup: Setup, group: Command): void {
  const { run } = setup;
  commandOf(setup, group, 'open <folder> <code>', 'peopleOpen')
    .required('--case <case>', 'case')
    .choice('--reason <reason>', 'why', openingReasons)
    .option('--why <text>', 'whyText')
    .json()
    .unlocking()
    .command.action((folder: string, code: string, options) =>
      run((talk) => openPerson(talk, folder, code, options as Parameters<typeof openPerson>[3])),
    );
  commandOf(setup, group, 'save <folder> <attachment>', 'peopleSave')
    .required('--to <dir>', 'saveTo')
    .choice('--reason <reason>', 'why', openingReasons)
    .option('--why <text>', 'whyText')
    .unlocking()
    .command.action((folder: string, attachment: string, options) =>
      run((talk) => saveRestricted(talk, folder, attachment, options as Parameters<typeof saveRestricted>[3])),
    );
}

function clearCommands(setup: Setup, group: Command): void {
  const { run } = setup;
  commandOf(setup, group, 'list <folder>', 'clearList', { isDefault: true })
    .required('--case <case>', 'case')
    .json()
    .unlocking()
    .command.action((folder: string, options) =>
      run((talk) => clearances(talk, folder, options as Parameters<typeof clearances>[2])),
    );
  for (const [name, help, act] of [
    ['grant', 'clearGrant', grantClearance],
    ['revoke', 'clearRevoke', revokeClearance],
  ] as const)
    commandOf(setup, group, `${name} <folder> <person>`, help)
      .required('--case <case>', 'case')
      .reason()
      .unlocking()
      .command.action((folder: string, person: string, options) =>
        run((talk) => act(talk, folder, person, options as Parameters<typeof act>[3])),
      );
}
