import { methods } from '#shared/contract/contract.ts';
import { FailureError, unwrap } from '#shared/errors/result.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { resolveReferences } from '../references.ts';
import { withCatalogue, type UnlockOptions } from '../session.ts';
import type { Talk } from '../talk.ts';

/** `rantai query <folder> <method> [json]`: any reading method of the contract; the reply as JSON. */
export function query(
  talk: Talk,
  folder: string,
  method: string,
  json: string,
  options: UnlockOptions,
): Promise<ExitCode> {
  const known = methods.get(method);
  if (known?.kind !== 'query' || known.host !== 'service') throw new FailureError('METHOD_UNKNOWN', { method });
  return withCatalogue(talk, folder, options, async (client) => {
    const input = resolveReferences(parseInput(json), { replies: new Map(), grant: client.grant });
    const reply = unwrap(await client.request(method, unwrap(input)));
    talk.result(JSON.stringify(reply, null, 2));
    return exitCodes.good;
  });
}

function parseInput(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw new FailureError('INPUT_INVALID', { paths: ['json'] });
  }
}
