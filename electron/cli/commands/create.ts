import { basename, dirname, resolve } from 'node:path';
import type { Role } from '#shared/domain/catalogue/events.ts';
import { say } from '#shared/text/text.ts';
import { commandLineTexts } from '#shared/text/screens/command-line.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { readPassphrase, type PassphraseSource } from '../passphrase.ts';
import { withService } from '../session.ts';
import type { Talk } from '../talk.ts';

export interface CreateOptions extends PassphraseSource {
  readonly unit: string;
  readonly name: string;
  readonly station: string;
  readonly role: Role;
}

/** `rantai create <folder>`: the folder's own name, without `.rantai`, is the catalogue's name; `--name` is the person who signs. */
export async function create(talk: Talk, folder: string, options: CreateOptions): Promise<ExitCode> {
  const passphrase = await readPassphrase(options, say(talk.language, commandLineTexts.askNewPassphrase));
  return withService(talk, async (client) => {
    const created = await client.call('catalogue.create', {
      parent: client.grant(dirname(resolve(folder))),
      name: basename(resolve(folder)).replace(/\.rantai$/, ''),
      unit: options.unit,
      station: options.station,
      userName: options.name,
      role: options.role,
      passphrase,
    });
    talk.note(commandLineTexts.created, { path: created.path });
    talk.result(created.path);
    return exitCodes.good;
  });
}
