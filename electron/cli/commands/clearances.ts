import { commandLineTexts } from '#shared/text/screens/command-line.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { findCase, findUser } from '../find.ts';
import { withCatalogue } from '../session.ts';
import type { Talk } from '../talk.ts';
import type { CaseOptions } from './people.ts';

export interface ClearOptions extends CaseOptions {
  readonly reason: string;
}

function change(method: 'clearances.grant' | 'clearances.revoke') {
  return (talk: Talk, folder: string, person: string, options: ClearOptions): Promise<ExitCode> =>
    withCatalogue(talk, folder, options, async (client) => {
      const caseId = await findCase(client, options.case);
      const { id } = await findUser(client, person);
      await client.call(method, { case: caseId, user: id, reason: options.reason });
      talk.note(commandLineTexts.done);
      return exitCodes.good;
    });
}

/** `rantai clear grant`: the case's restricted key is sealed to one more person. */
export const grantClearance = change('clearances.grant');
/** `rantai clear revoke`: and the key is changed. */
export const revokeClearance = change('clearances.revoke');
