import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { inProcessCarrier } from '#electron/transport/in-process.ts';
import { createCatalogueService } from '#electron/catalogue/service.ts';
import { serviceOptions } from '#electron/catalogue/service-options.ts';
import type { SessionView } from '#shared/contract/catalogue.ts';
import { accountTexts, keysDueText } from '#shared/text/screens/account.ts';
import { commandLineTexts } from '#shared/text/screens/command-line.ts';
import { FailureError } from '#shared/errors/result.ts';
import { createClient, type Client } from './client.ts';
import { choosePerson } from './find.ts';
import { ownSecret, readSecret, type PassphraseOptions } from './passphrase.ts';
import { answerSeconds, type SecondOptions } from './second.ts';
import type { Talk } from './talk.ts';

export interface UnlockOptions extends PassphraseOptions, SecondOptions {
  readonly user?: string;
}

/** Runs `work` with a service that has no catalogue open; always closes it. */
export async function withService<T>(talk: Talk, work: (client: Client) => Promise<T>): Promise<T> {
  const client = createClient(inProcessCarrier(createCatalogueService(serviceOptions())), talk.progress);
  const interrupt = () => {
    client.cancel();
  };
  process.on('SIGINT', interrupt);
  try {
    return await work(client);
  } finally {
    process.off('SIGINT', interrupt);
    await client.close();
  }
}

/** Tells a mistyped folder from a catalogue that does not open. */
export function requireFolder(folder: string): void {
  if (!existsSync(folder)) throw new FailureError('CATALOGUE_NOT_FOUND', { folder: resolve(folder) });
}

/** Runs `work` with the catalogue unlocked: the same service, the same lock as the window. */
export async function withCatalogue<T>(
  talk: Talk,
  folder: string,
  options: UnlockOptions,
  work: (client: Client, passphrase: string) => Promise<T>,
): Promise<T> {
  requireFolder(folder);
  return withService(talk, async (client) => {
    const token = client.grant(folder);
    const { users } = await client.call('catalogue.peek', { folder: token });
    const user = options.user === undefined ? onlyUser(users) : choosePerson(users, options.user);
    const passphrase = await readSecret(talk, ownSecret(options), commandLineTexts.askPassphrase);
    const { user: own } = await client.call('catalogue.unlock', { folder: token, user, passphrase });
    tell(talk, null, own);
    const result = await answerSeconds(talk, client, options, () => work(client, passphrase));
    const { user: after } = await client.call('catalogue.session', {});
    tell(talk, own, after);
    return result;
  });
}

/** What everybody must know who works with this catalogue, once. */
function tell(talk: Talk, before: SessionView['user'], now: SessionView['user']): void {
  if (now === null) return;
  if (now.damage !== null && (before?.damage ?? null) === null) talk.note(accountTexts.damaged);
  if (now.keysDue !== null && (before?.keysDue ?? null) === null) talk.note(keysDueText(now.keysDue));
}

/** Null: the catalogue has one user, who need not be named. USER_NEEDED, with the names that stand outside the seal, before anybody types a passphrase. */
function onlyUser(users: readonly { readonly name: string }[]): null {
  if (users.length > 1) throw new FailureError('USER_NEEDED', { names: users.map(({ name }) => name) });
  return null;
}
