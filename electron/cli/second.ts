import type { Proposal } from '#shared/contract/users.ts';
import { FailureError, type Failure } from '#shared/errors/result.ts';
import { commandLineTexts } from '#shared/text/screens/command-line.ts';
import { fieldLabels } from '#shared/text/fields.ts';
import { eventTexts, roleTexts } from '#shared/text/terms.ts';
import type { Text } from '#shared/text/text.ts';
import type { Client } from './client.ts';
import { choosePerson } from './find.ts';
import { readSecret } from './passphrase.ts';
import { valueText } from './second-values.ts';
import type { Talk } from './talk.ts';

export interface SecondOptions {
  readonly second?: string;
  readonly secondPassphraseFile?: string;
  readonly secondPassphraseFd?: string;
}

/**
 * Runs `work`; when an act of it waits for a second signature, shows what would be signed and has the second person sign
 * with their own passphrase. What goes wrong there ends the act, and is the failure that is told.
 */
export async function answerSeconds<T>(
  talk: Talk,
  client: Client,
  options: SecondOptions,
  work: () => Promise<T>,
): Promise<T> {
  const seen = new Set<string>();
  const outcome: { refused: Failure | null } = { refused: null };
  const answer = async () => {
    for (const proposal of await client.call('second.list', {})) {
      if (seen.has(proposal.proposal)) continue;
      seen.add(proposal.proposal);
      outcome.refused ??= await signOrDecline(talk, client, options, proposal);
    }
  };
  const stop = client.onChanged((topics) => {
    if (!topics.includes('seconds')) return;
    answer().catch((error: unknown) => {
      // The act that waited has ended meanwhile, or the catalogue was locked: `work` tells why.
      if (!(error instanceof FailureError)) throw error;
    });
  });
  try {
    return await work();
  } catch (error) {
    throw outcome.refused === null ? error : failureError(outcome.refused);
  } finally {
    stop();
  }
}

function failureError({ code, details }: Failure): FailureError {
  return new FailureError(code, details);
}

async function signOrDecline(
  talk: Talk,
  client: Client,
  options: SecondOptions,
  proposal: Proposal,
): Promise<Failure | null> {
  try {
    showProposal(talk, proposal);
    await sign(talk, client, options, proposal);
    return null;
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    await client.request('second.decline', { proposal: proposal.proposal });
    return error.failure;
  }
}

async function sign(talk: Talk, client: Client, options: SecondOptions, proposal: Proposal): Promise<void> {
  const people = proposal.candidates.map(({ user, name }) => ({ id: user, name }));
  const wanted = options.second ?? (await talk.ask(commandLineTexts.askSecond));
  if (!people.some(({ id, name }) => id === wanted || name === wanted)) await refuse(client, proposal, wanted);
  const user = choosePerson(people, wanted);
  const name = people.find(({ id }) => id === user)?.name ?? user;
  const source = { file: options.secondPassphraseFile, descriptor: options.secondPassphraseFd };
  const passphrase = await readSecret(talk, source, commandLineTexts.askSecondPassphrase, { name });
  await client.call('second.sign', { proposal: proposal.proposal, user, passphrase });
  talk.note(commandLineTexts.secondSigned, { name });
}

/** Why somebody who is no candidate may not sign. Returns when nobody is called so. */
async function refuse(client: Client, { by, byName, type }: Proposal, wanted: string): Promise<void> {
  if (wanted === by || wanted === byName) throw new FailureError('COSIGNATURE_SAME_PERSON');
  const named = (await client.call('users.list', {})).filter(({ user, name }) => user === wanted || name === wanted);
  const [only] = named;
  if (only === undefined || named.length > 1) return;
  if (only.status !== 'active') throw new FailureError('USER_STATE', { status: only.status });
  throw new FailureError('SECOND_ROLE', { role: only.role, type });
}

const labels: ReadonlyMap<string, Text> = new Map(Object.entries(fieldLabels));
const events: ReadonlyMap<string, Text> = new Map(Object.entries(eventTexts));

/** Every field of the entry, so that nobody signs what they have not seen. */
function showProposal(talk: Talk, { type, data, byName, names, candidates }: Proposal): void {
  const typeText = events.get(type);
  talk.note(commandLineTexts.secondHead, { type: typeText === undefined ? type : talk.say(typeText) });
  for (const [name, value] of Object.entries(data)) {
    const label = labels.get(name);
    talk.line(`  ${label === undefined ? name : talk.say(label)}: ${valueText(talk.language, name, value, names)}`);
  }
  talk.note(commandLineTexts.secondFirst, { name: byName });
  const may = candidates.map(({ name, role }) => `${name} (${talk.say(roleTexts[role])})`);
  talk.note(commandLineTexts.secondMay, { names: may.join(', ') });
}
