import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { inProcessCarrier } from '#electron/transport/in-process.ts';
import { createCatalogueService } from '#electron/catalogue/service.ts';
import { serviceOptions } from '#electron/catalogue/service-options.ts';
import { commandLineTexts } from '#shared/text/screens/command-line.ts';
import { FailureError } from '#shared/errors/result.ts';
import { say } from '#shared/text/text.ts';
import { createClient, type Client } from './client.ts';
import { readPassphrase, type PassphraseSource } from './passphrase.ts';
import type { Talk } from './talk.ts';

export interface UnlockOptions extends PassphraseSource {
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

/** Runs `work` with the catalogue unlocked: the same service, the same lock as the window. */
export async function withCatalogue<T>(
  talk: Talk,
  folder: string,
  options: UnlockOptions,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  if (!existsSync(folder)) throw new FailureError('CATALOGUE_NOT_FOUND', { folder: resolve(folder) });
  return withService(talk, async (client) => {
    const token = client.grant(folder);
    await client.call('catalogue.peek', { folder: token });
    const passphrase = await readPassphrase(options, say(talk.language, commandLineTexts.askPassphrase));
    await client.call('catalogue.unlock', { folder: token, user: options.user ?? null, passphrase });
    return work(client);
  });
}

/** Every row of a paged list. */
export async function allRows<Row>(
  page: (after: string | null) => Promise<{ rows: Row[]; next: string | null }>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const { rows: more, next }: { rows: Row[]; next: string | null } = await page(after);
    rows.push(...more);
    after = next;
  } while (after !== null);
  return rows;
}
