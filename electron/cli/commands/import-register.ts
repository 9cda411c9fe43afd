import { readFileSync } from 'node:fs';
import type { Output } from '#shared/contract/contract.ts';
import { plainOptions, registerOptions, registerPlan, type RegisterPlan } from '#shared/domain/register/mapping.ts';
import { FailureError } from '#shared/errors/result.ts';
import { printable } from '#shared/text/printable.ts';
import { registerFieldTexts, sayRemark } from '#shared/text/register.ts';
import { commandLineTexts } from '#shared/text/screens/command-line.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { findCase } from '../find.ts';
import { withCatalogue, type UnlockOptions } from '../session.ts';
import type { Talk } from '../talk.ts';

export interface ImportRegisterOptions extends UnlockOptions {
  readonly case?: string;
  /** A JSON file with `mapping`, `options` or both, as `register.import` takes them; what it leaves out is guessed. */
  readonly map?: string;
  readonly dryRun: boolean;
  readonly refused?: string;
  readonly json?: boolean;
}

const mapFile = registerPlan.extend({ options: registerPlan.shape.options.partial() }).partial();

/** `rantai import-register <folder> <file>`: the register of others, row by row; exit code 1 when a row was refused. */
export function importRegister(
  talk: Talk,
  folder: string,
  file: string,
  options: ImportRegisterOptions,
): Promise<ExitCode> {
  const given = options.map === undefined ? {} : readMap(options.map);
  return withCatalogue(talk, folder, options, async (client) => {
    const token = client.grant(file);
    const looked = await client.call('register.look', { file: token });
    const inCase = options.case === undefined ? null : await findCase(client, options.case);
    const plan = planOf(looked, given, inCase);
    const subject = { file: token, digest: looked.digest, plan };
    const preview = await client.call('register.preview', subject);
    if (options.json !== true) tellRefused(talk, preview);
    const counts = options.dryRun ? countsOf(preview) : await client.call('register.import', subject);
    if (options.refused !== undefined && counts.refused > 0) {
      const saved = await client.call('register.save-refused', { ...subject, to: client.grant(options.refused) });
      talk.note(commandLineTexts.registerRefusedSaved, { rows: saved.rows, name: saved.name });
    }
    const sentence = options.dryRun ? commandLineTexts.registerWouldImport : commandLineTexts.registerImported;
    talk.note(sentence, { ...counts });
    talk.result(
      JSON.stringify(options.json === true ? { ...counts, rows: options.dryRun ? preview.rows : undefined } : counts),
    );
    return counts.refused === 0 ? exitCodes.good : exitCodes.findings;
  });
}

function countsOf({ read, accepted, refused, recorded }: Output<'register.preview'>): Output<'register.import'> {
  return { read, accepted, refused, recorded };
}

function readMap(path: string): ReturnType<typeof mapFile.parse> {
  const parsed = mapFile.safeParse(jsonOf(path));
  if (parsed.success) return parsed.data;
  throw new FailureError('INPUT_INVALID', { paths: parsed.error.issues.map((issue) => issue.path.join('.')) });
}

function jsonOf(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new FailureError('FILE_MISSING', { file: path });
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function planOf(
  looked: Output<'register.look'>,
  given: ReturnType<typeof mapFile.parse>,
  inCase: string | null,
): RegisterPlan {
  const sheet = given.mapping?.sheet ?? looked.sheet;
  const suggested = looked.sheets.find(({ name }) => name === sheet);
  if (suggested === undefined) throw new FailureError('REGISTER_SHEET_UNKNOWN', { sheet });
  const mapping = given.mapping ?? suggested.mapping;
  const options = registerOptions.parse({ ...plainOptions, ...given.options });
  return { mapping, options: inCase === null ? options : { ...options, case: inCase } };
}

/** What no row can have because the sheet has no such column is said once, before the rows. */
function tellRefused(talk: Talk, { rows, labels }: Output<'register.preview'>): void {
  const nowhere = rows.flatMap(({ refusals }) => refusals.filter(isNowhere).map(({ field }) => field));
  for (const field of new Set(nowhere))
    if (field !== null)
      talk.line(talk.say(commandLineTexts.registerNoColumn, { field: talk.say(registerFieldTexts[field]) }));
  for (const { row, refusals } of rows)
    for (const refusal of refusals.filter((each) => !isNowhere(each)))
      talk.line(
        printable(talk.say(commandLineTexts.registerRow, { row, reason: sayRemark(talk.language, refusal, labels) })),
      );
}

function isNowhere({ code, column }: Output<'register.preview'>['rows'][number]['refusals'][number]): boolean {
  return code === 'missing' && column === null;
}
