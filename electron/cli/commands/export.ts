import { mkdirSync } from 'node:fs';
import type { HandoverStage } from '#shared/domain/handover/events.ts';
import { printable } from '#shared/text/printable.ts';
import { say } from '#shared/text/text.ts';
import { commandLineTexts } from '#shared/text/screens/command-line.ts';
import { precheckTexts, sayFindingAbout } from '#shared/text/precheck.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { findCase, findPerson } from '../find.ts';
import { withCatalogue, type UnlockOptions } from '../session.ts';
import type { Client } from '../client.ts';
import type { Talk } from '../talk.ts';

export interface ExportOptions extends UnlockOptions {
  readonly case: string;
  readonly stage: HandoverStage;
  readonly out: string;
  readonly recipient: string;
  readonly to: readonly string[];
  readonly zip: boolean;
  readonly again?: string;
  /** Codes of protected people. */
  readonly disclose: readonly string[];
}

/** `rantai export`: pre-check first; what it found is said before anything is written. */
export function exportBundle(talk: Talk, folder: string, options: ExportOptions): Promise<ExitCode> {
  return withCatalogue(talk, folder, options, async (client) => {
    const wanted = { case: await findCase(client, options.case), stage: options.stage };
    const blocked = await sayFindings(talk, client, wanted);
    if (blocked) return exitCodes.findings;
    const disclose: string[] = [];
    for (const code of options.disclose) disclose.push(await findPerson(client, wanted.case, code));
    mkdirSync(options.out, { recursive: true });
    const made = await client.call('handover.export', {
      ...wanted,
      target: client.grant(options.out),
      recipient: options.recipient,
      zip: options.zip,
      encryptTo: [...options.to],
      again: options.again === undefined ? null : Number(options.again),
      disclose,
    });
    const { name, files, signerKey: key } = made;
    talk.note(commandLineTexts.exported, { name, version: made.exported.version, files, key });
    if (made.disclosing !== null) talk.note(commandLineTexts.discloses, { path: made.disclosing.path });
    talk.result(JSON.stringify(made));
    return exitCodes.good;
  });
}

async function sayFindings(
  talk: Talk,
  client: Client,
  wanted: { case: string; stage: HandoverStage },
): Promise<boolean> {
  const { findings } = await client.call('handover.precheck', wanted);
  const blocks = findings.filter((finding) => finding.severity === 'blocks');
  if (blocks.length > 0) talk.note(commandLineTexts.blocked);
  for (const finding of findings) {
    const text = say(talk.language, precheckTexts[finding.code]);
    const told = [text, sayFindingAbout(talk.language, finding)].filter((part) => part !== '').join(' ');
    process.stderr.write(`  ${finding.severity === 'blocks' ? '!' : '-'} ${finding.number ?? ''} ${printable(told)}\n`);
  }
  return blocks.length > 0;
}
