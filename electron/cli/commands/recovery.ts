import type { Output } from '#shared/contract/contract.ts';
import { formatTime } from '#shared/text/dates.ts';
import { printable } from '#shared/text/printable.ts';
import { recoveryTexts as texts } from '#shared/text/screens/recovery.ts';
import { commandLineTexts } from '#shared/text/screens/command-line.ts';
import { FailureError } from '#shared/errors/result.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { choosePerson } from '../find.ts';
import { newSecret, readSecret, type NewPassphraseOptions } from '../passphrase.ts';
import { requireFolder, withCatalogue, withService, type UnlockOptions } from '../session.ts';
import { keepSheets, readCodes, refuseWithoutSheets, sheetPlan, type SheetOptions } from '../sheets.ts';
import type { Talk } from '../talk.ts';

export interface EstablishOptions extends UnlockOptions, SheetOptions {}

export interface StatusOptions extends UnlockOptions {
  readonly json?: boolean;
}

/** `rantai recovery status`: none in force is a finding; as JSON it is null. */
export function recoveryStatus(talk: Talk, folder: string, options: StatusOptions): Promise<ExitCode> {
  return withCatalogue(talk, folder, options, async (client) => {
    const status = await client.call('recovery.status', {});
    talk.result(options.json === true ? JSON.stringify(status, null, 2) : printable(statusText(talk, status)));
    return status === null ? exitCodes.findings : exitCodes.good;
  });
}

function statusText(talk: Talk, status: Output<'recovery.status'>): string {
  if (status === null) return talk.say(texts.statusNone);
  const { threshold, shares, since, byName } = status;
  const values = { threshold, shares, date: formatTime(talk.language, since), name: byName };
  return `${talk.say(texts.statusTitle)}: ${talk.say(shares > 1 ? texts.statusSeveral : texts.statusOne, values)}`;
}

export async function establishRecovery(talk: Talk, folder: string, options: EstablishOptions): Promise<ExitCode> {
  if (options.sheetsTo === undefined) return refuseWithoutSheets(talk);
  return withCatalogue(talk, folder, options, async (client, passphrase) => {
    const { catalogue } = await client.call('catalogue.session', {});
    const plan = sheetPlan(options);
    await keepSheets(
      talk,
      { ...options, plan },
      () => ({ catalogue: catalogue?.name ?? '', unit: catalogue?.unit ?? '' }),
      async () => ({ sheets: await client.call('recovery.establish', { plan, passphrase }) }),
    );
    return exitCodes.good;
  });
}

export function revokeRecovery(
  talk: Talk,
  folder: string,
  options: UnlockOptions & { readonly reason: string },
): Promise<ExitCode> {
  return withCatalogue(talk, folder, options, async (client) => {
    await client.call('recovery.revoke', { reason: options.reason });
    talk.note(commandLineTexts.done);
    return exitCodes.good;
  });
}

export interface RecoverOptions extends NewPassphraseOptions, SheetOptions {
  readonly person: string;
  readonly reason: string;
  readonly codeFile: readonly string[];
}

/** `rantai recover <folder>`: the sheets from files or a prompt, a new passphrase, and new sheets in the place of the used ones. */
export async function recover(talk: Talk, folder: string, options: RecoverOptions): Promise<ExitCode> {
  if (options.sheetsTo === undefined) return refuseWithoutSheets(talk);
  requireFolder(folder);
  return withService(talk, async (client) => {
    const token = client.grant(folder);
    const { name, users, recovery } = await client.call('catalogue.peek', { folder: token });
    if (recovery === null) throw new FailureError('RECOVERY_NONE');
    const user = choosePerson(users, options.person);
    const codes = await readCodes(talk, options.codeFile, recovery.threshold);
    const passphrase = await readSecret(talk, newSecret(options), commandLineTexts.askNewPassphrase);
    const { reason } = options;
    const plan = sheetPlan(options, recovery);
    talk.note(commandLineTexts.sheetPlan, { ...plan });
    await keepSheets(
      talk,
      { ...options, plan },
      ({ catalogue }) => ({ catalogue: name, unit: catalogue?.unit ?? '' }),
      () =>
        client.call('catalogue.recover', {
          folder: token,
          user,
          codes,
          passphrase,
          reason,
          sheets: plan,
        }),
    );
    talk.note(commandLineTexts.recovered);
    return exitCodes.good;
  });
}
