import { commandLineTexts } from '#shared/text/screens/command-line.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { findCase, findItem } from '../find.ts';
import { withCatalogue, type UnlockOptions } from '../session.ts';
import type { Talk } from '../talk.ts';

export interface HashOptions extends UnlockOptions {
  readonly item: string;
  readonly case?: string;
}

/** `rantai hash <folder> --item BB-001 <dir>`: hashes every file below the folder and seals the list as one entry. */
export function hash(talk: Talk, folder: string, directory: string, options: HashOptions): Promise<ExitCode> {
  return withCatalogue(talk, folder, options, async (client) => {
    const inCase = options.case === undefined ? null : await findCase(client, options.case);
    const item = await findItem(client, options.item, inCase);
    const sealed = await client.call('files.hash', { item, folder: client.grant(directory) });
    talk.note(commandLineTexts.hashed, { files: sealed.files, item: options.item, digest: sealed.digest });
    talk.result(JSON.stringify(sealed));
    return exitCodes.good;
  });
}
