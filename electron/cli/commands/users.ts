import type { Role } from '#shared/domain/catalogue/events.ts';
import { commandLineTexts } from '#shared/text/screens/command-line.ts';
import { roleTexts } from '#shared/text/terms.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { findUser } from '../find.ts';
import { newSecret, readSecret, type NewPassphraseOptions } from '../passphrase.ts';
import { withCatalogue, type UnlockOptions } from '../session.ts';
import type { Talk } from '../talk.ts';
import type { Text } from '#shared/text/text.ts';
import type { Client } from '../client.ts';

export interface AddOptions extends UnlockOptions, NewPassphraseOptions {
  readonly name: string;
  readonly role: Role;
  readonly expires?: string;
}

export interface ReasonOptions extends UnlockOptions {
  readonly reason: string;
}

/** `rantai users add`: the passphrase is the new person's own, never the one of whoever adds them. */
export function addUser(talk: Talk, folder: string, options: AddOptions): Promise<ExitCode> {
  return withCatalogue(talk, folder, options, async (client) => {
    const { name, role, expires = null } = options;
    const passphrase = await readSecret(talk, newSecret(options), commandLineTexts.askPersonPassphrase, { name });
    const { user } = await client.call('users.add', { name, role, expires, passphrase });
    talk.note(commandLineTexts.userAdded, { name, role: talk.say(roleTexts[role]) });
    talk.result(user);
    return exitCodes.good;
  });
}

export function changeRole(
  talk: Talk,
  folder: string,
  person: string,
  role: Role,
  options: ReasonOptions,
): Promise<ExitCode> {
  return onAccount(talk, folder, person, options, (client, about) =>
    client.call('users.change-role', { ...about, role }),
  );
}

/** `never`: without an end. */
export function setExpiry(
  talk: Talk,
  folder: string,
  person: string,
  day: string,
  options: ReasonOptions,
): Promise<ExitCode> {
  const expires = day === 'never' ? null : day;
  return onAccount(talk, folder, person, options, (client, about) =>
    client.call('users.set-expiry', { ...about, expires }),
  );
}

export function suspend(talk: Talk, folder: string, person: string, options: ReasonOptions): Promise<ExitCode> {
  return onAccount(talk, folder, person, options, (client, about) => client.call('users.suspend', about));
}

export function reinstate(talk: Talk, folder: string, person: string, options: ReasonOptions): Promise<ExitCode> {
  return onAccount(talk, folder, person, options, (client, about) => client.call('users.reinstate', about));
}

/** `rantai users remove`: two signatures, then every key that the person held is changed. */
export function removeUser(talk: Talk, folder: string, person: string, options: ReasonOptions): Promise<ExitCode> {
  return onAccount(
    talk,
    folder,
    person,
    options,
    (client, about) => client.call('users.remove', about),
    commandLineTexts.userRemoved,
  );
}

async function onAccount(
  talk: Talk,
  folder: string,
  person: string,
  options: ReasonOptions,
  act: (client: Client, about: { readonly user: string; readonly reason: string }) => Promise<unknown>,
  said: Text = commandLineTexts.userChanged,
): Promise<ExitCode> {
  return withCatalogue(talk, folder, options, async (client) => {
    const { id, name } = await findUser(client, person);
    await act(client, { user: id, reason: options.reason });
    talk.note(said, { name });
    return exitCodes.good;
  });
}

export interface PasswdOptions extends UnlockOptions, NewPassphraseOptions {}

/** `rantai passwd`: the person's own passphrase; who unlocks is who changes it. */
export function changePassphrase(talk: Talk, folder: string, options: PasswdOptions): Promise<ExitCode> {
  return withCatalogue(talk, folder, options, async (client, current) => {
    const next = await readSecret(talk, newSecret(options), commandLineTexts.askNewPassphrase);
    await client.call('users.change-passphrase', { current, next });
    talk.note(commandLineTexts.passphraseChanged);
    return exitCodes.good;
  });
}
