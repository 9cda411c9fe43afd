import { basename, dirname, resolve } from 'node:path';
import type { Role } from '#shared/domain/catalogue/events.ts';
import { commandLineTexts } from '#shared/text/screens/command-line.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { ownSecret, readSecret, type PassphraseOptions } from '../passphrase.ts';
import { withService } from '../session.ts';
import { keepSheets, sheetPlan, type SheetOptions } from '../sheets.ts';
import type { Talk } from '../talk.ts';

export interface CreateOptions extends PassphraseOptions, SheetOptions {
  readonly unit: string;
  readonly name: string;
  readonly station: string;
  readonly role: Role;
}

/** `rantai create <folder>`: the folder's own name, without `.rantai`, is the catalogue's name; `--name` is the person who signs. */
export async function create(talk: Talk, folder: string, options: CreateOptions): Promise<ExitCode> {
  const passphrase = await readSecret(talk, ownSecret(options), commandLineTexts.askNewPassphrase);
  const name = basename(resolve(folder)).replace(/\.rantai$/, '');
  const plan = sheetPlan(options);
  return withService(talk, async (client) => {
    const created = await keepSheets(
      talk,
      { ...options, plan },
      () => ({ catalogue: name, unit: options.unit }),
      () =>
        client.call('catalogue.create', {
          parent: client.grant(dirname(resolve(folder))),
          name,
          unit: options.unit,
          station: options.station,
          userName: options.name,
          role: options.role,
          passphrase,
          sheets: plan,
        }),
    );
    talk.note(commandLineTexts.created, { path: created.path });
    talk.result(created.path);
    return exitCodes.good;
  });
}
