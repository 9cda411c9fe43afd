import type { Output } from '#shared/contract/contract.ts';
import { FailureError } from '#shared/errors/result.ts';
import { commandLineTexts } from '#shared/text/screens/command-line.ts';
import type { Client } from '../client.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { findCase, findItem } from '../find.ts';
import { withCatalogue, type UnlockOptions } from '../session.ts';
import type { Talk } from '../talk.ts';

export interface HashOptions extends UnlockOptions {
  readonly item: string;
  readonly case?: string;
  readonly sha1: boolean;
  readonly md5: boolean;
  readonly resume: boolean;
}

/** `rantai hash <folder> <source> --item BB-001`: hashes a folder, drive or image and seals the list as one entry. */
export function hash(talk: Talk, folder: string, source: string, options: HashOptions): Promise<ExitCode> {
  return withCatalogue(talk, folder, options, async (client) => {
    const inCase = options.case === undefined ? null : await findCase(client, options.case);
    const item = await findItem(client, options.item, inCase);
    const sealed = await sealedOrPaused(talk, client, item, () => run(client, item, source, options));
    talk.note(commandLineTexts.hashed, { files: sealed.files, item: options.item, digest: sealed.digest });
    talk.result(JSON.stringify(sealed));
    return exitCodes.good;
  });
}

type Sealed = Output<'files.hash'>;

function run(client: Client, item: string, path: string, options: HashOptions): Promise<Sealed> {
  const source = client.grant(path);
  const { sha1, md5 } = options;
  if (!options.resume) return client.call('files.hash', { item, source, digests: { sha1, md5 } });
  return jobOf(client, item).then((job) => {
    if (job === undefined) throw new FailureError('HASH_JOB_UNKNOWN');
    return client.call('files.resume', { job, source });
  });
}

async function jobOf(client: Client, item: string): Promise<string | undefined> {
  return (await client.call('files.jobs', {})).find((job) => job.item === item)?.job;
}

/** What was interrupted is not lost: says how to go on with it. */
async function sealedOrPaused(talk: Talk, client: Client, item: string, work: () => Promise<Sealed>): Promise<Sealed> {
  try {
    return await work();
  } catch (error) {
    const left = error instanceof FailureError && (await jobOf(client, item)) !== undefined;
    if (left) talk.note(commandLineTexts.hashPaused);
    throw error;
  }
}
