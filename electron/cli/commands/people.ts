import { mkdirSync } from 'node:fs';
import { z } from 'zod';
import type { Output } from '#shared/contract/contract.ts';
import { identityFields, noIdentity, type Identity, type PersonRole } from '#shared/domain/person/events.ts';
import type { OpeningReason, RestrictedAdded } from '#shared/domain/restricted/events.ts';
import { FailureError } from '#shared/errors/result.ts';
import { formatDate } from '#shared/text/dates.ts';
import { fieldLabels } from '#shared/text/fields.ts';
import { identityTexts, otherRoleText } from '#shared/text/identity.ts';
import { printable } from '#shared/text/printable.ts';
import { commandLineTexts } from '#shared/text/screens/command-line.ts';
import { personRoleTexts } from '#shared/text/terms.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { findCase, findPerson } from '../find.ts';
import { readSecret, readText } from '../passphrase.ts';
import { withCatalogue, type UnlockOptions } from '../session.ts';
import type { Talk } from '../talk.ts';

export interface CaseOptions extends UnlockOptions {
  readonly case: string;
}

interface IdentityOptions extends CaseOptions {
  readonly identityFile?: string;
}

/** `rantai people record`: the identity from a file or a prompt, never from an argument. */
export function recordPerson(
  talk: Talk,
  folder: string,
  options: IdentityOptions & { readonly role: readonly PersonRole[] },
): Promise<ExitCode> {
  return withCatalogue(talk, folder, options, async (client) => {
    const caseId = await findCase(client, options.case);
    const identity = await readIdentity(talk, options.identityFile);
    const { code } = await client.call('people.record', { case: caseId, roles: [...options.role], identity });
    talk.note(commandLineTexts.personRecorded, { code });
    talk.result(code);
    return exitCodes.good;
  });
}

export function amendPerson(
  talk: Talk,
  folder: string,
  code: string,
  options: IdentityOptions & { readonly reason: string },
): Promise<ExitCode> {
  return withCatalogue(talk, folder, options, async (client) => {
    const person = await findPerson(client, await findCase(client, options.case), code);
    const identity = await readIdentity(talk, options.identityFile);
    await client.call('people.amend', { person, reason: options.reason, identity });
    talk.note(commandLineTexts.done);
    return exitCodes.good;
  });
}

interface Reasoned {
  readonly reason: OpeningReason['code'];
  readonly why?: string;
}

export interface OpenOptions extends CaseOptions, Reasoned {
  readonly json?: boolean;
}

export interface SaveOptions extends UnlockOptions, Reasoned {
  readonly to: string;
}

function reasonOf({ reason, why }: Reasoned): OpeningReason {
  return { code: reason, text: why ?? '' };
}

/** `rantai people open`: the reason stands in the ledger before anything is shown. */
export function openPerson(talk: Talk, folder: string, code: string, options: OpenOptions): Promise<ExitCode> {
  return withCatalogue(talk, folder, options, async (client) => {
    const person = await findPerson(client, await findCase(client, options.case), code);
    const { identity, otherRole } = await client.call('people.open', { person, reason: reasonOf(options) });
    if (identity === null) {
      talk.note(commandLineTexts.openedBefore);
      return exitCodes.findings;
    }
    if (options.json === true) {
      talk.result(JSON.stringify(otherRole === null ? identity : { ...identity, otherRole }, null, 2));
      return exitCodes.good;
    }
    for (const field of identityFields)
      talk.result(printable(`${talk.say(identityTexts[field])}: ${shown(talk, field, identity[field])}`));
    if (otherRole !== null) talk.result(`${talk.say(otherRoleText)}: ${talk.say(personRoleTexts[otherRole])}`);
    return exitCodes.good;
  });
}

function shown(talk: Talk, field: keyof Identity, value: string): string {
  return field === 'birthDate' ? formatDate(talk.language, value) : value;
}

export function saveRestricted(
  talk: Talk,
  folder: string,
  attachment: string,
  options: SaveOptions,
): Promise<ExitCode> {
  return withCatalogue(talk, folder, options, async (client) => {
    mkdirSync(options.to, { recursive: true });
    const target = client.grant(options.to);
    const saved: Output<'restricted.save'> = await client.call('restricted.save', {
      attachment,
      reason: reasonOf(options),
      folder: target,
    });
    talk.result(JSON.stringify(saved));
    return exitCodes.good;
  });
}

export interface AttachOptions extends CaseOptions {
  readonly kind: RestrictedAdded['kind'];
  readonly person?: string;
  readonly captionFile?: string;
}

/** `rantai people attach`: name and caption are sealed, so the caption is no argument either. */
export function attachRestricted(talk: Talk, folder: string, file: string, options: AttachOptions): Promise<ExitCode> {
  return withCatalogue(talk, folder, options, async (client) => {
    const caseId = await findCase(client, options.case);
    const person = options.person === undefined ? null : await findPerson(client, caseId, options.person);
    const field = talk.say(fieldLabels.caption);
    const caption = await readSecret(talk, { file: options.captionFile }, commandLineTexts.askField, { field });
    const { attachment } = await client.call('restricted.add', {
      case: caseId,
      person,
      kind: options.kind,
      caption,
      file: client.grant(file),
    });
    talk.note(commandLineTexts.done);
    talk.result(attachment);
    return exitCodes.good;
  });
}

/** Fields that are not in the file are empty; the service says what is wrong with the others. */
const partial = z.record(z.string(), z.string());

async function readIdentity(talk: Talk, file: string | undefined): Promise<Identity> {
  const given = file === undefined ? await askIdentity(talk) : parseIdentity(file);
  return { ...noIdentity, ...given };
}

async function askIdentity(talk: Talk): Promise<Record<string, string>> {
  const given: Record<string, string> = {};
  for (const field of identityFields)
    given[field] = await talk.ask(commandLineTexts.askField, { field: talk.say(identityTexts[field]) });
  return given;
}

function parseIdentity(file: string): Record<string, string> {
  const parsed = partial.safeParse(parseJson(readText(file)));
  if (!parsed.success) throw new FailureError('INPUT_INVALID', { paths: ['identity'] });
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
