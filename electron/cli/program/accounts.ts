import type { Command } from 'commander';
import { users } from '../commands/lists.ts';
import { establishRecovery, recover, recoveryStatus, revokeRecovery } from '../commands/recovery.ts';
import { addUser, changePassphrase, changeRole, reinstate, removeUser, setExpiry, suspend } from '../commands/users.ts';
import { commandOf, usageIn, type Setup } from './setup.ts';
import { roles, type Role } from '#shared/domain/catalogue/events.ts';
import { Argument } from 'commander';

/** Accounts, passphrases and the recovery key. */
export function accountCommands(setup: Setup, rantai: Command): void {
  usersCommands(setup, commandOf(setup, rantai, 'users', 'users').command);
  commandOf(setup, rantai, 'passwd <folder>', 'passwd')
    .newPassphrase()
    .unlocking()
    .command.action((folder: string, options) =>
      setup.run((talk) => changePassphrase(talk, folder, options as Parameters<typeof changePassphrase>[2])),
    );
  recoveryCommands(setup, commandOf(setup, rantai, 'recovery', 'recovery').command);
  commandOf(setup, rantai, 'recover <folder>', 'recover')
    .required('--person <person>', 'recoverPerson')
    .reason()
    .repeated('--code-file <file>', 'codeFile')
    .newPassphrase()
    .keptSheets()
    .command.action((folder: string, options) =>
      setup.run((talk) => recover(talk, folder, options as Parameters<typeof recover>[2])),
    );
}

function usersCommands(setup: Setup, group: Command): void {
  const { run } = setup;
  commandOf(setup, group, 'list <folder>', 'usersList', { isDefault: true })
    .json()
    .unlocking()
    .command.action((folder: string, options) =>
      run((talk) => users(talk, folder, options as Parameters<typeof users>[2])),
    );
  commandOf(setup, group, 'add <folder>', 'usersAdd')
    .required('--name <text>', 'personName')
    .role()
    .option('--expires <day>', 'expires')
    .newPassphrase()
    .unlocking()
    .command.action((folder: string, options) =>
      run((talk) => addUser(talk, folder, options as Parameters<typeof addUser>[2])),
    );
  commandOf(setup, group, 'role <folder> <person>', 'usersRole')
    .reason()
    .unlocking()
    .command.addArgument(new Argument(usageIn(setup.language, '<role>')).choices(roles))
    .action((folder: string, person: string, role: Role, options) =>
      run((talk) => changeRole(talk, folder, person, role, options as Parameters<typeof changeRole>[4])),
    );
  commandOf(setup, group, 'expire <folder> <person> <day>', 'usersExpire')
    .reason()
    .unlocking()
    .command.action((folder: string, person: string, day: string, options) =>
      run((talk) => setExpiry(talk, folder, person, day, options as Parameters<typeof setExpiry>[4])),
    );
  for (const [name, help, act] of [
    ['suspend', 'usersSuspend', suspend],
    ['reinstate', 'usersReinstate', reinstate],
    ['remove', 'usersRemove', removeUser],
  ] as const) {
    const command = commandOf(setup, group, `${name} <folder> <person>`, help).reason().unlocking();
    if (name === 'remove') command.second();
    command.command.action((folder: string, person: string, options) =>
      run((talk) => act(talk, folder, person, options as Parameters<typeof act>[3])),
    );
  }
}

function recoveryCommands(setup: Setup, group: Command): void {
  const { run } = setup;
  commandOf(setup, group, 'status <folder>', 'recoveryStatus')
    .json()
    .unlocking()
    .command.action((folder: string, options) =>
      run((talk) => recoveryStatus(talk, folder, options as Parameters<typeof recoveryStatus>[2])),
    );
  commandOf(setup, group, 'establish <folder>', 'recoveryEstablish')
    .keptSheets()
    .unlocking()
    .command.action((folder: string, options) =>
      run((talk) => establishRecovery(talk, folder, options as Parameters<typeof establishRecovery>[2])),
    );
  commandOf(setup, group, 'revoke <folder>', 'recoveryRevoke')
    .reason()
    .unlocking()
    .second()
    .command.action((folder: string, options) =>
      run((talk) => revokeRecovery(talk, folder, options as Parameters<typeof revokeRecovery>[2])),
    );
}
